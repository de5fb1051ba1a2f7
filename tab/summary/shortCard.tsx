import { mergeClasses } from '@griffel/react'
import type { SummaryLines } from '../../okra/ports/assistant.ts'
import { summaryParts } from '../../okra/ports/assistant.ts'
import { summaryHeadings } from '../../okra/summary/fitted.ts'
import { useSay } from '../i18n/say.tsx'
import { usePageStyles } from '../pages/pageStyles.ts'
import { useShared } from '../ui/styles.ts'

/** The short summary that was taken from the desk, for who has no time. Without one the page itself is the summary. */
export function ShortCard({ summary }: { summary: SummaryLines }) {
  const say = useSay()
  const shared = useShared()
  const page = usePageStyles()
  return (
    <section className={shared.card}>
      <h2 className={shared.heading}>{say('summary.short')}</h2>
      {summaryParts.map(
        (part) =>
          summary[part].length > 0 && (
            <div key={part}>
              <h3 className={shared.quiet}>{say(summaryHeadings[part])}</h3>
              <ul className={shared.list}>
                {summary[part].map((line) => (
                  <li key={line} className={mergeClasses(shared.text, page.item)}>
                    <bdi>{line}</bdi>
                  </li>
                ))}
              </ul>
            </div>
          ),
      )}
    </section>
  )
}

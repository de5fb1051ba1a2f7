import { mergeClasses } from '@griffel/react'
import type { SessionRun } from '../../okra/quarter/state.ts'
import { isSaid, shortSummary } from '../../okra/summary/short.ts'
import { useSay, useSpeech } from '../i18n/say.tsx'
import { usePageStyles } from '../pages/pageStyles.ts'
import { usePicture } from '../quarter/hooks.tsx'
import { useShared } from '../ui/styles.ts'

const lists = [
  ['decided', 'summary.decided'],
  ['open', 'summary.open'],
  ['next', 'summary.then'],
] as const

/** The session in a few sentences, for who has no time; nothing where nothing has come of it yet. */
export function ShortCard({ run }: { run: SessionRun }) {
  const say = useSay()
  const { language } = useSpeech()
  const shared = useShared()
  const page = usePageStyles()
  const { state, people } = usePicture((picture) => ({ state: picture.state, people: picture.people }))
  const nameOf = (person: string) => people.find(({ key }) => key === person)?.name ?? null
  const short = shortSummary(state, run, { say, language, nameOf })
  if (!isSaid(short) || (run.summary === undefined && run.closedAt === null)) return null
  return (
    <section className={shared.card} aria-label={say('summary.short')}>
      <h2 className={shared.heading}>{say('summary.short')}</h2>
      {lists.map(
        ([part, key]) =>
          // Of the results themselves what is open stands beside it in full.
          (part !== 'open' || run.summary) &&
          short[part].length > 0 && (
            <div key={part}>
              <h3 className={shared.quiet}>{say(key)}</h3>
              <ul className={shared.list}>
                {short[part].map((line) => (
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

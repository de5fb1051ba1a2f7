import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import { mergeClasses } from '@griffel/react'
import type { SessionNumber } from '../../okra/playbook/step.ts'
import { openPoints } from '../../okra/summary/openPoints.ts'
import { useSay } from '../i18n/say.tsx'
import { useOverviewStyles } from '../overview/overviewStyles.ts'
import { usePageStyles } from '../pages/pageStyles.ts'
import { usePicture } from '../quarter/hooks.tsx'
import { useShared } from '../ui/styles.ts'

/** What is still open after a session, each in a sentence; nothing where there is nothing. */
export function OpenCard({ session }: { session: SessionNumber }) {
  const say = useSay()
  const shared = useShared()
  const page = usePageStyles()
  const styles = useOverviewStyles()
  const state = usePicture((picture) => picture.state)
  const points = openPoints(state, session, say)
  if (points.length === 0) return null
  return (
    <section className={shared.card}>
      <h2 className={mergeClasses(shared.heading, shared.row)}>
        <WarningRegular fontSize={20} aria-hidden className={styles.warning} />
        {say('summary.open')}
      </h2>
      <ul className={shared.list}>
        {points.map((point) => (
          <li key={point} className={mergeClasses(shared.text, page.item)}>
            <bdi>{point}</bdi>
          </li>
        ))}
      </ul>
    </section>
  )
}

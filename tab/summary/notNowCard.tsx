import { mergeClasses } from '@griffel/react'
import type { NotNow } from '../../okra/summary/outcome.ts'
import { useSay } from '../i18n/say.tsx'
import { useOverviewStyles } from '../overview/overviewStyles.ts'
import { useShared } from '../ui/styles.ts'

/** What the team has chosen not to do this quarter: each with its dots, and the reason or where it waits. */
export function NotNowCard({ notNow }: { notNow: readonly NotNow[] }) {
  const say = useSay()
  const shared = useShared()
  const styles = useOverviewStyles()
  return (
    <section className={shared.card}>
      <h2 className={shared.heading}>{say('summary.notNow')}</h2>
      {notNow.length === 0 && <p className={shared.text}>{say('outcome.nothingDropped')}</p>}
      <ul className={styles.rows}>
        {notNow.map(({ id, text, dots, reason }) => (
          <li key={id} className={mergeClasses(styles.row, styles.tight)}>
            <bdi className={mergeClasses(shared.text, styles.strong)}>{text}</bdi>
            <span className={shared.quiet}>
              {dots !== null && `${say('outcome.dots', { n: dots })} · `}
              {reason === null ? say('outcome.waits') : <bdi>{reason === '' ? say('outcome.noReason') : reason}</bdi>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

import type { Agreement } from '../../okra/quarter/plan/results.ts'
import { AgreementResult } from '../activities/agree/result.tsx'
import { useSay } from '../i18n/say.tsx'
import { useOverviewStyles } from '../overview/overviewStyles.ts'
import { useShared } from '../ui/styles.ts'

/** How the room answered: the distribution, never an average, and the concerns word for word. */
export function AgreementCard({ agreement }: { agreement: Agreement | null }) {
  const say = useSay()
  const shared = useShared()
  const styles = useOverviewStyles()
  const answers = agreement?.counts.reduce((sum, count) => sum + count, 0) ?? 0
  return (
    <section className={shared.card}>
      <div className={styles.line}>
        <h2 className={shared.heading}>{say('agree.question')}</h2>
        {agreement && <span className={shared.quiet}>{say('outcome.answers', { n: answers })}</span>}
      </div>
      {agreement ? <AgreementResult agreement={agreement} /> : <p className={shared.text}>{say('outcome.noAgreement')}</p>}
    </section>
  )
}

import { Button } from '@fluentui/react-button'
import { mergeClasses } from '@griffel/react'
import { isOfferedFor } from '../../okra/quarter/offers.ts'
import type { ActivityRun } from '../../okra/quarter/state.ts'
import { useSay } from '../i18n/say.tsx'
import { usePicture, useQuarter } from '../quarter/hooks.tsx'
import { ProblemText } from '../ui/problem.tsx'
import { useAttempt } from './attempt.ts'
import { useLooks } from './looks.ts'

/** A step that stood still for so long that what was sealed in it was thrown away, with the way on for who leads. Nothing if it did not. */
export function Expired({ run }: { run: ActivityRun }) {
  const say = useSay()
  const looks = useLooks()
  const quarter = useQuarter()
  const offers = usePicture((picture) => picture.offers)
  const { problem, busy, attempt } = useAttempt()
  if (!run.expired) return null
  const { activity } = run
  const mayStart = isOfferedFor(offers, 'ReopenActivity', activity)
  return (
    <section className={mergeClasses(looks.card, looks.warned)} role="status">
      <p className={looks.plain}>{say(mayStart ? 'activity.expiredLead' : 'activity.expired')}</p>
      {mayStart && (
        <div>
          <Button size="small" disabled={busy} onClick={() => attempt(() => quarter.send({ type: 'ReopenActivity', activity }))}>
            {say('activity.startAgain')}
          </Button>
        </div>
      )}
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
    </section>
  )
}

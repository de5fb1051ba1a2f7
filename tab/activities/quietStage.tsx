import { Button } from '@fluentui/react-button'
import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import { isOfferedFor } from '../../okra/quarter/offers.ts'
import type { ActivityRun } from '../../okra/quarter/state.ts'
import { useSay } from '../i18n/say.tsx'
import { usePicture, useQuarter } from '../quarter/hooks.tsx'
import { ProblemText } from '../ui/problem.tsx'
import type { Doing } from './aggregate.tsx'
import { Aggregate } from './aggregate.tsx'
import { useAttempt } from './attempt.ts'
import { useLooks } from './looks.ts'
import { StageQuestion } from './question.tsx'
import type { Scene } from './scene.ts'

const useStyles = makeStyles({
  stage: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'center',
    gap: tokens.spacingVerticalXXL,
    maxWidth: '720px',
    minWidth: 0,
  },
})

/** The stage while people act on their own screens: the question and the progress word, nothing of anyone. */
export function QuietStage({ scene, doing }: { scene: Scene; doing: Doing }) {
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  return (
    <div className={styles.stage}>
      <StageQuestion scene={scene} />
      <Aggregate box={scene.run.id} doing={doing} />
      <p className={looks.quiet}>{say('activity.quietStage')}</p>
    </div>
  )
}

/** Between the close of a box and its opening. */
export function Opening() {
  const say = useSay()
  const looks = useLooks()
  return (
    <p role="status" className={looks.plain}>
      {say('activity.opening')}
    </p>
  )
}

/** A step whose acts were thrown away: too few voices, or skipped. */
export function Discarded() {
  const say = useSay()
  const looks = useLooks()
  return <p className={looks.plain}>{say('activity.discarded')}</p>
}

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

/** This person takes part on another device. */
export function Elsewhere() {
  const say = useSay()
  const looks = useLooks()
  return <p className={looks.card}>{say('activity.elsewhere')}</p>
}

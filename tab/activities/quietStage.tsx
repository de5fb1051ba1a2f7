import { tokens } from '@fluentui/react-theme'
import { makeStyles } from '@griffel/react'
import { useSay } from '../i18n/say.tsx'
import type { Doing } from './aggregate.tsx'
import { Aggregate } from './aggregate.tsx'
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

/** This person takes part on another device. */
export function Elsewhere() {
  const say = useSay()
  const looks = useLooks()
  return <p className={looks.card}>{say('activity.elsewhere')}</p>
}

import { tokens } from '@fluentui/react-theme'
import { makeStyles } from '@griffel/react'
import { activityKey, stepKey } from '../../okra/words/words.ts'
import { useSay } from '../i18n/say.tsx'
import { useLooks } from './looks.ts'
import type { Scene } from './scene.ts'

const useStyles = makeStyles({
  stage: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    margin: 0,
    overflowWrap: 'anywhere',
    hyphens: 'auto',
    textWrap: 'balance',
  },
})

/** The step's question, always in view, and how to work on it. */
export function Question({ scene }: { scene: Scene }) {
  const say = useSay()
  const looks = useLooks()
  const { session, step, run } = scene
  // A prompt is about the whole step; where a step has several activities each says what is done now.
  const how =
    step.activities.length > 1
      ? activityKey(session.playbook.id, step.id, run.activity, 'doing')
      : stepKey(session.playbook.id, step.id, 'prompt')
  return (
    <div className={looks.tight}>
      <h2 className={looks.title}>{say(stepKey(session.playbook.id, step.id, 'question'))}</h2>
      <p className={looks.plain}>{say(how)}</p>
    </div>
  )
}

/** The question large, for the stage. */
export function StageQuestion({ scene }: { scene: Scene }) {
  const say = useSay()
  const styles = useStyles()
  const looks = useLooks()
  const { session, step, run } = scene
  return (
    <div className={looks.tight}>
      <h2 className={styles.stage}>{say(stepKey(session.playbook.id, step.id, 'question'))}</h2>
      <p className={looks.plain}>{say(activityKey(session.playbook.id, step.id, run.activity, 'doing'))}</p>
    </div>
  )
}

import { stepKey } from '../../../okra/words/words.ts'
import { useSay } from '../../i18n/say.tsx'
import { useLooks } from '../looks.ts'
import { usePlan } from '../plan/usePlan.ts'
import type { Scene } from '../scene.ts'
import { BoardSurface } from './boardSurface.tsx'

/** The question of the step above the board. */
export function BoardStage({ scene }: { scene: Scene }) {
  const say = useSay()
  const looks = useLooks()
  const plan = usePlan()
  const { session, step, run } = scene
  const isEmpty = Object.keys(plan.milestones).length === 0
  const question = say(stepKey(session.playbook.id, step.id, 'question'))
  return (
    <div className={looks.stack}>
      {isEmpty && <h2 className={looks.heading}>{question}</h2>}
      {isEmpty ? <p className={looks.plain}>{say('board.empty')}</p> : <BoardSurface scope={run.id} title={question} />}
    </div>
  )
}

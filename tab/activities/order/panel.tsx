import { useSay } from '../../i18n/say.tsx'
import { useLooks } from '../looks.ts'
import { useItems } from '../plan/items.ts'
import { UndoItems } from '../plan/undoItems.tsx'
import { Question } from '../question.tsx'
import type { Scene } from '../scene.ts'
import { useScene } from '../scene.ts'
import { SlotBoard } from './board.tsx'
import { MilestoneList } from './milestoneList.tsx'
import { OnlyThree } from './onlyThree.tsx'

/** The result with the slots; for who leads with the ways to change it. Where the playbook asks for it, what is not done and why. */
export function OrderPanel() {
  const say = useSay()
  const looks = useLooks()
  const scene = useScene('order')
  if (!scene) return null
  return (
    <>
      <Question scene={scene} />
      <p className={looks.quiet}>{say(scene.leading ? 'order.lead' : 'order.talk')}</p>
      <SlotBoard scene={scene} />
      {scene.run.plan.settings.notDoing === true && <Dropping scene={scene} />}
    </>
  )
}

function Dropping({ scene: { run, contributing } }: { scene: Scene }) {
  const items = useItems(run.id)
  const mayDrop = contributing && run.status === 'open'
  return (
    <>
      <OnlyThree />
      <MilestoneList items={mayDrop ? items : null} />
      {mayDrop && <UndoItems items={items} />}
    </>
  )
}

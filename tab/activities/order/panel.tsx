import { useItems } from '../plan/items.ts'
import { UndoItems } from '../plan/undoItems.tsx'
import { Question } from '../question.tsx'
import type { Scene } from '../scene.ts'
import { useScene } from '../scene.ts'
import { MilestoneList } from './milestoneList.tsx'
import { OnlyThree } from './onlyThree.tsx'
import { SlotList } from './slotList.tsx'
import { useSlots } from './slots.ts'

/** The order of the objectives, and where the playbook asks for it what is not done and why. */
export function OrderPanel() {
  const scene = useScene('order')
  return scene && <Ordering scene={scene} />
}

function Ordering({ scene }: { scene: Scene }) {
  const items = useItems(scene.run.id)
  const slots = useSlots(scene)
  const { contributing, run } = scene
  const drops = run.plan.settings.notDoing === true
  return (
    <>
      <Question scene={scene} />
      <SlotList slots={slots} />
      {drops && <OnlyThree />}
      {drops && <MilestoneList items={contributing && run.status === 'open' ? items : null} />}
      {drops && contributing && <UndoItems items={items} />}
    </>
  )
}

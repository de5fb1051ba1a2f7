import { FormPairs } from '../pairing/forming.tsx'
import { usePlan } from '../plan/usePlan.ts'
import type { Scene } from '../scene.ts'

/** What who leads does first: splits the room into pairs and lets them start. */
export function LeadSkills({ scene }: { scene: Scene }) {
  const titleOf = useMilestoneTitle()
  return <FormPairs scene={scene} titleOf={titleOf} />
}

/** Names a milestone. */
export function useMilestoneTitle(): (id: string) => string {
  const { milestones } = usePlan()
  return (id) => milestones[id]?.text ?? ''
}

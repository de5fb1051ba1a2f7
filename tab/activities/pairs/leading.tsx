import { FormPairs } from '../pairing/forming.tsx'
import type { Scene } from '../scene.ts'
import { useObjectiveTitle } from './panel.tsx'

/** The pairs of this step, for who leads. */
export function LeadPairs({ scene }: { scene: Scene }) {
  const titleOf = useObjectiveTitle()
  return <FormPairs scene={scene} titleOf={titleOf} />
}

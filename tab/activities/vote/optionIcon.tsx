import { LensIcon } from '../../ui/lens.tsx'
import { TypeIcon } from '../../ui/milestoneType.tsx'
import { usePlan } from '../plan/usePlan.ts'

/** The icon of what got dots: the type of a milestone, or the lens (or objective) of everything else. */
export function OptionIcon({ id, lens }: { id: string; lens: string }) {
  const milestone = usePlan().milestones[id]
  return milestone ? <TypeIcon type={milestone.type} /> : <LensIcon lens={lens} />
}

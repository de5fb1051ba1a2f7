import { currentMilestones } from '../quarter/plan/current.ts'
import { objectivesOfQuarter } from '../quarter/plan/objectives.ts'
import type { Plan } from '../quarter/state.ts'
import type { Nudge } from './nudge.ts'
import { raise, raiseAbout } from './raise.ts'

/** milestone.untyped: milestones without a type. */
export function milestoneUntyped(plan: Plan): readonly Nudge[] {
  return raiseAbout(
    { check: 'milestone.untyped', variant: 'none' },
    currentMilestones(plan).filter(({ type }) => type === null),
  )
}

/** milestone.unlinked: milestones with neither a hypothesis nor a key result. */
export function milestoneUnlinked(plan: Plan): readonly Nudge[] {
  const unlinked = currentMilestones(plan).filter(({ hypothesis, keyResults }) => hypothesis === null && keyResults.length === 0)
  return raiseAbout({ check: 'milestone.unlinked', variant: 'none' }, unlinked)
}

/** milestone.toobig: objectives with epics but no spike or experiment. */
export function milestoneTooBig(plan: Plan): readonly Nudge[] {
  const types = Map.groupBy(currentMilestones(plan), ({ objective }) => objective)
  const heavy = objectivesOfQuarter(plan).filter(({ id }) => {
    const here = (types.get(id) ?? []).map(({ type }) => type)
    return here.includes('epic') && !here.includes('spike') && !here.includes('experiment')
  })
  return raiseAbout({ check: 'milestone.toobig', variant: 'epics' }, heavy)
}

/** focus.nothing-dropped: everything is to be done this quarter. */
export function focusNothingDropped(plan: Plan): readonly Nudge[] {
  const milestones = Object.values(plan.milestones)
  const dropped =
    milestones.some(({ notDoing }) => notDoing !== null) || Object.values(plan.objectives).some(({ slot }) => slot === 'next-quarter')
  if (milestones.length === 0 || dropped) return []
  return [raise({ check: 'focus.nothing-dropped', variant: 'all', facts: { n: milestones.length } })]
}

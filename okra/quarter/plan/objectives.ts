import type { Objective, PlanItems } from './items.ts'

/** The objectives in their order: slots first, then those without a decision, then those that wait for the next quarter; else as they came. */
export function orderedObjectives(plan: Pick<PlanItems, 'objectives'>): readonly Objective[] {
  const place = ({ slot }: Objective) => (slot === 'next-quarter' ? 1_000 : (slot ?? 500))
  return Object.values(plan.objectives).sort((a, b) => place(a) - place(b) || (b.dots ?? 0) - (a.dots ?? 0))
}

/** The objectives that the quarter is about, in their order: those that do not wait, and all of them as long as every one does. */
export function objectivesOfQuarter(plan: Pick<PlanItems, 'objectives'>): readonly Objective[] {
  const ordered = orderedObjectives(plan)
  const chosen = ordered.filter(({ slot }) => slot !== 'next-quarter')
  return chosen.length > 0 ? chosen : ordered
}

import type { Milestone, PlanItems } from './items.ts'
import { objectivesOfQuarter, orderedObjectives } from './objectives.ts'

/**
 * The milestones that the team means to do this quarter, in the order in which people walk through them: objective by objective,
 * most dots first, those without an objective last. Left out is what is not done, and what belongs to an objective of the next quarter.
 */
export function currentMilestones(plan: Pick<PlanItems, 'objectives' | 'milestones'>): readonly Milestone[] {
  const objectives = orderedObjectives(plan)
  const now = new Set(objectivesOfQuarter(plan).map(({ id }) => id))
  const order = new Map(objectives.map(({ id }, index) => [id, index]))
  const place = ({ objective }: Milestone) => (objective === null ? objectives.length : (order.get(objective) ?? objectives.length))
  return Object.values(plan.milestones)
    .filter(({ notDoing, objective }) => notDoing === null && (objective === null || now.has(objective)))
    .sort((a, b) => place(a) - place(b) || (b.dots ?? 0) - (a.dots ?? 0))
}

/** The ids of `currentMilestones`. */
export function currentMilestoneIds(plan: Pick<PlanItems, 'objectives' | 'milestones'>): readonly string[] {
  return currentMilestones(plan).map(({ id }) => id)
}

import type { KeyResult, Milestone } from '../../../okra/quarter/plan/items.ts'
import type { Plan } from '../../../okra/quarter/state.ts'

/** "If we delivered only these three": the milestones with most dots, and which key results of the quarter they would and would not move. */
export interface OnlyThree {
  readonly three: readonly Milestone[]
  readonly moved: readonly KeyResult[]
  readonly left: readonly KeyResult[]
}

/** The milestones that are done, most dots first, ties by text. */
export function byDots(plan: Plan): readonly Milestone[] {
  return Object.values(plan.milestones)
    .filter(({ notDoing }) => notDoing === null)
    .sort((a, b) => (b.dots ?? 0) - (a.dots ?? 0) || (a.text < b.text ? -1 : 1))
}

/** The three, or null as long as no dots were counted or there are not more than three to choose from. */
export function onlyThree(plan: Plan): OnlyThree | null {
  const all = byDots(plan)
  const three = all.filter(({ dots }) => (dots ?? 0) > 0).slice(0, 3)
  if (three.length < 3 || all.length <= 3) return null
  const linked = new Set(three.flatMap(({ keyResults }) => keyResults))
  const ofQuarter = Object.values(plan.keyResults).filter(({ objective }) => plan.objectives[objective]?.slot !== 'next-quarter')
  return {
    three,
    moved: ofQuarter.filter(({ id }) => linked.has(id)),
    left: ofQuarter.filter(({ id }) => !linked.has(id)),
  }
}

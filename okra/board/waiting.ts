import type { Dependency, Milestone, PlanItems } from '../quarter/plan/items.ts'
import { weeksOfQuarter } from '../quarter/plan/items.ts'
import { isPlanned } from './lanes.ts'

/** What keeps a milestone from starting: a dependency, and the first week in which it is met (null: nobody knows). */
export interface Waiting {
  readonly dependency: Dependency
  readonly from: number | null
}

/** What a milestone waits for, in the order in which it was said. Other milestones count once they have a place. */
export function waitsFor(plan: PlanItems, milestone: string): readonly Waiting[] {
  return Object.values(plan.dependencies)
    .filter(({ from }) => from === milestone)
    .flatMap((dependency) => {
      const { on, by } = dependency
      if ('party' in on) return [{ dependency, from: by }]
      const needed = plan.milestones[on.milestone]
      const end = needed && isPlanned(needed) ? needed.placement?.end : undefined
      if (end !== undefined) return [{ dependency, from: end + 1 }]
      return by === null ? [] : [{ dependency, from: by }]
    })
}

/** Whether this start is too early for what is waited for. */
export function isTooEarly(start: number, { from }: Waiting): boolean {
  return from !== null && start < from
}

/** Why a placed milestone starts too early, and where it could go instead; null: it does not. */
export interface TooEarly {
  readonly waiting: Waiting
  /** The place of the same length that it could have; null: the quarter is too short for it. */
  readonly instead: { readonly start: number; readonly end: number } | null
}

/** What makes the start of a milestone wrong: of several reasons the one that holds it back longest. */
export function tooEarly(plan: PlanItems, { id, placement }: Milestone): TooEarly | null {
  if (!placement) return null
  const { start, end } = placement
  const late = waitsFor(plan, id).filter((waiting) => isTooEarly(start, waiting))
  const [waiting] = late.sort((a, b) => (b.from ?? 0) - (a.from ?? 0))
  if (!waiting?.from) return null
  const moved = { start: waiting.from, end: end + waiting.from - start }
  return { waiting, instead: moved.end <= weeksOfQuarter ? moved : null }
}

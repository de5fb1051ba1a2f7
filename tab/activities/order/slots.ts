import { slotsOf, weightOf } from '../../../okra/quarter/activities/order.ts'
import type { Objective } from '../../../okra/quarter/plan/items.ts'
import { orderedObjectives } from '../../../okra/quarter/plan/objectives.ts'
import type { ActivityRun, Plan, SessionRun } from '../../../okra/quarter/state.ts'

/** An objective with the dots that count in this order. */
export interface Ranked {
  readonly objective: Objective
  readonly dots: number
}

/** The objectives that have a slot, in their order, and those that wait for the next quarter. */
export interface Slots {
  readonly most: number
  readonly filled: readonly Ranked[]
  readonly waiting: readonly Ranked[]
}

/** The slots of an order run as they are now. */
export function slotsIn(plan: Plan, session: SessionRun, run: ActivityRun): Slots {
  const all = orderedObjectives(plan).map((objective) => ({ objective, dots: weightOf(plan, session, run, objective) }))
  const hasSlot = ({ objective: { slot } }: Ranked) => typeof slot === 'number'
  return { most: slotsOf(run), filled: all.filter(hasSlot), waiting: all.filter((one) => !hasSlot(one)) }
}

/** The ids in the slots after one goes up (-1) or down (1), is put off, or is taken in at the end. */
export function moved(slots: Slots, id: string, how: 'up' | 'down' | 'off' | 'in'): readonly string[] {
  const ids = slots.filled.map(({ objective }) => objective.id)
  const at = ids.indexOf(id)
  if (how === 'in') return [...ids, id]
  const left = ids.filter((one) => one !== id)
  if (how === 'off') return left
  const place = Math.max(0, Math.min(left.length, at + (how === 'up' ? -1 : 1)))
  return [...left.slice(0, place), id, ...left.slice(place)]
}

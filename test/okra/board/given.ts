import type { Dependency, Milestone, Objective, PlanItems, Span } from '../../../okra/quarter/plan/items.ts'
import { kinds } from '../../../okra/quarter/plan/kinds.ts'
import type { Plan } from '../../../okra/quarter/state.ts'
import { initialQuarter } from '../../../okra/quarter/state.ts'

type Some<I> = Partial<I> & { readonly id: string }
type Given = { readonly [K in keyof PlanItems]?: readonly Some<PlanItems[K][string]>[] }

/** A plan with these items; what is not said has the default of its kind, texts are their ids. */
export function planOf(given: Given, more: Partial<Plan> = {}): Plan {
  const items = Object.entries(given).map(([kind, some]) => {
    const { defaults } = kinds[kind as keyof PlanItems]
    return [kind, Object.fromEntries(some.map((item) => [item.id, { text: item.id, ...defaults, ...item }]))] as const
  })
  return { ...initialQuarter.plan, ...Object.fromEntries(items), ...more } as Plan
}

/** A milestone with a place. */
export function placed(id: string, start: number, end: number, more: Partial<Milestone> = {}): Some<Milestone> {
  return { id, placement: { start, end } satisfies Span, ...more }
}

/** An objective in a slot. */
export function inSlot(id: string, slot: number, more: Partial<Objective> = {}): Some<Objective> {
  return { id, slot, ...more }
}

/** `waiting` needs `needed`. */
export function waits(waiting: string, needed: string): Some<Dependency> {
  return { id: `${waiting} needs ${needed}`, from: waiting, on: { milestone: needed } }
}

/** `waiting` needs a party, in a week or at an unknown time. */
export function unlocks(waiting: string, party: string, by: number | null = null): Some<Dependency> {
  return { id: `${waiting} needs ${party}`, from: waiting, on: { party }, by }
}

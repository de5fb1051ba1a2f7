import { unless } from '../../refusal.ts'
import type { Item, ItemKind, Objective, PlanItems } from './items.ts'
import type { Rule } from './kinds.ts'
import { itemKinds, kinds } from './kinds.ts'
import { itemOf, withoutItem } from './plan.ts'

const between = ' / '
const texts = ['pains', 'gains', 'metrics'] as const
const links = ['supports', 'from', 'areas'] as const

/** Whether two objectives fit into one: their texts and their themes together keep the limits of one. */
export function fitTogether(one: Objective, other: Objective): boolean {
  return (
    texts.every((name) => isRoomFor(name, joined(one[name], other[name]))) &&
    links.every((name) => isRoomFor(name, union(one[name], other[name])))
  )
}

function isRoomFor(name: (typeof texts)[number] | (typeof links)[number], value: string | readonly string[]): boolean {
  const rule: Rule = kinds.objectives.fields[name]
  return 'most' in rule && value.length <= rule.most
}

/** Throws a Refusal unless the objective can be merged into another one. */
export function mayMerge(plan: PlanItems, objective: string, into: string): void {
  const [one, other] = [itemOf(plan, 'objectives', objective), itemOf(plan, 'objectives', into)] as (Objective | null)[]
  unless(one != null && other != null, 'unknown-item')
  unless(objective !== into, 'already-there')
  unless(fitTogether(one, other), 'text-too-long')
}

/**
 * The plan after an objective went into another one, which keeps its text: the links and notes of both, and everything that was
 * under the one is under the other. Total: what does not fit changes nothing.
 */
export function mergedObjectives<P extends PlanItems>(plan: P, objective: string, into: string): P {
  const [one, other] = [plan.objectives[objective], plan.objectives[into]]
  if (!one || !other || one === other) return plan
  const both: Objective = {
    ...other,
    ...Object.fromEntries(texts.map((name) => [name, joined(other[name], one[name])])),
    ...Object.fromEntries(links.map((name) => [name, union(other[name], one[name])])),
  }
  const moved = { ...plan, ...Object.fromEntries(itemKinds.map((kind) => [kind, movedTo(plan, kind, objective, into)])) }
  return withoutItem({ ...moved, objectives: { ...moved.objectives, [into]: both } }, 'objectives', objective)
}

function movedTo(plan: PlanItems, kind: ItemKind, objective: string, into: string): Readonly<Record<string, Item>> {
  const under = Object.entries<Rule>(kinds[kind].fields).flatMap(([name, rule]) =>
    rule.kind === 'ref' && rule.to === 'objectives' ? [name] : [],
  )
  const moved = (item: Item) => {
    const values = item as unknown as Readonly<Record<string, unknown>>
    const names = under.filter((name) => values[name] === objective)
    return names.length === 0 ? item : { ...item, ...Object.fromEntries(names.map((name) => [name, into])) }
  }
  return Object.fromEntries(Object.entries<Item>(plan[kind]).map(([id, item]) => [id, moved(item)]))
}

function joined(one: string, other: string): string {
  return one === other || other === '' ? one : one === '' ? other : `${one}${between}${other}`
}

function union(one: readonly string[], other: readonly string[]): readonly string[] {
  return [...new Set([...one, ...other])]
}

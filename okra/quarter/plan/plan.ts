import { isId } from '../../identity.ts'
import type { StoredEvent } from '../../ports/store.ts'
import { Refusal, unless } from '../../refusal.ts'
import type { Edit } from './edits.ts'
import { changeable, sayable } from './edits.ts'
import type { Dependency, Item, ItemKind, PlanItems } from './items.ts'
import type { Rule } from './kinds.ts'
import { itemKinds, kinds } from './kinds.ts'
import { isSame } from './same.ts'
import { kept } from './values.ts'

/** Some fields of an item with their values. */
export type Fields = Readonly<Record<string, unknown>>

/** The commands on the items of the plan. Which of them are taken depends on the activity that the room is in. */
export type ItemCommand =
  /** Ids are made by the caller. What is not said has the default of its kind. */
  | { readonly type: 'AddItems'; readonly kind: ItemKind; readonly items: readonly ({ readonly id: string } & Fields)[] }
  /** Field by field. With `was`, a field that has become something else meanwhile refuses the whole command: nothing is lost silently. */
  | { readonly type: 'EditItem'; readonly kind: ItemKind; readonly id: string; readonly changes: Fields; readonly was?: Fields }
  /** `unlink`: also if others depend on it. */
  | { readonly type: 'RemoveItem'; readonly kind: ItemKind; readonly id: string; readonly unlink?: boolean }

/** The events of the items of the plan. */
export type ItemEvent = StoredEvent & { readonly v: 1 } & (
    | { readonly type: 'ItemsAdded'; readonly kind: ItemKind; readonly items: readonly Item[] }
    | { readonly type: 'ItemEdited'; readonly kind: ItemKind; readonly id: string; readonly changes: Fields }
    | { readonly type: 'ItemRemoved'; readonly kind: ItemKind; readonly id: string }
  )

/** The command types. */
export const itemCommands = ['AddItems', 'EditItem', 'RemoveItem'] as const satisfies readonly ItemCommand['type'][]
/** The event types. */
export const itemEvents = ['ItemsAdded', 'ItemEdited', 'ItemRemoved'] as const satisfies readonly ItemEvent['type'][]

/** So many items can be added at once. */
export const addedAtOnce = 50

type Anyone = Readonly<Record<string, Item>>
const itemsOf = (plan: PlanItems, kind: ItemKind): Anyone => plan[kind]

/** The item with this id, or null. */
export function itemOf(plan: PlanItems, kind: ItemKind, id: string): Item | null {
  const items = itemsOf(plan, kind)
  return Object.hasOwn(items, id) ? (items[id] ?? null) : null
}

/** The events of a command under what is open for editing, or throws a Refusal. */
export function decideItems(plan: PlanItems, command: ItemCommand, edits: readonly Edit[]): readonly ItemEvent[] {
  const open = edits.filter(({ kind }) => kind === command.kind)
  switch (command.type) {
    case 'AddItems':
      return add(plan, command, open)
    case 'EditItem':
      return edit(plan, command, open)
    case 'RemoveItem':
      return remove(plan, command, open)
  }
}

function add(plan: PlanItems, { kind, items }: Extract<ItemCommand, { type: 'AddItems' }>, edits: readonly Edit[]): readonly ItemEvent[] {
  const [adding] = edits.filter((one) => one.add)
  if (!adding) throw new Refusal('not-now')
  unless(Object.keys(plan[kind]).length + items.length <= kinds[kind].most, 'too-many-items')
  unless(new Set(items.map(({ id }) => id)).size === items.length, 'already-there')
  return [{ type: 'ItemsAdded', v: 1, kind, items: items.map((item) => added(plan, kind, item, sayable(adding))) }]
}

function added(plan: PlanItems, kind: ItemKind, item: { readonly id: string } & Fields, rules: Readonly<Record<string, Rule>>): Item {
  const { id, ...said } = item
  unless(isId(id), 'wrong-id')
  unless(!itemKinds.some((one) => Object.hasOwn(plan[one], id)), 'already-there')
  const values = { ...kinds[kind].defaults, ...valuesOf(said, rules, plan) }
  unless(
    Object.keys(kinds[kind].fields).every((name) => Object.hasOwn(values, name)),
    'not-understood',
  )
  const whole = { id, ...values } as unknown as Item
  if (kind === 'dependencies') unless(!waitsForItself(whole as Dependency), 'depends-on-itself')
  return whole
}

function valuesOf(said: Fields, rules: Readonly<Record<string, Rule>>, plan: PlanItems): Fields {
  return Object.fromEntries(
    Object.entries(said).map(([name, value]) => {
      const rule = Object.hasOwn(rules, name) ? rules[name] : undefined
      unless(rule !== undefined, 'not-now')
      return [name, kept(rule, value, plan)]
    }),
  )
}

function waitsForItself({ from, on }: Dependency): boolean {
  return 'milestone' in on && on.milestone === from
}

function isOpenFor({ only }: Edit, id: string): boolean {
  return only === undefined || only.includes(id)
}

function edit(plan: PlanItems, command: Extract<ItemCommand, { type: 'EditItem' }>, edits: readonly Edit[]): readonly ItemEvent[] {
  const { kind, id, changes, was } = command
  const open = edits.filter((one) => one.change)
  unless(open.length > 0, 'not-now')
  const item = itemOf(plan, kind, id)
  unless(item !== null, 'unknown-item')
  const here = open.filter((one) => isOpenFor(one, id))
  unless(here.length > 0, 'not-yours')
  const rules: Readonly<Record<string, Rule>> = Object.assign({}, ...here.map(changeable))
  const values = valuesOf(changes, rules, plan)
  const now = item as unknown as Fields
  unless(
    Object.entries(was ?? {}).every(([name, value]) => isSame(now[name], value)),
    'changed-since',
  )
  const changed = Object.entries(values).filter(([name, value]) => !isSame(now[name], value))
  if (changed.length === 0) return []
  return [{ type: 'ItemEdited', v: 1, kind, id, changes: Object.fromEntries(changed) }]
}

function remove(plan: PlanItems, command: Extract<ItemCommand, { type: 'RemoveItem' }>, edits: readonly Edit[]): readonly ItemEvent[] {
  const { kind, id, unlink = false } = command
  const open = edits.filter((one) => one.remove)
  unless(open.length > 0, 'not-now')
  unless(itemOf(plan, kind, id) !== null, 'unknown-item')
  unless(
    open.some((one) => isOpenFor(one, id)),
    'not-yours',
  )
  unless(unlink || kind !== 'milestones' || dependents(plan, id).length === 0, 'others-depend')
  return [{ type: 'ItemRemoved', v: 1, kind, id }]
}

/** The dependencies that wait for a milestone. */
export function dependents(plan: PlanItems, milestone: string): readonly Dependency[] {
  return Object.values(plan.dependencies).filter(({ on }) => 'milestone' in on && on.milestone === milestone)
}

/** The plan after an event. Total: what does not fit changes nothing. */
export function evolveItems<P extends PlanItems>(plan: P, event: ItemEvent): P {
  const { kind } = event
  switch (event.type) {
    case 'ItemsAdded': {
      // A log of an older release knows fewer fields.
      const more = event.items.map((item) => [item.id, { ...kinds[kind].defaults, ...item }] as const)
      return { ...plan, [kind]: { ...plan[kind], ...Object.fromEntries(more) } }
    }
    case 'ItemEdited': {
      const item = itemOf(plan, kind, event.id)
      return item ? { ...plan, [kind]: { ...plan[kind], [event.id]: { ...item, ...event.changes } } } : plan
    }
    case 'ItemRemoved':
      return withoutItem(plan, kind, event.id)
  }
}

/** The plan without an item: what referred to it is cleared, or goes with it, as its kind says. */
export function withoutItem<P extends PlanItems>(plan: P, kind: ItemKind, id: string): P {
  if (itemOf(plan, kind, id) === null) return plan
  const { [id]: _, ...left } = itemsOf(plan, kind)
  return itemKinds.reduce<P>((current, other) => unlinked(current, other, kind, id), { ...plan, [kind]: left })
}

function unlinked<P extends PlanItems>(plan: P, kind: ItemKind, gone: ItemKind, id: string): P {
  const rules = Object.entries<Rule>(kinds[kind].fields)
  const going = Object.values(itemsOf(plan, kind)).filter((item) =>
    rules.some(([name, rule]) => goesWith(rule, (item as unknown as Fields)[name], gone, id)),
  )
  const left = going.reduce<P>((current, item) => withoutItem(current, kind, item.id), plan)
  const items = Object.entries(itemsOf(left, kind)).map(([key, item]) => [key, cleared(item, rules, gone, id)] as const)
  return items.every(([key, item]) => item === itemsOf(left, kind)[key]) ? left : { ...left, [kind]: Object.fromEntries(items) }
}

function goesWith(rule: Rule, value: unknown, gone: ItemKind, id: string): boolean {
  if (rule.kind === 'ref') return rule.to === gone && rule.lost === 'remove' && value === id
  return rule.kind === 'need' && gone === 'milestones' && (value as { readonly milestone?: string }).milestone === id
}

function cleared(item: Item, rules: readonly (readonly [string, Rule])[], gone: ItemKind, id: string): Item {
  const values = item as unknown as Fields
  const changes = rules.flatMap(([name, rule]): readonly (readonly [string, unknown])[] => {
    if (rule.kind === 'ref' && rule.to === gone && values[name] === id) return [[name, null]]
    if (rule.kind !== 'refs' || rule.to !== gone) return []
    const list = values[name] as readonly string[]
    return list.includes(id) ? [[name, list.filter((one) => one !== id)]] : []
  })
  return changes.length === 0 ? item : { ...item, ...Object.fromEntries(changes) }
}

import type { Dependency, Item, ItemKind, PlanItems } from '../../../okra/quarter/plan/items.ts'
import { itemKinds, kinds } from '../../../okra/quarter/plan/kinds.ts'
import type { Fields, ItemCommand } from '../../../okra/quarter/plan/plan.ts'
import { isSame } from '../../../okra/quarter/plan/same.ts'

const fieldsOf = (item: Item) => item as unknown as Fields

/** What a command could say of an item: without the fields that only counts set. */
function sayable(kind: ItemKind, item: Item): { readonly id: string } & Fields {
  const kept: readonly string[] = kinds[kind].kept
  return Object.fromEntries(Object.entries(item).filter(([name]) => !kept.includes(name))) as { readonly id: string } & Fields
}

/** The commands that take a command back, in their order, as the plan was before it. They are refused if somebody has changed it since. */
export function inverse(plan: PlanItems, command: ItemCommand): readonly ItemCommand[] {
  const { kind } = command
  switch (command.type) {
    case 'AddItems':
      return command.items.map(({ id }) => ({ type: 'RemoveItem', kind, id }))
    case 'EditItem':
      return undoEdit(plan, command)
    case 'RemoveItem':
      return undoRemove(plan, kind, command.id)
  }
}

function undoEdit(plan: PlanItems, { kind, id, changes }: Extract<ItemCommand, { type: 'EditItem' }>): readonly ItemCommand[] {
  const item = plan[kind][id]
  if (!item) return []
  const before = Object.fromEntries(Object.keys(changes).map((name) => [name, fieldsOf(item)[name]]))
  return [{ type: 'EditItem', kind, id, changes: before, was: changes }]
}

/** The item comes back with what went with it, and what lost its link gets it back. */
function undoRemove(plan: PlanItems, kind: ItemKind, id: string): readonly ItemCommand[] {
  const item = plan[kind][id]
  if (!item) return []
  const gone = new Map<string, ItemKind>([[id, kind]])
  const added = [add(kind, item), ...wentAlong(plan, id, gone)]
  return [...added, ...itemKinds.flatMap((other) => relinked(plan, other, gone))]
}

const add = (kind: ItemKind, item: Item): ItemCommand => ({ type: 'AddItems', kind, items: [sayable(kind, item)] })

function wentAlong(plan: PlanItems, id: string, gone: Map<string, ItemKind>): readonly ItemCommand[] {
  const children = [
    ...Object.values(plan.keyResults).flatMap((one) => (one.objective === id ? [['keyResults', one] as const] : [])),
    ...Object.values(plan.hypotheses).flatMap((one) => (one.objective === id ? [['hypotheses', one] as const] : [])),
    ...Object.values(plan.dependencies).flatMap((one) => (waits(one, id) ? [['dependencies', one] as const] : [])),
  ]
  for (const [kind, child] of children) gone.set(child.id, kind)
  return children.map(([kind, child]) => add(kind, child))
}

function waits({ from, on }: Dependency, id: string): boolean {
  return from === id || ('milestone' in on && on.milestone === id)
}

/** Links of items that stayed to items that went. */
function relinked(plan: PlanItems, kind: ItemKind, gone: ReadonlyMap<string, ItemKind>): readonly ItemCommand[] {
  return Object.values<Item>(plan[kind]).flatMap((item): readonly ItemCommand[] => {
    if (gone.has(item.id)) return []
    const lost = Object.entries(kinds[kind].fields).filter(([name, rule]) => {
      if (rule.kind === 'ref') return gone.has(String(fieldsOf(item)[name]))
      return rule.kind === 'refs' && (fieldsOf(item)[name] as readonly string[]).some((one) => gone.has(one))
    })
    if (lost.length === 0) return []
    return [{ type: 'EditItem', kind, id: item.id, changes: Object.fromEntries(lost.map(([name]) => [name, fieldsOf(item)[name]])) }]
  })
}

/** The fields of `changes` that are not so already. */
export function changed(item: Item, changes: Fields): Fields {
  return Object.fromEntries(Object.entries(changes).filter(([name, value]) => !isSame(fieldsOf(item)[name], value)))
}

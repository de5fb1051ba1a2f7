import type { Field, Offer } from '../offers.ts'
import type { Edit } from './edits.ts'
import { changeable, sayable } from './edits.ts'
import type { PlanItems } from './items.ts'
import type { Rule } from './kinds.ts'
import { kinds } from './kinds.ts'
import { addedAtOnce, dependents } from './plan.ts'

/** What may be done with the items of the plan under what is open for editing. `decideItems` accepts exactly this. */
export function itemOffers(plan: PlanItems, edits: readonly Edit[]): readonly Offer[] {
  return edits.flatMap((edit) => [...addOffers(plan, edit), ...changeOffers(plan, edit), ...removeOffers(plan, edit)])
}

/** The fields of these rules, with what they can refer to now. */
export function fieldsIn(plan: PlanItems, rules: Readonly<Record<string, Rule>>): Readonly<Record<string, Field>> {
  return Object.fromEntries(Object.entries(rules).flatMap(([name, rule]) => entryOf(name, fieldOf(rule, plan))))
}

const entryOf = (name: string, field: Field | null) => (field ? [[name, field] as const] : [])

/** The rule with what it can refer to now; null when there is nothing to choose from. */
function fieldOf(rule: Rule, plan: PlanItems): Field | null {
  switch (rule.kind) {
    case 'ref': {
      const ids = Object.keys(plan[rule.to])
      const of = rule.lost === 'clear' ? [null, ...ids] : ids
      return of.length > 0 ? { kind: 'one', of } : null
    }
    case 'refs': {
      const of = Object.keys(plan[rule.to])
      return { kind: 'some', of, least: 0, most: Math.min(rule.most, of.length) }
    }
    case 'some':
      return { kind: 'some', of: rule.of, least: 0, most: rule.of.length }
    case 'need':
      return { kind: 'need', milestones: Object.keys(plan.milestones), most: rule.most, unlike: 'from' }
    default:
      return rule
  }
}

/** The fields that have to be said of a new item. */
function required(edit: Edit): readonly string[] {
  const { fields, defaults } = kinds[edit.kind]
  return Object.keys(fields).filter((name) => !Object.hasOwn(defaults, name))
}

function addOffers(plan: PlanItems, edit: Edit): readonly Offer[] {
  const room = kinds[edit.kind].most - Object.keys(plan[edit.kind]).length
  const fields = fieldsIn(plan, sayable(edit))
  const needed = required(edit)
  if (!edit.add || room <= 0 || !needed.every((name) => Object.hasOwn(fields, name))) return []
  const items: Field = { kind: 'items', fields, required: needed, most: Math.min(addedAtOnce, room) }
  return [{ type: 'AddItems', fields: { kind: { kind: 'one', of: [edit.kind] }, items } }]
}

function idsOf(plan: PlanItems, { kind, only }: Edit): readonly string[] {
  const ids = Object.keys(plan[kind])
  return only === undefined ? ids : ids.filter((id) => only.includes(id))
}

function changeOffers(plan: PlanItems, edit: Edit): readonly Offer[] {
  const ids = idsOf(plan, edit)
  if (!edit.change || ids.length === 0) return []
  const changes: Field = { kind: 'changes', fields: fieldsIn(plan, changeable(edit)) }
  return [{ type: 'EditItem', fields: { kind: { kind: 'one', of: [edit.kind] }, id: { kind: 'one', of: ids }, changes } }]
}

function removeOffers(plan: PlanItems, edit: Edit): readonly Offer[] {
  const ids = edit.remove ? idsOf(plan, edit) : []
  const kind: Field = { kind: 'one', of: [edit.kind] }
  const free = edit.kind === 'milestones' ? ids.filter((id) => dependents(plan, id).length === 0) : ids
  const held = ids.filter((id) => !free.includes(id))
  return [
    ...(free.length > 0 ? [{ type: 'RemoveItem', fields: { kind, id: { kind: 'one', of: free } } } as const] : []),
    ...(held.length > 0
      ? [{ type: 'RemoveItem', fields: { kind, id: { kind: 'one', of: held }, unlink: { kind: 'one', of: [true] } } } as const]
      : []),
  ]
}

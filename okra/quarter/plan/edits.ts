import type { ItemKind } from './items.ts'
import type { Rule } from './kinds.ts'
import { kinds } from './kinds.ts'

/** What an activity opens of the plan: who may add, change or remove which items, and which of their fields. */
export interface Edit {
  readonly kind: ItemKind
  readonly add?: true
  readonly change?: true
  readonly remove?: true
  /** Only these items can be changed or removed; without: all of the kind. */
  readonly only?: readonly string[]
  /** Only these fields can be said, each by its own rule or a narrower one; without: all that commands may set. */
  readonly fields?: Readonly<Record<string, Rule>>
}

/** The rules of some fields of a kind, as they stand in its table. */
export function fieldsOf(kind: ItemKind, ...names: readonly string[]): Readonly<Record<string, Rule>> {
  const rules: Readonly<Record<string, Rule>> = kinds[kind].fields
  return Object.fromEntries(names.map((name) => [name, ruleOf(rules, name)]))
}

function ruleOf(rules: Readonly<Record<string, Rule>>, name: string): Rule {
  const rule = rules[name]
  if (!rule) throw new Error(`no field ${name}`)
  return rule
}

/** The fields that an edit lets one say of a new item, each with its rule. */
export function sayable({ kind, fields }: Edit): Readonly<Record<string, Rule>> {
  return fields ?? without(kinds[kind].fields, kinds[kind].kept)
}

/** The fields that an edit lets one change, each with its rule. */
export function changeable(edit: Edit): Readonly<Record<string, Rule>> {
  return without(sayable(edit), kinds[edit.kind].fixed)
}

function without(rules: Readonly<Record<string, Rule>>, names: readonly string[]): Readonly<Record<string, Rule>> {
  return Object.fromEntries(Object.entries(rules).filter(([name]) => !names.includes(name)))
}

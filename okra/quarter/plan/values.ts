import { isId } from '../../identity.ts'
import { Refusal, unless } from '../../refusal.ts'
import { clean, cleanOptional } from '../../text.ts'
import type { ItemKind, Need, PlanItems, Span } from './items.ts'
import type { Rule } from './kinds.ts'

/** Numbers beyond this are mistakes. */
const greatest = 1e12

/** The value of a field as it is kept, or throws a Refusal that says what is wrong with it. */
export function kept(rule: Rule, value: unknown, plan: PlanItems): unknown {
  switch (rule.kind) {
    case 'text':
      return textOf(rule, value)
    case 'texts':
      return textsOf(rule, value)
    case 'one':
      unless(
        rule.of.some((allowed) => allowed === value),
        'not-understood',
      )
      return value
    case 'some': {
      const chosen = listOf(value, rule.of)
      return rule.of.filter((allowed) => chosen.includes(allowed))
    }
    case 'number':
      unless(
        (value === null && !rule.required) || (typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= greatest),
        'not-a-number',
      )
      return value
    case 'ref':
      return refOf(rule, value, plan)
    case 'refs':
      return refsOf(rule, value, plan)
    case 'ids':
      return idsOf(rule, value)
    case 'span':
      return spanOf(rule.weeks, value)
    case 'person':
      unless(value === null || (typeof value === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(value)), 'unknown-person')
      return value
    case 'need':
      return needOf(rule, value, plan)
  }
}

function textOf(rule: Extract<Rule, { kind: 'text' }>, value: unknown): string | null {
  if (value === null && rule.nullable) return null
  unless(typeof value === 'string', 'not-understood')
  return rule.least === 0 ? cleanOptional(value, rule.most) : clean(value, rule.most)
}

function textsOf({ each, most }: Extract<Rule, { kind: 'texts' }>, value: unknown): readonly string[] {
  unless(Array.isArray(value), 'not-understood')
  unless(value.length <= most, 'too-many-items')
  return [...new Set(value.map((one) => clean(String(one), each)))]
}

function listOf(value: unknown, of: readonly string[]): readonly unknown[] {
  unless(Array.isArray(value) && value.every((one) => of.includes(one)), 'not-understood')
  return value
}

function has(plan: PlanItems, kind: ItemKind, id: unknown): id is string {
  return typeof id === 'string' && Object.hasOwn(plan[kind], id)
}

function refOf(rule: Extract<Rule, { kind: 'ref' }>, value: unknown, plan: PlanItems): string | null {
  if (value === null && rule.lost === 'clear') return null
  unless(has(plan, rule.to, value), 'unknown-item')
  return value
}

function refsOf(rule: Extract<Rule, { kind: 'refs' }>, value: unknown, plan: PlanItems): readonly string[] {
  unless(Array.isArray(value) && value.every((id) => has(plan, rule.to, id)), 'unknown-item')
  const ids = [...new Set(value as string[])]
  unless(ids.length <= rule.most, 'too-many-items')
  return ids
}

function idsOf({ most }: Extract<Rule, { kind: 'ids' }>, value: unknown): readonly string[] {
  unless(Array.isArray(value) && value.every((id) => typeof id === 'string' && isId(id)), 'wrong-id')
  const ids = [...new Set(value as string[])]
  unless(ids.length <= most, 'too-many-items')
  return ids
}

function spanOf(weeks: number, value: unknown): Span | null {
  if (value === null) return null
  const { start, end } = Object(value) as Partial<Span>
  const isWeek = (week: unknown) => Number.isInteger(week) && Number(week) >= 1 && Number(week) <= weeks
  unless(isWeek(start) && isWeek(end), 'outside-quarter')
  unless(Number(start) <= Number(end), 'ends-before-start')
  return { start: Number(start), end: Number(end) }
}

function needOf({ most }: Extract<Rule, { kind: 'need' }>, value: unknown, plan: PlanItems): Need {
  const { milestone, party } = Object(value) as { readonly milestone?: unknown; readonly party?: unknown }
  if (typeof party === 'string' && milestone === undefined) return { party: clean(party, most) }
  if (party !== undefined) throw new Refusal('not-understood')
  unless(has(plan, 'milestones', milestone), 'unknown-item')
  return { milestone }
}

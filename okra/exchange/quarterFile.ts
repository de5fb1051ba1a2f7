import type { SessionNumber } from '../playbook/step.ts'
import type { Gathered } from '../quarter/gathered.ts'
import type { ItemKind } from '../quarter/plan/items.ts'
import { itemKinds } from '../quarter/plan/kinds.ts'
import type { QuarterState } from '../quarter/state.ts'
import type { Content } from './content.ts'
import { contentOf, idsOf } from './content.ts'
import { shortNames, withNames } from './names.ts'

/** What `format` says in a quarter's file, and the version of what this build writes and reads. */
export const quarterFormat = { format: 'okra-quarter', version: 1 } as const

/** The plan with lists in the place of items by id, and without times. */
function listedPlan({ plan }: Content, nameOf: (person: string) => string | null) {
  const items = itemKinds.map((kind: ItemKind) => [kind, Object.values(plan[kind])] as const)
  const owned = Object.values(plan.milestones).map((one) => ({ ...one, owner: one.owner === null ? null : nameOf(one.owner) }))
  const timeless = (byItem: Readonly<Record<string, readonly { readonly at: number }[]>>) =>
    Object.fromEntries(Object.entries(byItem).map(([id, list]) => [id, list.map(({ at: _at, ...one }) => one)]))
  return {
    ...plan,
    ...Object.fromEntries(items),
    milestones: owned,
    checkIns: { keyResults: timeless(plan.checkIns.keyResults), milestones: timeless(plan.checkIns.milestones) },
    reflection: plan.reflection && { learnings: plan.reflection.learnings },
  }
}

function listedSession({ contributions, themes, ...more }: Gathered) {
  return { contributions: Object.values(contributions), themes: Object.values(themes), ...more }
}

/** Fields by name, the id first: the same whatever order they came to be in. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const rank = ([name]: readonly [string, unknown]) => (name === 'id' ? '' : name)
  const fields = Object.entries(value).sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
  return Object.fromEntries(fields.map(([name, one]) => [name, inOrder(one)]))
}

/**
 * `okra/quarter.json`: everything of a quarter that can be read back. No times and no keys of people are in it; ids are short names
 * that mean nothing elsewhere, owners are named. Same quarter, same text.
 */
export function quarterJson(state: QuarterState, nameOf: (person: string) => string | null): string {
  const content = contentOf(state)
  const { imported } = content
  const material = Object.entries(imported.sessions) as unknown as readonly (readonly [SessionNumber, Gathered])[]
  const body = {
    ...quarterFormat,
    quarter: { label: state.quarter?.label ?? '', startsOn: state.quarter?.startsOn ?? '' },
    simulated: imported.simulated,
    plan: inOrder(listedPlan(content, nameOf)),
    sessions: Object.fromEntries(material.map(([session, one]) => [session, inOrder(listedSession(one))])),
  }
  return `${JSON.stringify(withNames(body, shortNames(idsOf(content))), null, 1)}\n`
}

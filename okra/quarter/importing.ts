import type { Role } from '../identity.ts'
import { leads } from '../identity.ts'
import { unless } from '../refusal.ts'
import type { CoreEvent } from './events.ts'
import { event } from './events.ts'
import { itemKinds } from './plan/kinds.ts'
import type { QuarterState } from './state.ts'

/** A quarter that was run elsewhere is read into this one. */
export type ImportEvent = Extract<CoreEvent, { readonly type: 'QuarterImported' }>

/** Whether nothing has happened in a quarter yet, so that another one can be read into it. */
export function isNew({ sessions, imported, plan, quarter }: QuarterState): boolean {
  const empty = itemKinds.every((kind) => Object.keys(plan[kind]).length === 0)
  return quarter !== null && imported === undefined && Object.keys(sessions).length === 0 && empty
}

/** The events that read a quarter into a new one, or throws a Refusal. Who leads may do it. */
export function decideImport(state: QuarterState, content: Pick<ImportEvent, 'plan' | 'imported'>, role: Role): readonly ImportEvent[] {
  unless(state.quarter !== null, 'unknown-quarter')
  unless(leads(role), 'not-allowed')
  unless(isNew(state), 'quarter-begun')
  return [event({ type: 'QuarterImported', plan: content.plan, imported: content.imported })]
}

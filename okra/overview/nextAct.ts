import type { Role } from '../identity.ts'
import { contributes, leads } from '../identity.ts'
import type { SessionNumber } from '../playbook/step.ts'
import type { QuarterState } from '../quarter/state.ts'

/** The one thing to do next with a quarter. */
export type NextAct =
  | { readonly kind: 'start'; readonly session: SessionNumber }
  | { readonly kind: 'check-in' }
  | { readonly kind: 'add-quarter' }
  | { readonly kind: 'nothing' }

/**
 * What is next for this role: the session after the last one that was held, of those that may be started now; without one, a check-in
 * on what the plan holds; when the quarter is closed, the next quarter. Nothing while a session runs, and for who only reads.
 */
export function nextAct(state: QuarterState, role: Role, startable: readonly number[]): NextAct {
  if (state.live !== null) return { kind: 'nothing' }
  if (state.plan.reflection !== null) return { kind: leads(role) ? 'add-quarter' : 'nothing' }
  const next = nextSessionOf(state)
  if (next !== null && startable.includes(next)) return { kind: 'start', session: next }
  return mayCheckIn(state, role) ? { kind: 'check-in' } : { kind: 'nothing' }
}

/** The session after the last one that was held, here or where the quarter was imported from; null after the last. */
export function nextSessionOf({ sessions, imported }: QuarterState): SessionNumber | null {
  const last = Math.max(-1, ...Object.keys({ ...sessions, ...imported?.sessions }).map(Number))
  return last >= 4 ? null : ((last + 1) as SessionNumber)
}

/** Whether there is something to check in on, and this role may. */
export function mayCheckIn({ plan }: QuarterState, role: Role): boolean {
  const items = Object.keys(plan.keyResults).length + Object.keys(plan.milestones).length
  return contributes(role) && plan.reflection === null && items > 0
}

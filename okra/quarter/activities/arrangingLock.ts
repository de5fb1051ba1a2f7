import type { Role } from '../../identity.ts'
import { contributes, leads } from '../../identity.ts'
import type { Scene } from '../activity.ts'
import type { QuarterEvent } from '../events.ts'
import { event } from '../events.ts'
import type { Offer } from '../offers.ts'
import type { SessionRun } from '../state.ts'

/** The command that keeps the arranging to those who lead, or gives it back to everyone. */
export type LockCommand = { readonly type: 'LockArranging'; readonly locked: boolean }

/** The event of the lock. */
export type LockEvent = { readonly v: 1; readonly type: 'ArrangingLocked'; readonly locked: boolean }

/** Everyone who contributes may arrange unless the facilitator has locked it; then only who leads. */
export function mayArrange({ session }: Pick<Scene, 'session'>, role: Role): boolean {
  return contributes(role) && (!session.arrangingLocked || leads(role))
}

/** The events of the command. */
export function lock({ locked }: LockCommand): readonly QuarterEvent[] {
  return [event({ type: 'ArrangingLocked', locked })]
}

/** The session after the event. */
export function locked(session: SessionRun, happened: LockEvent): SessionRun {
  return { ...session, arrangingLocked: happened.locked }
}

/** The offer to who leads. */
export function lockOffers(role: Role): readonly Offer[] {
  return leads(role) ? [{ type: 'LockArranging', fields: { locked: { kind: 'one', of: [true, false] } } }] : []
}

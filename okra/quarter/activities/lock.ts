import type { Role } from '../../identity.ts'
import { leads } from '../../identity.ts'
import type { Activity } from '../activity.ts'
import type { Command } from '../commands.ts'
import type { QuarterEvent } from '../events.ts'
import { event } from '../events.ts'
import type { Offer } from '../offers.ts'
import type { ClusterCommand } from './cluster.ts'

/** The lock of an activity in which everyone changes the plan: who leads keeps the others from it for a while. The cluster activity folds its event. */
export const lockCommands = { LockArranging: ['facilitator', 'cofacilitator'] } as const satisfies Activity['commands']

/** The event of the lock. */
export function lock(command: Command): readonly QuarterEvent[] {
  const { locked } = command as Extract<ClusterCommand, { type: 'LockArranging' }>
  return [event({ type: 'ArrangingLocked', locked })]
}

/** The offer of the lock. */
export function lockOffers(role: Role): readonly Offer[] {
  return leads(role) ? [{ type: 'LockArranging', fields: { locked: { kind: 'one', of: [true, false] } } }] : []
}

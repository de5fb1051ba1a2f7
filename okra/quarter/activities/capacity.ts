import type { Role } from '../../identity.ts'
import { contributes } from '../../identity.ts'
import { unless } from '../../refusal.ts'
import { clean } from '../../text.ts'
import type { Activity } from '../activity.ts'
import type { Command } from '../commands.ts'
import type { QuarterEvent } from '../events.ts'
import { event } from '../events.ts'
import type { Offer } from '../offers.ts'
import type { Plan } from '../state.ts'

/** How many milestones at once the team has people for who can do this; null: not said. It is entered openly: it is about the team, not about persons. */
export type CapacityCommand = { readonly type: 'SetCapacity'; readonly skill: string; readonly capacity: number | null }

/** What the team has room for from now on. */
export type CapacityEvent = { readonly v: 1; readonly type: 'CapacitySet'; readonly skill: string; readonly capacity: number | null }

/** The most that makes sense. */
export const capacityMost = 99
/** How many skills may have a number. */
const skillsCounted = 60

/** The command with its roles. */
export const capacityCommands = { SetCapacity: ['facilitator', 'cofacilitator', 'participant'] } as const satisfies Activity['commands']

/** The event of a capacity. Throws Refusal `text-empty`, `text-too-long`, `too-many-items`, or `unknown-item` when there is nothing to take back. */
export function setCapacity({ capacity: known }: Pick<Plan, 'capacity'>, command: Command): readonly QuarterEvent[] {
  const { skill, capacity } = command as CapacityCommand
  const name = clean(skill, 40)
  const isKnown = Object.hasOwn(known, name)
  unless(capacity !== null || isKnown, 'unknown-item')
  unless(isKnown || Object.keys(known).length < skillsCounted, 'too-many-items')
  return [event({ type: 'CapacitySet', skill: name, capacity })]
}

/** The plan with a capacity. */
export function withCapacity(plan: Plan, { skill, capacity }: CapacityEvent): Plan {
  const { [skill]: _, ...others } = plan.capacity
  return { ...plan, capacity: capacity === null ? others : { ...others, [skill]: capacity } }
}

/** The capacity of a skill, or null: nothing was said. */
export function capacityOf({ capacity }: Pick<Plan, 'capacity'>, skill: string): number | null {
  return Object.hasOwn(capacity, skill) ? (capacity[skill] ?? null) : null
}

/** The offer of a capacity. */
export function capacityOffers({ capacity }: Pick<Plan, 'capacity'>, role: Role): readonly Offer[] {
  if (!contributes(role)) return []
  const known = Object.keys(capacity)
  const amount = { kind: 'count', least: 0, most: capacityMost } as const
  const anew: Offer = { type: 'SetCapacity', fields: { skill: { kind: 'text', least: 1, most: 40 }, capacity: amount } }
  const back: Offer = { type: 'SetCapacity', fields: { skill: { kind: 'one', of: known }, capacity: { kind: 'one', of: [null] } } }
  return [...(known.length < skillsCounted ? [anew] : []), ...(known.length > 0 ? [back] : [])]
}

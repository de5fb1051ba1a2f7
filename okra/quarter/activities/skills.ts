import type { Role } from '../../identity.ts'
import type { Activity, Scene } from '../activity.ts'
import { activityOf, dataOf } from '../facets/facet.ts'
import { itemsFor, pairsFacet } from '../facets/pairs.ts'
import { currentMilestoneIds } from '../plan/current.ts'
import type { Edit } from '../plan/edits.ts'
import { fieldsOf } from '../plan/edits.ts'
import type { LockCommand } from './arrangingLock.ts'
import { lock, lockOffers, mayArrange } from './arrangingLock.ts'
import type { CapacityEvent } from './capacity.ts'
import { capacityCommands, capacityOffers, setCapacity, withCapacity } from './capacity.ts'

const pairs = pairsFacet(currentMilestoneIds)

/** The milestones whose skills this person says: those of the own pair; null: all of them (who leads). */
export function skilledBy({ run, plan }: Pick<Scene, 'run' | 'plan'>, role: Role, person: string): readonly string[] | null {
  return itemsFor(dataOf(run, pairs), currentMilestoneIds(plan), role, person)
}

function editsOf(scene: Scene, role: Role, person: string): readonly Edit[] {
  if (!mayArrange(scene, role)) return []
  const only = skilledBy(scene, role, person) ?? currentMilestoneIds(scene.plan)
  return [{ kind: 'milestones', change: true, only, fields: fieldsOf('milestones', 'skills') }]
}

/** Pairs say which skills their milestones need; everyone may say how much of a skill the team has. */
export const skills: Activity = activityOf('skills', [pairs], {
  commands: { ...capacityCommands, LockArranging: ['facilitator', 'cofacilitator'] },
  events: ['CapacitySet'],
  decide: ({ plan }, command) => (command.type === 'LockArranging' ? lock(command as LockCommand) : setCapacity(plan, command)),
  evolvePlan: (plan, _session, stored) => (stored.type === 'CapacitySet' ? withCapacity(plan, stored as CapacityEvent) : plan),
  edits: editsOf,
  offers: ({ run, plan }, role) => (run.status === 'open' ? [...capacityOffers(plan, role), ...lockOffers(role)] : []),
})

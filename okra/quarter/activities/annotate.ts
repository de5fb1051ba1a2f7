import type { Role } from '../../identity.ts'
import type { Activity, Scene } from '../activity.ts'
import { plainActivity } from '../activity.ts'
import type { Edit } from '../plan/edits.ts'
import { fieldsOf } from '../plan/edits.ts'
import type { Rule } from '../plan/kinds.ts'
import type { Plan } from '../state.ts'
import type { LockCommand } from './arrangingLock.ts'
import { lock, lockOffers, mayArrange } from './arrangingLock.ts'
import type { CapacityEvent } from './capacity.ts'
import { capacityCommands, capacityOffers, setCapacity, withCapacity } from './capacity.ts'

/** The settings of an annotate activity in the playbook: what is added to a card. */
interface AnnotateSettings {
  readonly fields: readonly string[]
  readonly markers: readonly string[]
}

const names: Readonly<Record<string, string>> = { skill: 'skills', owner: 'owner', note: 'notes' }

/** What can be said of a card in this run, each with its rule. */
function rules({ fields, markers }: AnnotateSettings, plan: Plan): Readonly<Record<string, Rule>> {
  const plain = fields.flatMap((field) => names[field] ?? [])
  return {
    ...(fields.includes('effort') ? { effort: { kind: 'one', of: [null, ...plan.scales.effort] } } : {}),
    ...fieldsOf('milestones', ...plain),
    markers: { kind: 'some', of: markers },
  }
}

function editsOf(scene: Scene, role: Role): readonly Edit[] {
  if (!mayArrange(scene, role)) return []
  const settings = scene.run.plan.settings as unknown as AnnotateSettings
  const depends = settings.fields.includes('dependency')
  return [
    { kind: 'milestones', change: true, fields: rules(settings, scene.plan) },
    ...(depends ? [{ kind: 'dependencies', add: true, change: true, remove: true } as const] : []),
  ]
}

/** What each card needs and what could go wrong: effort, dependencies, skills, owner, notes, markers; and how much of a skill there is. */
export const annotate: Activity = {
  ...plainActivity,
  name: 'annotate',
  commands: { ...capacityCommands, LockArranging: ['facilitator', 'cofacilitator'] },
  events: ['CapacitySet'],
  decide: ({ plan }, command) => (command.type === 'LockArranging' ? lock(command as LockCommand) : setCapacity(plan, command)),
  evolve: (session) => session,
  evolvePlan: (plan, _session, stored) => withCapacity(plan, stored as CapacityEvent),
  edits: editsOf,
  offers: ({ run, plan }, role) => (run.status === 'open' ? [...capacityOffers(plan, role), ...lockOffers(role)] : []),
}

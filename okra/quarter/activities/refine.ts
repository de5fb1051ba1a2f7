import type { Role } from '../../identity.ts'
import { unless } from '../../refusal.ts'
import type { Activity, Scene } from '../activity.ts'
import { plainActivity } from '../activity.ts'
import type { Command } from '../commands.ts'
import { event } from '../events.ts'
import type { Offer } from '../offers.ts'
import type { Edit } from '../plan/edits.ts'
import { fieldsOf } from '../plan/edits.ts'
import type { PlanItems } from '../plan/items.ts'
import { fitTogether, mayMerge, mergedObjectives } from '../plan/merging.ts'
import type { Contribution, SessionRun } from '../state.ts'
import type { LockCommand, LockEvent } from './arrangingLock.ts'
import { lock, locked, lockOffers, mayArrange } from './arrangingLock.ts'
import { votable } from './ballot.ts'

/** The commands of the refine activity, besides those on objectives. */
export type RefineCommand =
  /** Two candidates say the same: what belongs to `objective` goes to `into`, which keeps its text. */
  { readonly type: 'MergeObjectives'; readonly objective: string; readonly into: string } | LockCommand

/** The events of the refine activity. */
export type RefineEvent =
  | { readonly v: 1; readonly type: 'ObjectivesMerged'; readonly objective: string; readonly into: string }
  | LockEvent

const everyone = ['facilitator', 'cofacilitator', 'participant'] as const

/** What a candidate can be made from: the themes of the session, and contributions that stayed on their own. */
export function refinable(session: SessionRun): readonly string[] {
  return votable(session)
}

/** The contributions of a theme, duplicates and hidden ones left out; one that stayed on its own is its own. */
export function contributionsOf(session: SessionRun, id: string): readonly Contribution[] {
  return Object.values(session.contributions).filter(
    ({ id: own, theme, duplicateOf, text }) => text !== null && duplicateOf === null && (theme === id || own === id),
  )
}

/** The company objectives that the contributions of a theme name, the most frequent one first. */
export function namedObjectives(session: SessionRun, plan: PlanItems, id: string): readonly string[] {
  const named = contributionsOf(session, id).flatMap(({ fields }) => fields['company-objective'] ?? [])
  const counts = Map.groupBy(named, (one) => one)
  return [...counts]
    .filter(([one]) => Object.hasOwn(plan.companyObjectives, one))
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([one]) => one)
}

function editsOf(scene: Scene, role: Role): readonly Edit[] {
  if (!mayArrange(scene, role)) return []
  const from = { kind: 'some', of: refinable(scene.session) } as const
  return [{ kind: 'objectives', add: true, change: true, remove: true, fields: { ...fieldsOf('objectives', 'text', 'supports'), from } }]
}

function decide(scene: Scene, sent: Command, role: Role) {
  const command = sent as RefineCommand
  if (command.type === 'LockArranging') return lock(command)
  const { objective, into } = command
  unless(mayArrange(scene, role), 'arranging-locked')
  mayMerge(scene.plan, objective, into)
  return [event({ type: 'ObjectivesMerged', objective, into })]
}

function mergeOffers({ plan }: Scene): readonly Offer[] {
  const all = Object.values(plan.objectives)
  return all.flatMap((one): readonly Offer[] => {
    const into = all.filter((other) => other !== one && fitTogether(one, other)).map(({ id }) => id)
    if (into.length === 0) return []
    return [{ type: 'MergeObjectives', fields: { objective: { kind: 'one', of: [one.id] }, into: { kind: 'one', of: into } } }]
  })
}

/** Themes become candidate objectives; candidates that say the same become one. */
export const refine: Activity = {
  ...plainActivity,
  name: 'refine',
  commands: { MergeObjectives: everyone, LockArranging: ['facilitator', 'cofacilitator'] },
  events: ['ObjectivesMerged', 'ArrangingLocked'],
  decide: (scene, command, { role }) => decide(scene, command, role),
  evolve: (session, stored) => {
    const happened = stored as RefineEvent
    return happened.type === 'ArrangingLocked' ? locked(session, happened) : session
  },
  evolvePlan: (plan, _session, stored) => {
    const happened = stored as RefineEvent
    return happened.type === 'ObjectivesMerged' ? mergedObjectives(plan, happened.objective, happened.into) : plan
  },
  renewedBy: ['ItemsAdded', 'ItemEdited', 'ItemRemoved', 'ObjectivesMerged'],
  hasResult: ({ plan }) => Object.values(plan.objectives).some(({ from }) => from.length > 0),
  edits: editsOf,
  offers: (scene, role) => {
    if (scene.run.status !== 'open') return []
    return [...lockOffers(role), ...(mayArrange(scene, role) ? mergeOffers(scene) : [])]
  },
}

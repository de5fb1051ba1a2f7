import { isId } from '../../identity.ts'
import { unless } from '../../refusal.ts'
import type { Activity, Scene } from '../activity.ts'
import { plainActivity } from '../activity.ts'
import type { Command } from '../commands.ts'
import type { QuarterEvent } from '../events.ts'
import { event } from '../events.ts'
import type { Field, Offer } from '../offers.ts'
import { currentMilestoneIds } from '../plan/current.ts'
import type { Dependency, Milestone, Span } from '../plan/items.ts'
import { itemKinds, kinds } from '../plan/kinds.ts'
import { itemOf } from '../plan/plan.ts'
import { kept } from '../plan/values.ts'
import type { Plan } from '../state.ts'
import type { LockCommand } from './arrangingLock.ts'
import { lock, lockOffers, mayArrange } from './arrangingLock.ts'
import { enteringEdits, placingEdits } from './placing.ts'

/**
 * The command of the sequence activity: one milestone becomes two, each with a place of its own. What others need, and what it needs
 * itself, stays with the first; the second waits for the first.
 */
export interface SequenceCommand {
  readonly type: 'SplitMilestone'
  readonly milestone: string
  /** The place of what stays. */
  readonly placement: Span | null
  readonly second: string
  readonly text: string
  readonly secondPlacement: Span | null
  /** The id of the dependency of the second on the first. */
  readonly dependency: string
}

/** The event of the sequence activity. */
export type SequenceEvent = { readonly v: 1; readonly type: 'MilestoneSplit' } & {
  readonly milestone: string
  readonly placement: Span | null
  readonly second: Milestone
  readonly dependency: Dependency
}

const { placement, text: textRule } = kinds.milestones.fields

function split({ plan }: Scene, command: SequenceCommand): readonly QuarterEvent[] {
  const { milestone: id, second, dependency } = command
  const whole = itemOf(plan, 'milestones', id) as Milestone | null
  unless(whole !== null && currentMilestoneIds(plan).includes(id), 'unknown-item')
  unless(isId(second) && isId(dependency), 'wrong-id')
  unless(second !== dependency && isNew(plan, second) && isNew(plan, dependency), 'already-there')
  unless(hasRoom(plan), 'too-many-items')
  return [
    event({
      type: 'MilestoneSplit',
      milestone: id,
      placement: kept(placement, command.placement, plan) as Span | null,
      second: {
        ...secondPart(whole, second),
        text: kept(textRule, command.text, plan) as string,
        placement: kept(placement, command.secondPlacement, plan) as Span | null,
      },
      dependency: { id: dependency, from: second, on: { milestone: id }, what: '', by: null },
    }),
  ]
}

function isNew(plan: Plan, id: string): boolean {
  return itemKinds.every((kind) => itemOf(plan, kind, id) === null)
}

function hasRoom({ milestones, dependencies }: Plan): boolean {
  return Object.keys(milestones).length < kinds.milestones.most && Object.keys(dependencies).length < kinds.dependencies.most
}

/** It is for the same goal and by the same people; notes, markers, dots and where it came from belong to the whole. */
function secondPart(whole: Milestone, id: string): Milestone {
  return { ...whole, id, notes: '', unlocks: '', markers: [], dots: null, from: [], status: 'not-started' }
}

function evolvePlan(plan: Plan, { milestone, placement: first, second, dependency }: SequenceEvent): Plan {
  const whole = itemOf(plan, 'milestones', milestone) as Milestone | null
  if (!whole) return plan
  return {
    ...plan,
    milestones: { ...plan.milestones, [milestone]: { ...whole, placement: first }, [second.id]: second },
    dependencies: { ...plan.dependencies, [dependency.id]: dependency },
  }
}

function splitOffers({ plan }: Scene): readonly Offer[] {
  const of = currentMilestoneIds(plan)
  if (of.length === 0 || !hasRoom(plan)) return []
  const span: Field = placement.kind === 'span' ? placement : { kind: 'span', weeks: 1 }
  const text: Field = textRule.kind === 'text' ? textRule : { kind: 'text', least: 1, most: 1 }
  const id: Field = { kind: 'id' }
  return [
    {
      type: 'SplitMilestone',
      fields: { milestone: { kind: 'one', of }, placement: span, second: id, text, secondPlacement: span, dependency: id },
    },
  ]
}

/** The last moves: cards are moved, split, flagged, or put on the list of what is not done. */
export const sequence: Activity = {
  ...plainActivity,
  name: 'sequence',
  commands: { SplitMilestone: ['facilitator', 'cofacilitator', 'participant'], LockArranging: ['facilitator', 'cofacilitator'] },
  events: ['MilestoneSplit'],
  decide: (scene, command: Command, { role }) => {
    if (command.type === 'LockArranging') return lock(command as LockCommand)
    unless(mayArrange(scene, role), 'arranging-locked')
    return split(scene, command as SequenceCommand)
  },
  evolve: (session) => session,
  evolvePlan: (plan, _session, stored) => evolvePlan(plan, stored as SequenceEvent),
  edits: (scene, role) => [...placingEdits(scene, role, 'markers', 'notDoing'), ...enteringEdits(scene, role)],
  offers: (scene, role) =>
    scene.run.status === 'open' ? [...(mayArrange(scene, role) ? splitOffers(scene) : []), ...lockOffers(role)] : [],
}

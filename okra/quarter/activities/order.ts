import { leads } from '../../identity.ts'
import { unless } from '../../refusal.ts'
import type { Activity, Scene } from '../activity.ts'
import { plainActivity, withRun } from '../activity.ts'
import type { Command } from '../commands.ts'
import { event } from '../events.ts'
import type { Edit } from '../plan/edits.ts'
import { fieldsOf } from '../plan/edits.ts'
import type { Objective } from '../plan/items.ts'
import { orderedObjectives } from '../plan/objectives.ts'
import type { ActivityRun, Plan, SessionRun } from '../state.ts'
import { runOf } from '../state.ts'
import { ballotOn } from './ballot.ts'

/** The command of the order activity: these objectives fill the slots in this order, the others wait for the next quarter. */
export type OrderCommand = { readonly type: 'FillSlots'; readonly objectives: readonly string[] }

/** The event of the order activity. */
export type OrderEvent = { readonly v: 1 } & { readonly type: 'SlotsFilled'; readonly run: string; readonly objectives: readonly string[] }

/** What an order run knows: whether somebody has changed the order that the dots gave. */
export interface OrderData {
  readonly byHand: boolean
}

const leaders = ['facilitator', 'cofacilitator'] as const

/** How many objectives this run has room for. */
export function slotsOf(run: Pick<ActivityRun, 'plan'>): number {
  return Number((run.plan.settings as { readonly slots: number }).slots)
}

/** The dots of an objective in this order: its own, or in a vote on milestones the sum of theirs (METHOD section 6). */
export function weightOf(plan: Plan, session: SessionRun, run: ActivityRun, objective: Objective): number {
  const vote = runOf(session, String(run.plan.settings.from))
  if (!vote || ballotOn(session, vote.plan) !== 'milestones') return objective.dots ?? 0
  return Object.values(plan.milestones).reduce((sum, one) => sum + (one.objective === objective.id ? (one.dots ?? 0) : 0), 0)
}

/** The order that the dots give. Where they are on milestones, objectives that were put off to the next quarter before stay there. */
function proposed(plan: Plan, session: SessionRun, run: ActivityRun): readonly string[] {
  const vote = runOf(session, String(run.plan.settings.from))
  const onMilestones = vote !== null && ballotOn(session, vote.plan) === 'milestones'
  const open = orderedObjectives(plan).filter(({ slot }) => !onMilestones || slot !== 'next-quarter')
  const sorted = [...open].sort((a, b) => weightOf(plan, session, run, b) - weightOf(plan, session, run, a))
  return sorted.slice(0, slotsOf(run)).map(({ id }) => id)
}

function filled(plan: Plan, objectives: readonly string[]): Plan {
  const slot = (id: string) => (objectives.includes(id) ? objectives.indexOf(id) + 1 : ('next-quarter' as const))
  const all = Object.entries(plan.objectives).map(([id, objective]) => [id, { ...objective, slot: slot(id) }] as const)
  return { ...plan, objectives: Object.fromEntries(all) }
}

function decide({ run, plan }: Scene, sent: Command) {
  const { objectives } = sent as OrderCommand
  unless(
    objectives.every((id) => Object.hasOwn(plan.objectives, id)),
    'unknown-item',
  )
  unless(new Set(objectives).size === objectives.length, 'already-there')
  unless(objectives.length <= slotsOf(run), 'too-many-items')
  return [event({ type: 'SlotsFilled', run: run.id, objectives })]
}

function editsOf({ run }: Scene): readonly Edit[] {
  const { notDoing } = run.plan.settings as { readonly notDoing?: boolean }
  return notDoing ? [{ kind: 'milestones', change: true, fields: fieldsOf('milestones', 'notDoing') }] : []
}

/** The objectives get their slots by the dots; who leads may change the order, and everyone may say what is not done and why. */
export const order: Activity = {
  ...plainActivity,
  name: 'order',
  commands: { FillSlots: leaders },
  events: ['SlotsFilled'],
  start: (): OrderData => ({ byHand: false }),
  decide,
  evolve: (session, stored) => withRun(session, (stored as OrderEvent).run, (run) => ({ ...run, data: { byHand: true } })),
  evolvePlan: (plan, _session, stored) => filled(plan, (stored as OrderEvent).objectives),
  renewedBy: ['SlotsFilled'],
  // As long as nobody has decided otherwise, the slots follow the dots whenever the room comes here.
  hasResult: ({ run }) => (run.data as OrderData).byHand,
  enter: (plan, session, opened) => {
    const run = runOf(session, session.position)
    // A further vote gives another order, unless somebody has decided otherwise.
    return run && (opened || !(run.data as OrderData).byHand) ? filled(plan, proposed(plan, session, run)) : plan
  },
  edits: (scene, role) => (role === 'stakeholder' ? [] : editsOf(scene)),
  offers: ({ run, plan }, role) => {
    const of = Object.keys(plan.objectives)
    if (run.status !== 'open' || !leads(role)) return []
    const objectives = { kind: 'some', of, least: 0, most: Math.min(slotsOf(run), of.length) } as const
    return [{ type: 'FillSlots', fields: { objectives } }]
  },
}

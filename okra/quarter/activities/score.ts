import type { Role } from '../../identity.ts'
import type { BoxProgress, EntryChange, SealedEntry } from '../../ports/ballotBox.ts'
import { unless } from '../../refusal.ts'
import type { Activity, Box, Scene, SealedAct } from '../activity.ts'
import { isEnough, plainActivity, withRun } from '../activity.ts'
import type { QuarterEvent } from '../events.ts'
import { event } from '../events.ts'
import type { Field, Offer } from '../offers.ts'
import { currentMilestoneIds } from '../plan/current.ts'
import type { ScaleId, Scales, Spread } from '../plan/results.ts'
import { scaleIds } from '../plan/results.ts'
import type { ActivityRun, Plan, SessionRun } from '../state.ts'
import { runOf } from '../state.ts'
import type { SizesEvent } from './sizes.ts'
import { defineSizes, sizesCommands, sizesOffers, withSizes } from './sizes.ts'

/** What one person gives one milestone: a label for some of the scales. It leaves the box only as part of the counts. */
export interface ScoreBody {
  readonly milestone: string
  readonly marks: Readonly<Partial<Record<ScaleId, string>>>
}

/** The events of the score activity. `spreads` names only milestones that enough people have answered. */
export type ScoreEvent =
  | SizesEvent
  | ({ readonly v: 1 } & (
      | { readonly type: 'ScoresCounted'; readonly run: string; readonly spreads: Readonly<Record<string, Spread>> }
      | { readonly type: 'ScoresWithheld'; readonly run: string }
    ))

/** What a score run knows: what is scored by which scales, and once it is opened the milestones whose spread is known. */
export interface ScoreData {
  readonly milestones: readonly string[]
  readonly scales: Partial<Scales>
  readonly counted: readonly string[] | null
}

const scorers = ['facilitator', 'cofacilitator', 'participant'] as const

/** The data of a score run. */
export function scoreOf(run: ActivityRun): ScoreData {
  return run.data as ScoreData
}

/** The scales that the playbook gives an activity, with their labels. */
export function scalesOf({ settings }: ActivityRun['plan']): Partial<Scales> {
  return settings.scales as Partial<Scales>
}

/** The scales of a run in the order of the method. */
export function scaleIdsOf(scales: Partial<Scales>): readonly ScaleId[] {
  return scaleIds.filter((id) => Object.hasOwn(scales, id))
}

const kindOf = (milestone: string) => `score.${milestone}`

function boxOf({ run }: Scene): Box {
  return {
    id: run.id,
    kind: 'sealed',
    taking: run.status === 'open',
    due: run.status === 'closed',
    discarded: run.discarded,
    threshold: run.threshold,
    roles: scorers,
    crowds: scoreOf(run).milestones.map((milestone) => [kindOf(milestone)]),
    partly: true,
  }
}

function admit({ run }: Scene, _box: Box, own: readonly SealedEntry[], act: SealedAct): EntryChange {
  if (act.op === 'remove') return { put: [], remove: own.some(({ id }) => id === act.id) ? [act.id] : [] }
  const { milestone, marks } = act.body as ScoreBody
  const { milestones, scales } = scoreOf(run)
  unless(milestones.includes(milestone), 'unknown-item')
  const given = Object.entries(marks) as readonly (readonly [ScaleId, string])[]
  unless(given.length > 0 && given.every(([scale, label]) => scales[scale]?.includes(label)), 'not-understood')
  const kind = kindOf(milestone)
  // One score for each milestone: a second one of the same person takes the place of the first.
  const others = own.filter((entry) => entry.kind === kind && entry.id !== act.id).map(({ id }) => id)
  return { put: [{ id: act.id, kind, body: { milestone, marks } }], remove: others }
}

function open(scene: Scene, box: Box, entries: readonly SealedEntry[], progress: readonly BoxProgress[]): readonly QuarterEvent[] {
  const { run, simulated } = scene
  const { milestones, scales, counted } = scoreOf(run)
  if (counted !== null) return []
  const spreads = milestones.flatMap((milestone, index): readonly (readonly [string, Spread])[] => {
    const crowd = progress[index]
    if (!crowd || !isEnough(box, crowd, simulated)) return []
    const bodies = entries.map(({ body }) => body as ScoreBody).filter((body) => body.milestone === milestone)
    const spread = spreadOf(bodies, scales, simulated ? 1 : box.threshold + crowd.uncountedAuthors)
    return Object.keys(spread).length > 0 ? [[milestone, spread]] : []
  })
  if (spreads.length === 0) return [event({ type: 'ScoresWithheld', run: run.id })]
  return [event({ type: 'ScoresCounted', run: run.id, spreads: Object.fromEntries(spreads.sort(([a], [b]) => (a < b ? -1 : 1))) })]
}

/** The counts of each scale that at least so many answered: who says nothing to one scale must not lay bare the others. */
function spreadOf(bodies: readonly ScoreBody[], scales: Partial<Scales>, least: number): Spread {
  const counts = scaleIdsOf(scales).flatMap((scale) => {
    const labels = bodies.flatMap(({ marks }) => marks[scale] ?? [])
    const count = (label: string) => labels.filter((given) => given === label).length
    return labels.length < least ? [] : [[scale, Object.fromEntries((scales[scale] ?? []).map((label) => [label, count(label)]))] as const]
  })
  return Object.fromEntries(counts)
}

function evolve(session: SessionRun, stored: QuarterEvent): SessionRun {
  const happened = stored as ScoreEvent
  if (happened.type === 'SizesDefined') return session
  const counted = happened.type === 'ScoresCounted' ? Object.keys(happened.spreads) : null
  return withRun(session, happened.run, (run) => ({
    ...run,
    status: 'done',
    discarded: counted === null,
    data: { ...scoreOf(run), counted },
  }))
}

/** A later run replaces what it has counted, scale by scale; what too few answered this time keeps its spread. */
function evolvePlan(plan: Plan, happened: ScoreEvent): Plan {
  if (happened.type === 'SizesDefined') return withSizes(plan, happened)
  if (happened.type === 'ScoresWithheld') return plan
  const merged = Object.entries(happened.spreads).map(([id, spread]) => [id, { ...plan.spreads[id], ...spread }] as const)
  return { ...plan, spreads: { ...plan.spreads, ...Object.fromEntries(merged) } }
}

function offers({ run, plan }: Scene, role: Role): readonly Offer[] {
  const { milestones, scales } = scoreOf(run)
  if (run.status !== 'open' || !scorers.some((scorer) => scorer === role)) return []
  const fields = Object.fromEntries(scaleIdsOf(scales).map((scale) => [scale, { kind: 'one', of: scales[scale] ?? [] } as const]))
  const marks: Field = { kind: 'changes', fields }
  const put: Offer = { type: 'put', box: run.id, fields: { id: { kind: 'id' }, milestone: { kind: 'one', of: milestones }, marks } }
  return [...(milestones.length > 0 ? [put] : []), ...(asksForSizes(run) ? sizesOffers(plan, role) : [])]
}

/** Whether this run scores the effort, so that the team says first what its sizes mean. */
export function asksForSizes(run: ActivityRun): boolean {
  return run.plan.settings.definition === 'ask-if-missing'
}

/** Everybody scores each milestone in private; only how many gave which label ever leaves the box, for each milestone from k answers on. */
export const score: Activity = {
  ...plainActivity,
  name: 'score',
  boxed: true,
  commands: sizesCommands,
  events: ['SizesDefined', 'ScoresCounted', 'ScoresWithheld'],
  start: (_session, _opening, plan, quarter): ScoreData => ({
    milestones: currentMilestoneIds(quarter),
    scales: scalesOf(plan),
    counted: null,
  }),
  decide: ({ run, plan }, command) => {
    unless(asksForSizes(run), 'not-now')
    return defineSizes(plan, command)
  },
  evolve,
  evolvePlan: (plan, _session, stored) => evolvePlan(plan, stored as ScoreEvent),
  enter: (plan, session, opened) => {
    const run = runOf(session, session.position)
    return opened && run ? { ...plan, scales: { ...plan.scales, ...scalesOf(run.plan) } } : plan
  },
  offers,
  boxes: (scene) => [boxOf(scene)],
  admit,
  open,
}

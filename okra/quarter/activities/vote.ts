import type { BoxProgress, EntryChange, SealedEntry } from '../../ports/ballotBox.ts'
import { unless } from '../../refusal.ts'
import type { Activity, Box, Context, Scene, SealedAct } from '../activity.ts'
import { hasEnoughVoices, plainActivity, withRun } from '../activity.ts'
import type { Command } from '../commands.ts'
import type { QuarterEvent } from '../events.ts'
import { event } from '../events.ts'
import type { Milestone, Objective } from '../plan/items.ts'
import { markOf, withMark } from '../stale.ts'
import type { ActivityRun, Plan, SessionRun } from '../state.ts'
import { currentRun } from '../state.ts'
import { ballotOn, optionsOf } from './ballot.ts'
import type { VoteData } from './voteData.ts'
import { voteOf } from './voteData.ts'
import { forgotten, putAside, rankedThemes, resultOf, stood } from './voteRanking.ts'

export type { VoteData } from './voteData.ts'
export { voteOf } from './voteData.ts'
export { rankedOptions, rankedThemes } from './voteRanking.ts'

/** One person's whole ballot: dots by option. It leaves the box only as part of the totals. */
export interface BallotBody {
  readonly dots: Readonly<Record<string, number>>
}

/** The commands of the vote activity: only the order by hand, for a vote that had too few voices. */
export type VoteCommand = { readonly type: 'OrderByHand'; readonly run: string; readonly order: readonly string[] }

/** The events of the vote activity. `totals` names only options that got dots. */
export type VoteEvent = { readonly v: 1 } & (
  | { readonly type: 'VotesCounted'; readonly run: string; readonly totals: Readonly<Record<string, number>>; readonly ballots: number }
  | { readonly type: 'VotesWithheld'; readonly run: string }
  | { readonly type: 'OrderedByHand'; readonly run: string; readonly order: readonly string[] }
)

const voters = ['facilitator', 'cofacilitator', 'participant'] as const
const leaders = ['facilitator', 'cofacilitator'] as const

function boxOf({ run }: Scene): Box {
  return {
    id: run.id,
    kind: 'sealed',
    taking: run.status === 'open',
    due: run.status === 'closed',
    discarded: run.discarded,
    threshold: run.threshold,
    roles: voters,
    crowds: [['ballot']],
  }
}

function admit({ run }: Scene, _box: Box, own: readonly SealedEntry[], act: SealedAct): EntryChange {
  const others = own.filter((entry) => entry.id !== act.id).map((entry) => entry.id)
  if (act.op === 'remove') return { put: [], remove: own.some((entry) => entry.id === act.id) ? [act.id] : [] }
  const { dots } = act.body as BallotBody
  const { options, budget, most } = voteOf(run)
  const given = Object.entries(dots)
  unless(
    given.every(([option]) => options.includes(option)),
    'unknown-theme',
  )
  unless(
    given.every(([, count]) => count <= most),
    'too-many-dots-here',
  )
  unless(given.reduce((sum, [, count]) => sum + count, 0) <= budget, 'no-dots-left')
  // A ballot is replaced as a whole, so a second one of the same person takes the place of the first.
  return { put: [{ id: act.id, kind: 'ballot', body: { dots } }], remove: others }
}

function open(scene: Scene, box: Box, entries: readonly SealedEntry[], progress: readonly BoxProgress[]): readonly QuarterEvent[] {
  const { run } = scene
  if (voteOf(run).totals !== null) return []
  if (!hasEnoughVoices(box, progress, scene.simulated)) return [event({ type: 'VotesWithheld', run: run.id })]
  const totals: Record<string, number> = {}
  for (const entry of entries) {
    for (const [option, count] of Object.entries((entry.body as BallotBody).dots)) {
      if (count > 0) totals[option] = (totals[option] ?? 0) + count
    }
  }
  const sorted = Object.fromEntries(Object.entries(totals).sort(([a], [b]) => (a < b ? -1 : 1)))
  return [event({ type: 'VotesCounted', run: run.id, totals: sorted, ballots: entries.length })]
}

function decide(scene: Scene, sent: Command, _context: Context): readonly QuarterEvent[] {
  const command = sent as VoteCommand
  const { run } = scene
  unless(command.run === run.id, 'not-now')
  const { options } = voteOf(run)
  unless(options.length > 0, 'not-now')
  unless(command.order.every((option) => options.includes(option)) && new Set(command.order).size === command.order.length, 'unknown-theme')
  return [event({ type: 'OrderedByHand', run: run.id, order: command.order })]
}

function evolve(session: SessionRun, stored: QuarterEvent): SessionRun {
  const happened = stored as VoteEvent
  const change = (data: Partial<VoteData>, discarded: boolean) =>
    withRun(session, happened.run, (run) => ({ ...run, status: 'done', discarded, data: { ...voteOf(run), ...data } }))
  switch (happened.type) {
    case 'VotesCounted':
      return change({ totals: happened.totals, ballots: happened.ballots }, false)
    case 'VotesWithheld':
      return change({}, true)
    case 'OrderedByHand':
      return change({ order: happened.order }, true)
  }
}

/** Objectives and milestones keep the dots that they got: later sessions show them, and order by them. */
function withDots(plan: Plan, session: SessionRun, happened: VoteEvent): Plan {
  if (happened.type !== 'VotesCounted') return plan
  const run = Object.values(session.activities)
    .flat()
    .find(({ id }) => id === happened.run)
  const on = run ? ballotOn(session, run.plan) : 'themes'
  if (!run || on === 'themes') return plan
  const options = new Set(voteOf(run).options)
  return dotted(plan, on, (item) => (options.has(item.id) ? { ...item, dots: happened.totals[item.id] ?? 0 } : item))
}

/** A vote that was started again has set its totals aside, so the dots go from the items, too. */
function withoutDots(plan: Plan, session: SessionRun): Plan {
  const on = ballotOn(session, currentRun(session).plan)
  return on === 'themes' || resultOf(session) !== null ? plan : dotted(plan, on, (item) => ({ ...item, dots: null }))
}

function dotted(plan: Plan, on: 'objectives' | 'milestones', change: <T extends Objective | Milestone>(item: T) => T): Plan {
  return { ...plan, [on]: Object.fromEntries(Object.entries(plan[on]).map(([id, item]) => [id, change(item)])) }
}

/** A secret ballot: a budget of dots per person, freely moved until the vote is closed; only the totals ever leave the box. */
export const vote: Activity = {
  ...plainActivity,
  name: 'vote',
  boxed: true,
  commands: { OrderByHand: leaders },
  afterwards: ['OrderByHand'],
  events: ['VotesCounted', 'VotesWithheld', 'OrderedByHand'],
  start: (session, _opening, plan, quarter) => {
    const settings = plan.settings as { dots: number; most: number }
    const data: VoteData = {
      options: optionsOf(ballotOn(session, plan), session, quarter),
      budget: session.settings.dots,
      most: Math.min(settings.most, session.settings.dots),
      totals: null,
      ballots: 0,
      order: null,
      stood: null,
    }
    return data
  },
  decide,
  evolve,
  offers: (scene, role) =>
    voteOffers(
      scene.run,
      voters.some((voter) => voter === role),
      leaders.some((leader) => leader === role),
    ),
  boxes: (scene) => [boxOf(scene)],
  admit,
  open,
  enter: (plan, session, opened) => (opened ? withoutDots(plan, session) : plan),
  evolvePlan: (plan, session, stored) => withDots(plan, session, stored as VoteEvent),
  setAside: putAside,
  hasResult: ({ session }) => resultOf(session) !== null,
  stand: stood,
  forget: forgotten,
  outputs: (session, plan) =>
    session.session === 0 ? withMark({ ...plan, themes: rankedThemes(session) }, 'themes', markOf(session, 'vote')) : plan,
}

function voteOffers(run: ActivityRun, mayVote: boolean, mayOrder: boolean) {
  const { options, budget, most } = voteOf(run)
  if (run.status === 'done' && run.discarded && mayOrder && options.length > 0) {
    const fields = {
      run: { kind: 'one', of: [run.id] },
      order: { kind: 'some', of: options, least: 0, most: options.length },
    } as const
    return [{ type: 'OrderByHand', fields }]
  }
  if (run.status !== 'open' || !mayVote) return []
  const dots = { kind: 'dots', on: options, budget, each: most } as const
  return [{ type: 'put', box: run.id, fields: { id: { kind: 'id' } as const, dots } }]
}

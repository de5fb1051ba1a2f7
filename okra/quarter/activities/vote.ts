import type { BoxProgress, EntryChange, SealedEntry } from '../../ports/ballotBox.ts'
import { unless } from '../../refusal.ts'
import type { Activity, Box, Context, Scene, SealedAct } from '../activity.ts'
import { hasEnoughVoices, plainActivity, withRun } from '../activity.ts'
import type { Command } from '../commands.ts'
import type { QuarterEvent } from '../events.ts'
import { event } from '../events.ts'
import type { Milestone, Objective } from '../plan/items.ts'
import type { ActivityRun, Plan, RankedTheme, SessionRun } from '../state.ts'
import { initialQuarter } from '../state.ts'
import type { Option } from './ballot.ts'
import { ballotOn, countedRun, optionOf, optionsOf, votable } from './ballot.ts'

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

/** What a vote run knows: the options on the ballot, and the result once it is closed. */
export interface VoteData {
  readonly options: readonly string[]
  readonly budget: number
  readonly most: number
  readonly totals: Readonly<Record<string, number>> | null
  readonly ballots: number
  /** The order by hand, if there was no count. */
  readonly order: readonly string[] | null
}

const noPlan = initialQuarter.plan
const voters = ['facilitator', 'cofacilitator', 'participant'] as const
const leaders = ['facilitator', 'cofacilitator'] as const

/** The data of a vote run. */
export function voteOf(run: ActivityRun): VoteData {
  return run.data as VoteData
}

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

const hasResult = (run: ActivityRun) => voteOf(run).totals !== null || voteOf(run).order !== null

/** The themes (and contributions on their own) of a session by the latest result of its votes: most dots first, ties by title. */
export function rankedThemes(session: SessionRun): readonly RankedTheme[] {
  const counted = countedRun(session, hasResult)
  const named = votable(session).flatMap((id) => optionOf('themes', session, noPlan, id) ?? [])
  return ranked(named, counted ? voteOf(counted) : null)
}

/** The options of a vote by its result, most dots first, ties by title; those that are not there any more are left out. */
export function rankedOptions(session: SessionRun, plan: Plan, run: ActivityRun): readonly RankedTheme[] {
  const on = ballotOn(session, run.plan)
  if (on === 'themes') return rankedThemes(session)
  const data = voteOf(run)
  return ranked(
    data.options.flatMap((id) => optionOf(on, session, plan, id) ?? []),
    data,
  )
}

function ranked(options: readonly Option[], result: VoteData | null): readonly RankedTheme[] {
  const named = options.map((option) => ({ ...option, dots: result?.totals?.[option.id] ?? 0 }))
  if (result?.order) return byHand(named, result.order)
  const sorted = named.sort((a, b) => b.dots - a.dots || (a.title < b.title ? -1 : 1))
  return sorted.map((item) => ({ ...item, rank: 1 + sorted.filter((other) => other.dots > item.dots).length }))
}

function byHand(items: readonly Omit<RankedTheme, 'rank'>[], order: readonly string[]): readonly RankedTheme[] {
  const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length)
  return [...items].sort((a, b) => place(a.id) - place(b.id)).map((item) => ({ ...item, rank: place(item.id) + 1 }))
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
  const counted = (item: Objective | Milestone) => (options.has(item.id) ? { ...item, dots: happened.totals[item.id] ?? 0 } : item)
  return { ...plan, [on]: Object.fromEntries(Object.entries(plan[on]).map(([id, item]) => [id, counted(item)])) }
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
  evolvePlan: (plan, session, stored) => withDots(plan, session, stored as VoteEvent),
  outputs: (session, plan) => (session.session === 0 ? { ...plan, themes: rankedThemes(session) } : plan),
}

function voteOffers(run: ActivityRun, mayVote: boolean, mayOrder: boolean) {
  const { options, budget, most } = voteOf(run)
  if (run.status === 'done' && run.discarded && mayOrder) {
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

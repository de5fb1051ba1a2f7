import type { ActivityPlan, Mode, Playbook, SessionNumber } from '../playbook/step.ts'
import type { Language, SummaryLines } from '../ports/assistant.ts'
import type { Contribution, Imported, RankedTheme, Theme } from './gathered.ts'
import type { KeptArea, PlanItems } from './plan/items.ts'
import { noItems } from './plan/items.ts'
import type { PlanResults, SizeMeaning } from './plan/results.ts'
import { noResults } from './plan/results.ts'

export type { Contribution, RankedTheme, Theme } from './gathered.ts'

/** A quarter with everything that is public in it: the fold of its log. Deeply readonly; a new object after each event. */
export interface QuarterState {
  readonly quarter: QuarterInfo | null
  /** Simulated teammates take part: nothing here is anonymous, and every screen says so. */
  readonly simulated: boolean
  /** What outlives a session. */
  readonly plan: Plan
  readonly sessions: Readonly<Partial<Record<SessionNumber, SessionRun>>>
  /** What was imported when the quarter was new; absent: nothing. */
  readonly imported?: Imported
  /** The session that is running now. */
  readonly live: SessionNumber | null
  /** The latest time that an event tells, in server milliseconds; most events tell none. */
  readonly activeAt: number | null
}

/** Which quarter this is. `startsOn` is a calendar day, `YYYY-MM-DD`. */
export interface QuarterInfo {
  readonly id: string
  readonly label: string
  readonly startsOn: string
}

/** The results that later sessions build on, and everything that has an id and outlives a session. */
export interface Plan extends PlanItems, PlanResults {
  readonly vision: Sentence | null
  /** The themes of #0 when it was closed, most dots first. */
  readonly themes: readonly RankedTheme[]
  /** Which of these are stale; absent when none is. */
  readonly stale?: StaleOutputs
}

/** From an output to the activity that it rests on and that was started again since. */
export type StaleOutputs = Readonly<Partial<Record<'vision' | 'themes', string>>>

/** The three parts of the vision's sentence. */
export interface Sentence {
  readonly what: string
  readonly outcome: string
  readonly audience: string
}

/** The team's settings that a session uses, pinned when it starts. */
export interface SessionSettings {
  /** Reveals, progress and totals need so many people (ANONYMITY rule 5). */
  readonly k: number
  /** Dots per person. */
  readonly dots: number
  readonly language: Language
  readonly timeZone: string
  /** What the team owns, as earlier quarters left it. Missing in logs of releases before there were areas. */
  readonly areas?: readonly KeptArea[]
  /** What sizes mean to the team, by label; as above. */
  readonly sizes?: Readonly<Record<string, SizeMeaning>>
}

/** One session as it runs, or ran. */
export interface SessionRun {
  readonly session: SessionNumber
  /** 1, and one more for each time that the closed session is opened again. */
  readonly opening: number
  readonly playbook: Playbook
  readonly settings: SessionSettings
  readonly startedAt: number
  readonly closedAt: number | null
  /** The id of the activity that the room is in. */
  readonly position: string
  /** Runs of each activity, oldest first; the last one counts. */
  readonly activities: Readonly<Record<string, readonly ActivityRun[]>>
  readonly clocks: Readonly<Record<string, Clock>>
  readonly contributions: Readonly<Record<string, Contribution>>
  readonly themes: Readonly<Record<string, Theme>>
  /** The latest arrangements with what stood before, for undo; the newest last, at most `arrangementsKept`. */
  readonly arrangements: readonly Arrangement[]
  readonly arrangingLocked: boolean
  readonly drafts: Readonly<Record<string, Draft>>
  /** Ids of open entries that have become public, the newest last; see `released.ts`. */
  readonly released: readonly string[]
  readonly vision: Sentence | null
  /** What restarts set aside, and wordings from the room that were taken off the table: no screen works with it, but it can be hidden. */
  readonly aside: {
    readonly contributions: Readonly<Record<string, Contribution>>
    readonly drafts: Readonly<Record<string, Draft>>
  }
  /** Stale results: from the activity that brought one to the activity that it rests on and that was started again since. */
  readonly stale: Readonly<Record<string, string>>
  /** The short summary that was taken; absent: the one that is made of the results. */
  readonly summary?: SummaryLines
  /** What is opened as soon as the closed boxes are opened. */
  readonly next: Next | null
}

/** What follows as soon as the closed boxes are opened. */
export type Next =
  | { readonly kind: 'open'; readonly opening: Opening }
  | { readonly kind: 'enter'; readonly activity: string }
  | { readonly kind: 'close' }

/** How an activity is going to be opened. Threshold 1 means: not anonymous, and every writer sees that mark before writing. */
export interface Opening {
  readonly activity: string
  readonly run: number
  readonly threshold: number
  readonly mode: Mode
  /** Divide and conquer: the lenses of each group; empty when the room is too small to be divided. */
  readonly groups: readonly (readonly string[])[]
}

/** One run of an activity. `id` is quarter, session, opening, activity and run number, joined by dots. */
export interface ActivityRun extends Opening {
  readonly id: string
  readonly plan: ActivityPlan
  /** `closed`: no act is taken any more, its box waits to be opened; `done`: its result stands, or it was discarded. */
  readonly status: 'open' | 'closed' | 'done'
  readonly discarded: boolean
  /** It was discarded because nothing happened for 24 hours. */
  readonly expired: boolean
  /** Whether its activity has a box of sealed acts. */
  readonly boxed: boolean
  /** What only this activity knows. */
  readonly data: unknown
}

/** A step's clock in server time (milliseconds since 1970). It informs; it never closes anything. */
export interface Clock {
  readonly startedAt: number
  readonly pausedAt: number | null
  readonly pausedMs: number
  readonly minutes: number
  readonly extendedBy: number
}

/** Where a contribution is. */
export interface Place {
  readonly contribution: string
  readonly theme: string | null
  readonly duplicateOf: string | null
  readonly pruned?: string
}

/** A theme as it is after (or was before) an arrangement; null: there is none. */
export interface ThemePlace {
  readonly id: string
  readonly theme: { readonly title: string; readonly lens: string } | null
}

/** The kinds of arrangements, for the words on the undo button. */
export type ArrangementKind = 'move' | 'group' | 'rename' | 'merge' | 'ungroup' | 'duplicate' | 'prune' | 'undo'

/** One arrangement with both sides, so that it can be taken back. */
export interface Arrangement {
  readonly id: string
  readonly kind: ArrangementKind
  readonly before: { readonly places: readonly Place[]; readonly themes: readonly ThemePlace[] }
  readonly after: { readonly places: readonly Place[]; readonly themes: readonly ThemePlace[] }
}

/** How many arrangements can be taken back by whoever made them. */
export const arrangementsKept = 400

/** A wording of the vision that is on the table. */
export interface Draft extends Sentence {
  readonly id: string
  readonly origin: 'facilitator' | 'room' | 'assistant'
  /** The themes it rests on. */
  readonly themes: readonly string[]
  /** Hidden by the facilitator: its parts are erased. */
  readonly hidden: boolean
  /** The room's latest answer to it, if it was asked and enough people answered. */
  readonly reactions: Reactions | null
}

/** How many said what. */
export interface Reactions {
  readonly yes: number
  readonly almost: number
  readonly notYet: number
}

/** Before anything has happened. */
export const initialQuarter: QuarterState = {
  quarter: null,
  simulated: false,
  plan: { vision: null, themes: [], ...noItems, ...noResults },
  sessions: {},
  live: null,
  activeAt: null,
}

/** The session that is running, or null. */
export function liveSession(state: QuarterState): SessionRun | null {
  return state.live === null ? null : (state.sessions[state.live] ?? null)
}

/** The latest run of an activity, or null if it was never opened. */
export function runOf(session: SessionRun, activity: string): ActivityRun | null {
  return Object.hasOwn(session.activities, activity) ? (session.activities[activity]?.at(-1) ?? null) : null
}

/** The run that the room is in. */
export function currentRun(session: SessionRun): ActivityRun {
  const run = runOf(session, session.position)
  if (!run) throw new Error(`no run of ${session.position}`)
  return run
}

/** The activities of a session in order, each with its step. */
export function agenda(playbook: Playbook): readonly { readonly step: Playbook['steps'][number]; readonly activity: ActivityPlan }[] {
  return playbook.steps.flatMap((step) => step.activities.map((activity) => ({ step, activity })))
}

/** The step that an activity belongs to. */
export function stepOfActivity(playbook: Playbook, activity: string): Playbook['steps'][number] {
  const found = agenda(playbook).find((item) => item.activity.id === activity)
  if (!found) throw new Error(`no activity ${activity}`)
  return found.step
}

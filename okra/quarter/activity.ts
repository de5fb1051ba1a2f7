import type { Role } from '../identity.ts'
import { contributes } from '../identity.ts'
import type { PlaybookChanges } from '../playbook/changes.ts'
import type { ActivityPlan } from '../playbook/step.ts'
import type { BoxProgress, EntryChange, SealedEntry } from '../ports/ballotBox.ts'
import type { Command } from './commands.ts'
import type { QuarterEvent } from './events.ts'
import type { Offer } from './offers.ts'
import type { Edit } from './plan/edits.ts'
import { wasReleased } from './released.ts'
import type { ActivityRun, Opening, Plan, SessionRun, SessionSettings } from './state.ts'

/** What a pure function can't know. */
export interface Context {
  /** Server time in milliseconds. */
  readonly now: number
  readonly role: Role
  /** The random key of who sends the command; only for commands that name people on purpose. */
  readonly person: string
  /** How many people who count towards k are here. */
  readonly present: number
  /** How many stakeholders are here; they count only where an activity says so. */
  readonly stakeholders?: number
  /** The team's settings, pinned when a session starts. */
  readonly settings: SessionSettings
  /** What the team has changed in the sessions; a session is pinned as it is run when it starts. */
  readonly playbook?: PlaybookChanges
  /** For commands that close a box: its progress, one entry for each crowd of the box. */
  readonly progress: Readonly<Record<string, readonly BoxProgress[]>>
}

/** Where an activity's code works: the plan, its session and its run. */
export interface Scene {
  readonly plan: Plan
  readonly session: SessionRun
  readonly run: ActivityRun
  readonly simulated: boolean
}

/** A box of sealed acts that belongs to an activity run. */
export interface Box {
  /** The id on the anonymous channel; begins with the run's id. */
  readonly id: string
  /**
   * `sealed`: nothing leaves before it is opened as a whole. `open`: open entries, released on the next tick provided that
   * enough people hold a pass ("anonymous among the N people here").
   */
  readonly kind: 'sealed' | 'open'
  /** Takes acts now. */
  readonly taking: boolean
  /** Closed in the log, but not opened yet: work for the server. */
  readonly due: boolean
  /** Its acts are thrown away instead of opened. */
  readonly discarded: boolean
  readonly threshold: number
  readonly roles: readonly Role[]
  /** Stakeholders count towards k, too. */
  readonly everyoneCounts?: true
  /** Groups of entry kinds that can be told apart: each one that has entries needs `threshold` authors of its own. */
  readonly crowds: readonly (readonly string[])[]
  /** The crowds are opened one by one: those with too few voices stay out, the others are shown. */
  readonly partly?: true
}

/** An act on the anonymous channel. `put` with a known id replaces. */
export type SealedAct = { readonly op: 'put'; readonly id: string; readonly body: unknown } | { readonly op: 'remove'; readonly id: string }

/**
 * The commands, events and rules of one kind of activity. It gets the plan and its session only and is reached through the
 * registry, so adding one changes none of the others. Everything is pure.
 */
export interface Activity {
  readonly name: string
  /** Has a box of sealed acts or open entries, so that people need a pass, and k decides whether it may start as anonymous. */
  readonly boxed: boolean
  /** Stakeholders answer like everyone, and count towards k. */
  readonly everyoneCounts?: true
  /** The command types that it decides, each with the roles that may send it. */
  readonly commands: Readonly<Record<string, readonly Role[]>>
  /** Commands that close a box, so that the server brings its progress. */
  readonly closing: readonly string[]
  /** Commands that deal with a run whose acts were thrown away; they are taken from later activities, too, and never while the run is open. */
  readonly afterwards: readonly string[]
  /** The event types that it folds. */
  readonly events: readonly string[]
  /** The data of a new run. `quarter` is the quarter's plan as it is then. */
  start(session: SessionRun, opening: Opening, plan: ActivityPlan, quarter: Plan): unknown
  /** The events of a command, or throws a Refusal. */
  decide(scene: Scene, command: Command, context: Context): readonly QuarterEvent[]
  /** The session after an event. Total: never throws. */
  evolve(session: SessionRun, event: QuarterEvent): SessionRun
  /** The plan after one of this activity's events; `session` is as it is after it. Total. */
  evolvePlan(plan: Plan, session: SessionRun, event: QuarterEvent): Plan
  /** The plan as the room finds it when it comes to this activity; `opened`: a new run begins, else the room comes back to one. */
  enter(plan: Plan, session: SessionRun, opened: boolean): Plan
  /** What is open of the plan while the run is open: `decide` takes the commands on items that these edits allow. */
  edits(scene: Scene, role: Role, person: string): readonly Edit[]
  /** What this person may do now, besides the edits. `decide` and `admit` accept exactly this. */
  offers(scene: Scene, role: Role, person: string): readonly Offer[]
  /** The boxes of this run. */
  boxes(scene: Scene): readonly Box[]
  /** The entries after an author's act, or throws a Refusal. */
  admit(scene: Scene, box: Box, own: readonly SealedEntry[], act: SealedAct): EntryChange
  /**
   * The events of one append that make an opened box public; `progress` is that of each crowd. What does not fit into one append
   * follows: it is asked again until the box is no longer due, each time without the entries that have become public.
   */
  open(scene: Scene, box: Box, entries: readonly SealedEntry[], progress: readonly BoxProgress[]): readonly QuarterEvent[]
  /** The events that make some of the waiting open entries public while their box goes on taking; the rest waits for the next tick. */
  release(scene: Scene, box: Box, waiting: readonly SealedEntry[], progress: readonly BoxProgress[]): readonly QuarterEvent[]
  /** Whether the entry with this id has become public, be it that it was taken away since: then it leaves its box and never comes again. */
  isPublic(session: SessionRun, id: string): boolean
  /** The events that work on its result again, so that it is not stale any more: its own, and those of items. */
  readonly renewedBy: readonly string[]
  /** What a restart leaves of the session. */
  setAside(session: SessionRun): SessionRun
  /** Whether there is a result of it that people see, and that could rest on something that is not there any more. */
  hasResult(place: Pick<Scene, 'plan' | 'session' | 'run'>): boolean
  /** Its result by itself, before what it rests on is set aside. */
  stand(session: SessionRun): SessionRun
  /** The session without what its runs keep of a text that is being hidden. */
  forget(session: SessionRun, text: string): SessionRun
  /** What a closed session hands on. */
  outputs(session: SessionRun, plan: Plan): Plan
}

/** Finds the code of an activity of a session's playbook. */
export type ActivityOf = (name: string) => Activity

/** The parts that an activity without boxes and without results does not need to write. */
export const plainActivity = {
  boxed: false,
  closing: [],
  afterwards: [],
  start: () => null,
  evolvePlan: (plan: Plan) => plan,
  enter: (plan: Plan) => plan,
  edits: () => [],
  boxes: () => [],
  admit: () => ({ put: [], remove: [] }),
  open: () => [],
  release: () => [],
  isPublic: wasReleased,
  renewedBy: [],
  setAside: (session: SessionRun) => session,
  hasResult: () => false,
  stand: (session: SessionRun) => session,
  forget: (session: SessionRun) => session,
  outputs: (_session: SessionRun, plan: Plan) => plan,
} satisfies Partial<Activity>

/** Whether the voice of this role counts towards k in a box. */
export function countsIn(box: Pick<Box, 'everyoneCounts'>, role: Role): boolean {
  return box.everyoneCounts === true || contributes(role)
}

/** Whether a crowd of a box has enough authors to be shown. */
export function isEnough(box: Pick<Box, 'threshold'>, crowd: BoxProgress, simulated: boolean): boolean {
  // A quarter with simulated teammates is marked "not anonymous" before anyone writes: there is no crowd to protect.
  return simulated ? crowd.authors + crowd.uncountedAuthors > 0 : crowd.authors >= box.threshold
}

/** Whether a box may be opened: every crowd with entries (one of them, if it is opened partly) has enough authors, and there is at least one voice. */
export function hasEnoughVoices(box: Pick<Box, 'threshold' | 'partly'>, progress: readonly BoxProgress[], simulated: boolean): boolean {
  const spoken = progress.filter((crowd) => crowd.authors + crowd.uncountedAuthors > 0)
  if (spoken.length === 0) return false
  const enough = spoken.filter((crowd) => isEnough(box, crowd, simulated))
  return box.partly ? enough.length > 0 : enough.length === spoken.length
}

/** The session with one run of an activity changed. */
export function withRun(session: SessionRun, id: string, change: (run: ActivityRun) => ActivityRun): SessionRun {
  const found = Object.entries(session.activities).find(([, runs]) => runs.some((run) => run.id === id))
  if (!found) return session
  const [activity, runs] = found
  return { ...session, activities: { ...session.activities, [activity]: runs.map((run) => (run.id === id ? change(run) : run)) } }
}

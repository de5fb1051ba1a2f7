import type { Role } from '../identity.ts'
import type { ActivityPlan } from '../playbook/step.ts'
import type { BoxProgress, EntryChange, SealedEntry } from '../ports/ballotBox.ts'
import type { Command } from './commands.ts'
import type { QuarterEvent } from './events.ts'
import type { Offer } from './offers.ts'
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
  /** The team's settings, pinned when a session starts. */
  readonly settings: SessionSettings
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
  /** Groups of entry kinds that can be told apart: each one that has entries needs `threshold` authors of its own. */
  readonly crowds: readonly (readonly string[])[]
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
  /** The command types that it decides, each with the roles that may send it. */
  readonly commands: Readonly<Record<string, readonly Role[]>>
  /** Commands that close a box, so that the server brings its progress. */
  readonly closing: readonly string[]
  /** Commands that deal with a run whose acts were thrown away; they are taken from later activities, too, and never while the run is open. */
  readonly afterwards: readonly string[]
  /** The event types that it folds. */
  readonly events: readonly string[]
  /** The data of a new run. */
  start(session: SessionRun, opening: Opening, plan: ActivityPlan): unknown
  /** The events of a command, or throws a Refusal. */
  decide(scene: Scene, command: Command, context: Context): readonly QuarterEvent[]
  /** The session after an event. Total: never throws. */
  evolve(session: SessionRun, event: QuarterEvent): SessionRun
  /** What may be done now with this role. `decide` and `admit` accept exactly this. */
  offers(scene: Scene, role: Role): readonly Offer[]
  /** The boxes of this run. */
  boxes(scene: Scene): readonly Box[]
  /** The entries after an author's act, or throws a Refusal. */
  admit(scene: Scene, box: Box, own: readonly SealedEntry[], act: SealedAct): EntryChange
  /** The events that make an opened box public; `progress` is that of each crowd. Ids that are already public are left out, so it may be repeated. */
  open(scene: Scene, box: Box, entries: readonly SealedEntry[], progress: readonly BoxProgress[]): readonly QuarterEvent[]
  /** The events that work on its result again, so that it is not stale any more. */
  readonly renewedBy: readonly string[]
  /** What a restart leaves of the session. */
  setAside(session: SessionRun): SessionRun
  /** Whether there is a result of it that people see. */
  hasResult(session: SessionRun): boolean
  /** Its result by itself, before what it rests on is set aside. */
  stand(session: SessionRun): SessionRun
  /** The session without what its results keep of a contribution that is being hidden. */
  forget(session: SessionRun, contribution: string): SessionRun
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
  boxes: () => [],
  admit: () => ({ put: [], remove: [] }),
  open: () => [],
  renewedBy: [],
  setAside: (session: SessionRun) => session,
  hasResult: () => false,
  stand: (session: SessionRun) => session,
  forget: (session: SessionRun) => session,
  outputs: (_session: SessionRun, plan: Plan) => plan,
} satisfies Partial<Activity>

/** Whether a box may be opened: every crowd with entries has enough authors, and there is at least one voice. */
export function hasEnoughVoices(box: Box, progress: readonly BoxProgress[], simulated: boolean): boolean {
  const spoken = progress.filter((crowd) => crowd.authors + crowd.uncountedAuthors > 0)
  if (spoken.length === 0) return false
  // A quarter with simulated teammates is marked "not anonymous" before anyone writes: there is no crowd to protect.
  return simulated || spoken.every((crowd) => crowd.authors >= box.threshold)
}

/** The session with one run of an activity changed. */
export function withRun(session: SessionRun, id: string, change: (run: ActivityRun) => ActivityRun): SessionRun {
  const found = Object.entries(session.activities).find(([, runs]) => runs.some((run) => run.id === id))
  if (!found) return session
  const [activity, runs] = found
  return { ...session, activities: { ...session.activities, [activity]: runs.map((run) => (run.id === id ? change(run) : run)) } }
}

import type { Role } from '../identity.ts'
import { isId } from '../identity.ts'
import { sessions as allSessions } from '../playbook/index.ts'
import type { Playbook } from '../playbook/step.ts'
import type { BoxProgress, EntryChange, SealedEntry } from '../ports/ballotBox.ts'
import { Refusal, unless } from '../refusal.ts'
import { activities as allActivities } from './activities/index.ts'
import type { Activity, ActivityOf, Box, Context, Scene, SealedAct } from './activity.ts'
import type { Command, CoreCommand } from './commands.ts'
import { coreCommands } from './commands.ts'
import { coreOffers } from './coreOffers.ts'
import type { Registry } from './decide.ts'
import { decideCore, follow } from './decide.ts'
import type { CoreEvent, QuarterEvent } from './events.ts'
import { evolveCore, withSession } from './evolve.ts'
import { active, expire } from './idle.ts'
import type { Offer } from './offers.ts'
import { activitiesOfKind, unmarked } from './stale.ts'
import type { ActivityRun, QuarterState, SessionRun } from './state.ts'
import { agenda, currentRun, initialQuarter, liveSession, runOf } from './state.ts'

/** The method as a program: the same on the server, in the bot and in the browser. */
export interface Method {
  readonly sessions: readonly Playbook[]
  readonly activities: readonly Activity[]
  /** The session numbers whose activities are all known to this build. */
  readonly ready: readonly number[]
  /** The events of a command, or throws a Refusal. Same inputs, same events. */
  decide(state: QuarterState, command: Command, context: Context): readonly QuarterEvent[]
  /** The state after an event. Never throws on an event that a build of this product has written. */
  evolve(state: QuarterState, event: QuarterEvent): QuarterState
  /** The fold of a whole log. */
  fold(events: Iterable<QuarterEvent>, from?: QuarterState): QuarterState
  /** What this role may do now. `decide` and `admit` accept exactly this. */
  offers(state: QuarterState, role: Role): readonly Offer[]
  /** Whether a command may close a box, so that its progress has to be brought. */
  closes(command: string): boolean
  /** All boxes of the running session that take acts or wait to be opened. */
  boxes(state: QuarterState): readonly Box[]
  /** The entries after an author's act, or throws a Refusal (`step-closed` when the box takes nothing any more). */
  admit(state: QuarterState, box: string, own: readonly SealedEntry[], act: SealedAct): EntryChange
  /** The events that make the entries of a box public. May be repeated: what is public already is left out. */
  open(state: QuarterState, box: string, entries: readonly SealedEntry[], progress: readonly BoxProgress[]): readonly QuarterEvent[]
  /** Discards what is sealed after 24 hours without activity; nothing before. May be repeated. */
  expire(state: QuarterState, now: number): readonly QuarterEvent[]
  /** What follows now that the boxes are opened, if anything. */
  followUp(state: QuarterState, now: number): readonly QuarterEvent[]
}

/** Composes the method of playbooks and activities. Tests add activities of their own. */
export function createMethod(activities: readonly Activity[] = allActivities, sessions: readonly Playbook[] = allSessions): Method {
  const byName = new Map(activities.map((activity) => [activity.name, activity]))
  const byCommand = new Map(activities.flatMap((activity) => Object.keys(activity.commands).map((type) => [type, activity] as const)))
  const byEvent = new Map(activities.flatMap((activity) => activity.events.map((type) => [type, activity] as const)))
  const core = new Set<string>(coreCommands)
  const activityOf: ActivityOf = (name) => {
    const activity = byName.get(name)
    if (!activity) throw new Error(`no activity ${name} in this build`)
    return activity
  }
  const boxesOf = (scene: Scene) => activityOf(scene.run.plan.activity).boxes(scene)
  const isReady = (playbook: Playbook) => agenda(playbook).every(({ activity }) => byName.has(activity.activity))
  const registry: Registry = {
    playbookOf: (session) => sessions.find((playbook) => playbook.number === session && isReady(playbook)) ?? null,
    isBoxed: (activity) => activityOf(activity).boxed,
    boxesOf,
  }

  const decideActivity = (state: QuarterState, command: Command, context: Context): readonly QuarterEvent[] => {
    const activity = byCommand.get(command.type)
    if (!activity) throw new Refusal('not-understood')
    const session = liveSession(state)
    unless(session !== null, 'session-closed')
    const roles = activity.commands[command.type] ?? []
    unless(roles.includes(context.role), 'not-allowed')
    const run = activity.afterwards.includes(command.type) ? discardedRun(session, activity.name) : runNow(session, activity.name)
    const scene = sceneOf(state, session, run)
    return activity.decide(scene, command, context)
  }

  const evolve = (state: QuarterState, event: QuarterEvent): QuarterState => active(evolved(state, event), event)

  const evolved = (state: QuarterState, event: QuarterEvent): QuarterState => {
    const activity = byEvent.get(event.type)
    if (!activity) return evolveCore(state, event as CoreEvent, activityOf)
    const session = liveSession(state)
    if (!session) return state
    const next = activity.evolve(session, event)
    return withSession(state, activity.renewedBy.includes(event.type) ? unmarked(next, activitiesOfKind(next, activity.name)) : next)
  }

  const scenes = (state: QuarterState): readonly Scene[] => {
    const session = liveSession(state)
    if (!session) return []
    return Object.values(session.activities)
      .flat()
      .map((run) => sceneOf(state, session, run))
  }

  const find = (state: QuarterState, id: string): { scene: Scene; box: Box } | null => {
    for (const scene of scenes(state)) {
      const box = boxesOf(scene).find((candidate) => candidate.id === id)
      if (box) return { scene, box }
    }
    return null
  }

  return {
    sessions,
    activities,
    ready: sessions.filter(isReady).map(({ number }) => number),
    decide: (state, command, context) =>
      core.has(command.type) ? decideCore(state, command as CoreCommand, context, registry) : decideActivity(state, command, context),
    evolve,
    expire,
    fold: (events, from = initialQuarter) => {
      let state = from
      for (const event of events) state = evolve(state, event)
      return state
    },
    offers: (state, role) => [
      ...coreOffers(
        state,
        role,
        sessions.filter(isReady).map(({ number }) => number),
        registry,
      ),
      ...activityOffers(state, role, activityOf),
    ],
    closes: (command) => command === 'MoveOn' || activities.some(({ closing }) => closing.includes(command)),
    boxes: (state) => scenes(state).flatMap((scene) => boxesOf(scene).filter(({ taking, due }) => taking || due)),
    admit: (state, id, own, act) => {
      const found = find(state, id)
      unless(found?.box.taking === true, 'step-closed')
      unless(act.op === 'remove' || isId(act.id), 'wrong-id')
      return activityOf(found.scene.run.plan.activity).admit(found.scene, found.box, own, act)
    },
    open: (state, id, entries, progress) => {
      const found = find(state, id)
      if (!found || !(found.box.due || (found.box.kind === 'open' && found.box.taking))) return []
      return activityOf(found.scene.run.plan.activity).open(found.scene, found.box, entries, progress)
    },
    followUp: (state, now) => {
      const session = liveSession(state)
      if (!session?.next) return []
      const waiting = scenes(state).some((scene) => boxesOf(scene).some(({ due }) => due))
      return waiting ? [] : [follow(session.next, now)]
    },
  }
}

function sceneOf(state: QuarterState, session: SessionRun, run: ActivityRun = currentRun(session)): Scene {
  return { plan: state.plan, session, run, simulated: state.simulated }
}

function activityOffers(state: QuarterState, role: Role, activityOf: ActivityOf): readonly Offer[] {
  const session = liveSession(state)
  if (!session) return []
  const elsewhere = discardedRuns(session).filter(({ activity }) => activity !== session.position)
  return [currentRun(session), ...elsewhere].flatMap((run) => activityOf(run.plan.activity).offers(sceneOf(state, session, run), role))
}

/** The run that the room is in, if it is one of this activity and open. */
function runNow(session: SessionRun, activity: string): ActivityRun {
  const run = currentRun(session)
  unless(run.plan.activity === activity && run.status !== 'closed', 'not-now')
  unless(run.status === 'open', 'step-closed')
  return run
}

/** The latest run of this activity if its acts were thrown away: what that leaves undone (an order by hand) can be done later. */
function discardedRun(session: SessionRun, activity: string): ActivityRun {
  const run = discardedRuns(session).find(({ plan }) => plan.activity === activity)
  unless(run !== undefined, 'not-now')
  return run
}

function discardedRuns(session: SessionRun): readonly ActivityRun[] {
  const latest = Object.keys(session.activities).map((activity) => runOf(session, activity))
  return latest.filter((run): run is ActivityRun => run !== null && run.status === 'done' && run.discarded)
}

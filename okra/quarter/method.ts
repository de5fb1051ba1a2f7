import type { Role } from '../identity.ts'
import { isId } from '../identity.ts'
import { sessions as allSessions } from '../playbook/index.ts'
import type { Playbook } from '../playbook/step.ts'
import type { BoxProgress, EntryChange, SealedEntry } from '../ports/ballotBox.ts'
import { Refusal, unless } from '../refusal.ts'
import { activities as allActivities } from './activities/index.ts'
import type { Activity, ActivityOf, Box, Context, Scene, SealedAct } from './activity.ts'
import type { FollowCommand, FollowEvent } from './checkIns.ts'
import { decideFollow, evolveFollow, followCommands, followEvents, followOffers } from './checkIns.ts'
import type { Command, CoreCommand } from './commands.ts'
import { coreCommands } from './commands.ts'
import { coreOffers } from './coreOffers.ts'
import type { Registry } from './decide.ts'
import { decideCore, follow } from './decide.ts'
import type { CoreEvent, QuarterEvent } from './events.ts'
import { evolveCore, withSession } from './evolve.ts'
import { active, expire } from './idle.ts'
import type { Offer } from './offers.ts'
import { itemOffers } from './plan/offers.ts'
import type { ItemCommand, ItemEvent } from './plan/plan.ts'
import { decideItems, evolveItems, itemCommands, itemEvents } from './plan/plan.ts'
import { renewed, runOfEvent } from './stale.ts'
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
  /** What this role may do now; `person` matters where people are named on purpose (pairs). `decide` and `admit` accept exactly this. */
  offers(state: QuarterState, role: Role, person?: string): readonly Offer[]
  /** Whether a command may close a box, so that its progress has to be brought. */
  closes(command: string): boolean
  /** All boxes of the running session that take acts or wait to be opened. */
  boxes(state: QuarterState): readonly Box[]
  /** The entries after an author's act, or throws a Refusal (`step-closed` when the box takes nothing any more). */
  admit(state: QuarterState, box: string, own: readonly SealedEntry[], act: SealedAct): EntryChange
  /** The events of the next append that makes the entries of a box public: asked until the box is no longer due. What is public already is left out. */
  open(state: QuarterState, box: string, entries: readonly SealedEntry[], progress: readonly BoxProgress[]): readonly QuarterEvent[]
  /** The events that make open entries public while their box takes; those that are public already are left out. */
  release(state: QuarterState, box: string, entries: readonly SealedEntry[], progress: readonly BoxProgress[]): readonly QuarterEvent[]
  /** Whether what was put under this id has become public: as a text, or as an open entry, also one that was taken away since. */
  isPublic(state: QuarterState, id: string): boolean
  /** Discards what is sealed after 24 hours without activity; nothing before. May be repeated. */
  expire(state: QuarterState, now: number): readonly QuarterEvent[]
  /** What follows now that the boxes are opened, if anything. */
  followUp(state: QuarterState, now: number): readonly QuarterEvent[]
}

/** Composes the method of playbooks and activities. Tests add activities of their own. */
export function createMethod(activities: readonly Activity[] = allActivities, sessions: readonly Playbook[] = allSessions): Method {
  const byName = new Map(activities.map((activity) => [activity.name, activity]))
  const byCommand = Map.groupBy(
    activities.flatMap((activity) => Object.keys(activity.commands).map((type) => ({ type, activity }))),
    ({ type }) => type,
  )
  const byEvent = Map.groupBy(
    activities.flatMap((activity) => activity.events.map((type) => ({ type, activity }))),
    ({ type }) => type,
  )
  const core = new Set<string>(coreCommands)
  const onItems = new Set<string>(itemCommands)
  const ofItems = new Set<string>(itemEvents)
  const following = new Set<string>(followCommands)
  const followed = new Set<string>(followEvents)
  const activityOf: ActivityOf = (name) => {
    const activity = byName.get(name)
    if (!activity) throw new Error(`no activity ${name} in this build`)
    return activity
  }
  const boxesOf = (scene: Scene) => activityOf(scene.run.plan.activity).boxes(scene)
  const isReady = (playbook: Playbook) => agenda(playbook).every(({ activity }) => byName.has(activity.activity))
  const registry: Registry = {
    playbookOf: (session) => sessions.find((playbook) => playbook.number === session && isReady(playbook)) ?? null,
    codeOf: activityOf,
    boxesOf,
  }

  const decideActivity = (state: QuarterState, command: Command, context: Context): readonly QuarterEvent[] => {
    const [first, ...others] = byCommand.get(command.type) ?? []
    if (!first) throw new Refusal('not-understood')
    const session = liveSession(state)
    unless(session !== null, 'session-closed')
    const here = currentRun(session).plan.activity
    // Several activities may have a command in common (pairs, a spotlight): it is for the one that the room is in.
    const { activity } = others.find((one) => one.activity.name === here) ?? first
    const roles = activity.commands[command.type] ?? []
    unless(roles.includes(context.role), 'not-allowed')
    const run = activity.afterwards.includes(command.type) ? discardedRun(session, activity.name) : runNow(session, activity.name)
    const scene = sceneOf(state, session, run)
    return activity.decide(scene, command, context)
  }

  /** Commands on items are taken as far as the activity that the room is in opens the plan. */
  const decidePlan = (state: QuarterState, command: ItemCommand, context: Context): readonly QuarterEvent[] => {
    const session = liveSession(state)
    unless(session !== null, 'session-closed')
    const scene = sceneOf(state, session)
    const activity = activityOf(scene.run.plan.activity)
    const edits = activity.edits(scene, context.role, context.person)
    const forNobody = [...edits, ...activity.edits(scene, 'facilitator', context.person)].every(({ kind }) => kind !== command.kind)
    unless(!forNobody, 'not-now')
    // A step whose box was opened may be come back to: what is open to everybody can still be edited there.
    unless(scene.run.status !== 'closed', 'step-closed')
    const unlocked = activity.edits({ ...scene, session: { ...session, arrangingLocked: false } }, context.role, context.person)
    unless(
      edits.some(({ kind }) => kind === command.kind),
      unlocked.some(({ kind }) => kind === command.kind) ? 'arranging-locked' : 'not-allowed',
    )
    return decideItems(state.plan, command, edits)
  }

  const evolve = (state: QuarterState, event: QuarterEvent): QuarterState =>
    active(renewed(evolved(state, event), event, activityOf), event)

  const evolved = (state: QuarterState, event: QuarterEvent): QuarterState => {
    if (ofItems.has(event.type)) return { ...state, plan: evolveItems(state.plan, event as ItemEvent) }
    if (followed.has(event.type)) return { ...state, plan: evolveFollow(state.plan, event as FollowEvent) }
    const [first, ...others] = byEvent.get(event.type) ?? []
    if (!first) return evolveCore(state, event as CoreEvent, activityOf)
    const before = liveSession(state)
    if (!before) return state
    // Several activities may have an event in common (pairs, open entries): it is for the one in whose run it happened.
    const name = runOfEvent(before, event)?.plan.activity
    const { activity } = others.find((one) => one.activity.name === name) ?? first
    const session = activity.evolve(before, event)
    return { ...withSession(state, session), plan: activity.evolvePlan(state.plan, session, event) }
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
    decide: (state, command, context) => {
      if (core.has(command.type)) return decideCore(state, command as CoreCommand, context, registry)
      if (onItems.has(command.type)) return decidePlan(state, command as ItemCommand, context)
      if (following.has(command.type)) return decideFollow(state, command as FollowCommand, context)
      return decideActivity(state, command, context)
    },
    evolve,
    expire,
    fold: (events, from = initialQuarter) => {
      let state = from
      for (const event of events) state = evolve(state, event)
      return state
    },
    offers: (state, role, person = '') => [
      ...coreOffers(
        state,
        role,
        sessions.filter(isReady).map(({ number }) => number),
        registry,
      ),
      ...followOffers(state, role),
      ...activityOffers(state, { role, person }, activityOf),
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
      if (!found?.box.due) return []
      const { scene, box } = found
      const activity = activityOf(scene.run.plan.activity)
      return activity.open(scene, box, sealedIn(activity, scene, entries), progress)
    },
    // A closed box is opened as a whole: released from what was seen before, the last entries would be left behind.
    release: (state, id, entries, progress) => {
      const found = find(state, id)
      if (!found?.box.taking || found.box.kind !== 'open') return []
      const { scene, box } = found
      const activity = activityOf(scene.run.plan.activity)
      return activity.release(scene, box, sealedIn(activity, scene, entries), progress)
    },
    isPublic: (state, id) => Object.values(state.sessions).some((session) => activities.some((activity) => activity.isPublic(session, id))),
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

function sealedIn(activity: Activity, { session }: Scene, entries: readonly SealedEntry[]): readonly SealedEntry[] {
  return entries.filter(({ id }) => !activity.isPublic(session, id))
}

function activityOffers(
  state: QuarterState,
  { role, person }: { readonly role: Role; readonly person: string },
  activityOf: ActivityOf,
): readonly Offer[] {
  const session = liveSession(state)
  if (!session) return []
  const elsewhere = discardedRuns(session).filter(({ activity }) => activity !== session.position)
  const here = sceneOf(state, session)
  const edits = here.run.status === 'closed' ? [] : activityOf(here.run.plan.activity).edits(here, role, person)
  return [
    ...itemOffers(state.plan, edits),
    ...[here.run, ...elsewhere].flatMap((run) => activityOf(run.plan.activity).offers(sceneOf(state, session, run), role, person)),
  ]
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

import type { ActivityOf } from './activity.ts'
import { withRun } from './activity.ts'
import { pauseClock, resumeClock, startClock } from './clock.ts'
import type { CoreEvent } from './events.ts'
import { hide } from './hiding.ts'
import { withSummary } from './keptSummary.ts'
import { restarted, unmarked } from './stale.ts'
import type { ActivityRun, Opening, QuarterState, SessionRun, SessionSettings } from './state.ts'
import { agenda, liveSession, runOf, stepOfActivity } from './state.ts'

/** The state after an event of the core. Total: an event that does not fit changes nothing. */
export function evolveCore(state: QuarterState, event: CoreEvent, activityOf: ActivityOf): QuarterState {
  switch (event.type) {
    case 'QuarterOpened':
      return { ...state, quarter: { id: event.quarter, label: event.label, startsOn: event.startsOn } }
    case 'TeammatesSimulated':
      return { ...state, simulated: true }
    case 'QuarterImported':
      return { ...state, plan: { ...state.plan, ...event.plan }, imported: event.imported }
    case 'SessionStarted':
      return withSession({ ...state, live: event.session, plan: withKept(state, event.settings) }, newSession(event))
    case 'SessionReopened':
      return reopen(state, event)
    case 'ContributionHidden':
      return hide(state, event.contribution, activityOf)
    default: {
      const session = liveSession(state)
      return session ? evolveLive(state, session, event, activityOf) : state
    }
  }
}

type LiveEvent = Exclude<
  CoreEvent,
  { type: 'QuarterOpened' | 'TeammatesSimulated' | 'QuarterImported' | 'SessionStarted' | 'SessionReopened' | 'ContributionHidden' }
>

function evolveLive(state: QuarterState, session: SessionRun, event: LiveEvent, activityOf: ActivityOf): QuarterState {
  switch (event.type) {
    case 'SessionClosed':
      return close(state, session, event.at, activityOf)
    case 'ActivityOpened':
      return cameTo(state, opened(state, session, event, event.at, activityOf), true, activityOf)
    case 'ActivityEntered':
      return cameTo(state, entered(session, event.activity, event.at), false, activityOf)
    case 'ActivityClosed':
      return withSession(state, closed(session, event))
    case 'ActivityExpired':
      return withSession(
        state,
        withRun(session, event.run, (run) => ({ ...run, status: 'done', discarded: true, expired: true })),
      )
    case 'ActivityRestarted':
      return withSession(state, restarted(state.plan, session, event.activity, activityOf))
    case 'ResultKept':
      return withSession(state, unmarked(session, [event.activity]))
    case 'SummaryKept':
      return withSession(state, withSummary(session, event))
    case 'ClockPaused':
      return withSession(
        state,
        withClock(session, (clock) => pauseClock(clock, event.at)),
      )
    case 'ClockResumed':
      return withSession(
        state,
        withClock(session, (clock) => resumeClock(clock, event.at)),
      )
    case 'ClockExtended':
      return withSession(
        state,
        withClock(session, (clock) => ({ ...clock, extendedBy: clock.extendedBy + event.minutes })),
      )
    default:
      return state
  }
}

/** The state with a session replaced. */
export function withSession(state: QuarterState, session: SessionRun): QuarterState {
  return { ...state, sessions: { ...state.sessions, [session.session]: session } }
}

/** The state when the room comes to an activity, which may prepare the plan for itself. */
function cameTo(state: QuarterState, session: SessionRun, isNew: boolean, activityOf: ActivityOf): QuarterState {
  const run = runOf(session, session.position)
  const plan = run ? activityOf(run.plan.activity).enter(state.plan, session, isNew) : state.plan
  return withSession({ ...state, plan }, session)
}

/** The first session of a quarter brings into it what the team has kept; from then on the quarter has its own. */
function withKept({ plan, sessions, imported }: QuarterState, { areas = [], sizes = {} }: SessionSettings): QuarterState['plan'] {
  if (Object.keys(sessions).length > 0) return plan
  // What was imported has areas of its own, with other ids: one of the same name is the same area.
  const known = new Set(imported ? Object.values(plan.areas).map(({ name }) => name) : [])
  const owned = Object.fromEntries(areas.filter(({ name }) => !known.has(name)).map((area) => [area.id, { ...area, moves: [] }]))
  return { ...plan, areas: { ...plan.areas, ...owned }, sizes: { ...sizes, ...plan.sizes } }
}

function newSession(event: Extract<CoreEvent, { type: 'SessionStarted' }>): SessionRun {
  return {
    session: event.session,
    opening: 1,
    playbook: event.playbook,
    settings: event.settings,
    startedAt: event.at,
    closedAt: null,
    position: event.playbook.steps[0].activities[0].id,
    activities: {},
    clocks: {},
    contributions: {},
    themes: {},
    arrangements: [],
    arrangingLocked: false,
    drafts: {},
    released: [],
    vision: null,
    aside: { contributions: {}, drafts: {} },
    stale: {},
    next: null,
  }
}

function opened(state: QuarterState, session: SessionRun, opening: Opening, at: number, activityOf: ActivityOf): SessionRun {
  const step = stepOfActivity(session.playbook, opening.activity)
  const plan = step.activities.find(({ id }) => id === opening.activity) ?? step.activities[0]
  const code = activityOf(plan.activity)
  const { activity, run, threshold, mode, groups } = opening
  const fresh: ActivityRun = {
    activity,
    run,
    threshold,
    mode,
    groups,
    id: [state.quarter?.id ?? '', session.session, session.opening, activity, run].join('.'),
    plan,
    status: 'open',
    discarded: false,
    expired: false,
    boxed: code.boxed,
    data: code.start(session, opening, plan, state.plan),
  }
  const activities = { ...session.activities, [activity]: [...(session.activities[activity] ?? []), fresh] }
  const clocks = session.clocks[step.id] && run === 1 ? session.clocks : { ...session.clocks, [step.id]: startClock(step.minutes, at) }
  const here = { ...session, activities, clocks, position: activity, next: null }
  // A mark is about a result: a further run that begins without one ends it.
  return code.hasResult({ plan: state.plan, session: here, run: fresh }) ? here : unmarked(here, [activity])
}

/** Entering an activity that has no box opens it again; one with a box shows its result. */
function entered(session: SessionRun, activity: string, at: number): SessionRun {
  const step = stepOfActivity(session.playbook, activity)
  const clocks = session.clocks[step.id] ? session.clocks : { ...session.clocks, [step.id]: startClock(step.minutes, at) }
  const here = { ...session, clocks, position: activity, next: null }
  const run = runOf(session, activity)
  return run && !run.boxed ? withRun(here, run.id, (current) => ({ ...current, status: 'open' })) : here
}

function closed(session: SessionRun, event: Extract<CoreEvent, { type: 'ActivityClosed' }>): SessionRun {
  const status = (run: ActivityRun) => (event.discarded || !run.boxed ? ('done' as const) : ('closed' as const))
  return {
    ...withRun(session, event.run, (run) => ({ ...run, status: status(run), discarded: event.discarded })),
    next: event.next,
  }
}

function withClock(session: SessionRun, change: (clock: SessionRun['clocks'][string]) => SessionRun['clocks'][string]): SessionRun {
  const { id } = stepOfActivity(session.playbook, session.position)
  const clock = session.clocks[id]
  return clock ? { ...session, clocks: { ...session.clocks, [id]: change(clock) } } : session
}

function close(state: QuarterState, session: SessionRun, at: number, activityOf: ActivityOf): QuarterState {
  const ended = { ...session, closedAt: at, next: null }
  const kinds = new Set(agenda(ended.playbook).map(({ activity }) => activity.activity))
  const plan = [...kinds].reduce((current, kind) => activityOf(kind).outputs(ended, current), state.plan)
  return withSession({ ...state, plan, live: null }, ended)
}

function reopen(state: QuarterState, event: Extract<CoreEvent, { type: 'SessionReopened' }>): QuarterState {
  const session = state.sessions[event.session]
  if (!session) return state
  // The clocks ran out while the session was closed: each step starts a new one when the room comes to it.
  const again = entered({ ...session, opening: session.opening + 1, closedAt: null, clocks: {} }, session.position, event.at)
  return withSession({ ...state, live: event.session }, again)
}

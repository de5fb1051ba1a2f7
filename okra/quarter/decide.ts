import { isId, leads } from '../identity.ts'
import { changedPlaybook } from '../playbook/changes.ts'
import type { Playbook } from '../playbook/step.ts'
import { Refusal, unless } from '../refusal.ts'
import type { Box, Context, Scene } from './activity.ts'
import { hasEnoughVoices } from './activity.ts'
import { currentClock } from './clock.ts'
import type { CoreCommand } from './commands.ts'
import type { CoreEvent, QuarterEvent } from './events.ts'
import { event } from './events.ts'
import { decideHiding } from './hiding.ts'
import { canSumUp, cleanSummary } from './keptSummary.ts'
import type { CodeOf, Wish } from './opening.ts'
import { openingOf, roomOf } from './opening.ts'
import { carryEvents } from './plan/carry.ts'
import type { ActivityRun, Next, QuarterState, SessionRun } from './state.ts'
import { agenda, currentRun, liveSession, runOf } from './state.ts'

/** What the core needs to know of the playbooks and activities. */
export interface Registry {
  /** The playbook of a session, or null if this build can't run it yet. */
  readonly playbookOf: (session: number) => Playbook | null
  readonly codeOf: CodeOf
  readonly boxesOf: (scene: Scene) => readonly Box[]
}

/** The events of a command of the core, or throws a Refusal. */
export function decideCore(state: QuarterState, command: CoreCommand, context: Context, registry: Registry): readonly QuarterEvent[] {
  if (command.type === 'OpenQuarter') return openQuarter(state, command)
  unless(state.quarter !== null, 'unknown-quarter')
  unless(leads(context.role), 'not-allowed')
  switch (command.type) {
    case 'SimulateTeammates':
      return simulate(state, registry)
    case 'StartSession':
      return start(state, command, context, registry)
    case 'ReopenSession':
      return reopenSession(state, command.session, context)
    case 'HideContribution':
      return decideHiding(state, command.contribution)
    default: {
      const session = liveSession(state)
      unless(session !== null, 'session-closed')
      return decideLive(state, session, command, context, registry)
    }
  }
}

type LiveCommand = Exclude<
  CoreCommand,
  { type: 'OpenQuarter' | 'SimulateTeammates' | 'StartSession' | 'ReopenSession' | 'HideContribution' }
>

function decideLive(
  state: QuarterState,
  session: SessionRun,
  command: LiveCommand,
  context: Context,
  registry: Registry,
): readonly CoreEvent[] {
  switch (command.type) {
    case 'MoveOn':
      return moveOn(state, session, command, context, registry)
    case 'SkipActivity':
      return skip(state, session, command, context, registry)
    case 'EndSession':
      return end(session, command.from, context)
    case 'EnterActivity':
      return enter(session, command.activity, context)
    case 'ReopenActivity':
    case 'RestartActivity':
      return again(state, session, command, context, registry)
    case 'KeepResult':
      unless(runOf(session, command.activity) !== null, 'unknown-activity')
      unless(Object.hasOwn(session.stale, command.activity), 'not-now')
      return [event({ type: 'ResultKept', activity: command.activity })]
    case 'KeepSummary':
      unless(canSumUp(session), 'not-now')
      return [event({ type: 'SummaryKept', ...cleanSummary(command) })]
    case 'PauseClock':
      unless(currentClock(session)?.pausedAt === null, 'not-now')
      return [event({ type: 'ClockPaused', at: context.now })]
    case 'ResumeClock':
      unless(currentClock(session)?.pausedAt != null, 'not-now')
      return [event({ type: 'ClockResumed', at: context.now })]
    case 'ExtendClock':
      return [event({ type: 'ClockExtended', minutes: command.minutes })]
  }
}

function openQuarter(state: QuarterState, command: Extract<CoreCommand, { type: 'OpenQuarter' }>): readonly QuarterEvent[] {
  unless(state.quarter === null, 'already-there')
  unless(isId(command.quarter), 'wrong-id')
  const { quarter, label, startsOn, carried } = command
  return [event({ type: 'QuarterOpened', quarter, label, startsOn }), ...(carried ? carryEvents(carried) : [])]
}

/** Simulated people end the anonymity of a quarter, so they may not join while somebody writes under the promise of k. */
function simulate(state: QuarterState, registry: Registry): readonly CoreEvent[] {
  unless(!state.simulated, 'already-there')
  unless(maySimulate(state, registry), 'not-now')
  return [event({ type: 'TeammatesSimulated' })]
}

/** Whether simulated teammates may join now: none are here, and nothing that was written under the promise of k is still sealed. */
export function maySimulate(state: QuarterState, registry: Registry): boolean {
  const session = liveSession(state)
  const promised = session && registry.boxesOf(sceneOf(state, session)).some((box) => (box.taking || box.due) && box.threshold > 1)
  return !state.simulated && !promised
}

/** Whether a question to the room is open in the current activity: it is closed or dropped before the room goes on. */
export function stillAsked(state: QuarterState, session: SessionRun, registry: Registry): boolean {
  return sealedBoxes(state, session, registry).some((box) => box.id !== currentRun(session).id)
}

/** The sealed boxes of the current activity that take acts now. */
function sealedBoxes(state: QuarterState, session: SessionRun, registry: Registry): readonly Box[] {
  return registry.boxesOf(sceneOf(state, session)).filter((box) => box.kind === 'sealed' && box.taking)
}

function sceneOf(state: QuarterState, session: SessionRun, run: ActivityRun = currentRun(session)): Scene {
  return { plan: state.plan, session, run, simulated: state.simulated }
}

function start(
  state: QuarterState,
  command: Extract<CoreCommand, { type: 'StartSession' }>,
  context: Context,
  registry: Registry,
): readonly CoreEvent[] {
  unless(state.live === null, 'session-running')
  unless(state.plan.reflection === null, 'quarter-closed')
  unless(state.sessions[command.session] === undefined, 'already-there')
  const known = registry.playbookOf(command.session)
  if (!known) throw new Refusal('session-not-ready')
  const playbook = changedPlaybook(known, context.playbook ?? {})
  const [first] = agenda(playbook)
  if (!first) throw new Refusal('session-not-ready')
  const settings = context.settings
  const opening = openingOf(
    { simulated: state.simulated, playbook, k: settings.k },
    first.activity.id,
    1,
    command,
    context,
    registry.codeOf,
  )
  return [
    event({ type: 'SessionStarted', session: command.session, playbook, settings, at: context.now }),
    event({ type: 'ActivityOpened', ...opening, at: context.now }),
  ]
}

/** What comes after an activity: the next one, opened for the first time or entered again, or the end. */
function after(state: QuarterState, session: SessionRun, wish: Wish, context: Context, registry: Registry): Next {
  const order = agenda(session.playbook).map(({ activity }) => activity.id)
  const following = order[order.indexOf(session.position) + 1]
  if (following === undefined) return { kind: 'close' }
  if (runOf(session, following)) return { kind: 'enter', activity: following }
  return { kind: 'open', opening: openingOf(roomOf(state, session), following, 1, wish, context, registry.codeOf) }
}

/** The events of what follows. */
export function follow(next: Next, now: number): CoreEvent {
  switch (next.kind) {
    case 'open':
      return event({ type: 'ActivityOpened', ...next.opening, at: now })
    case 'enter':
      return event({ type: 'ActivityEntered', activity: next.activity, at: now })
    case 'close':
      return event({ type: 'SessionClosed', at: now })
  }
}

function moveOn(
  state: QuarterState,
  session: SessionRun,
  command: Extract<CoreCommand, { type: 'MoveOn' }>,
  context: Context,
  registry: Registry,
): readonly CoreEvent[] {
  const run = runToLeave(session, command.from)
  const next = after(state, session, command, context, registry)
  if (run.status === 'done') return [follow(next, context.now)]
  unless(!stillAsked(state, session, registry), 'close-first')
  unless(
    sealedBoxes(state, session, registry).every((box) => hasEnoughVoices(box, context.progress[box.id] ?? [], state.simulated)),
    'too-few-voices',
  )
  return leave(run, false, next, context)
}

/** The run that the room is in, if it is this one and not being left already. */
function runToLeave(session: SessionRun, from: string): ActivityRun {
  const run = currentRun(session)
  unless(run.id === from && session.next === null && run.status !== 'closed', 'already-moved-on')
  return run
}

/** A run with a box is closed first and what follows waits until the box is opened; without one it happens at once. */
function leave(run: ActivityRun, discarded: boolean, next: Next, context: Context): readonly CoreEvent[] {
  if (run.boxed && !discarded) return [closedNow(run, false, next, context.now)]
  return [closedNow(run, discarded, null, context.now), follow(next, context.now)]
}

function closedNow({ id }: ActivityRun, discarded: boolean, next: Next | null, at: number): CoreEvent {
  return event({ type: 'ActivityClosed', run: id, discarded, next, at })
}

function skip(
  state: QuarterState,
  session: SessionRun,
  command: Extract<CoreCommand, { type: 'SkipActivity' }>,
  context: Context,
  registry: Registry,
): readonly CoreEvent[] {
  const run = currentRun(session)
  unless(run.id === command.from && session.next === null && run.status === 'open', 'already-moved-on')
  return leave(run, true, after(state, session, command, context, registry), context)
}

function end(session: SessionRun, from: string, context: Context): readonly CoreEvent[] {
  const run = runToLeave(session, from)
  const next = { kind: 'close' } as const
  return run.status === 'done' ? [follow(next, context.now)] : leave(run, run.boxed, next, context)
}

/** Leaving an open box behind would let people write where nobody looks. */
function mustBeClosed(session: SessionRun): void {
  const run = currentRun(session)
  unless(session.next === null && !(run.boxed && run.status !== 'done'), 'close-first')
}

function enter(session: SessionRun, activity: string, context: Context): readonly CoreEvent[] {
  unless(activity !== session.position, 'already-there')
  mustBeClosed(session)
  unless(runOf(session, activity) !== null, 'unknown-activity')
  const run = currentRun(session)
  const left = run.status === 'open' ? [closedNow(run, false, null, context.now)] : []
  return [...left, event({ type: 'ActivityEntered', activity, at: context.now })]
}

function again(
  state: QuarterState,
  session: SessionRun,
  command: Extract<CoreCommand, { type: 'ReopenActivity' | 'RestartActivity' }>,
  context: Context,
  registry: Registry,
): readonly CoreEvent[] {
  const restart = command.type === 'RestartActivity'
  const runs = session.activities[command.activity]
  unless(runs !== undefined && Object.hasOwn(session.activities, command.activity), 'unknown-activity')
  const current = currentRun(session)
  const here = restart && command.activity === session.position && current.status === 'open' && session.next === null
  if (!here) mustBeClosed(session)
  const last = runs.at(-1)
  unless(restart || last?.boxed === true, 'not-now')
  const opening = openingOf(roomOf(state, session), command.activity, runs.length + 1, command, context, registry.codeOf)
  return [
    ...(current.status === 'open' ? [closedNow(current, current.boxed, null, context.now)] : []),
    ...(restart ? [event({ type: 'ActivityRestarted', activity: command.activity })] : []),
    event({ type: 'ActivityOpened', ...opening, at: context.now }),
  ]
}

function reopenSession(state: QuarterState, number: number, context: Context): readonly CoreEvent[] {
  unless(state.live === null, 'session-running')
  unless(state.plan.reflection === null, 'quarter-closed')
  const session = Object.values(state.sessions).find((candidate) => candidate.session === number)
  unless(session !== undefined, 'unknown-session')
  return [event({ type: 'SessionReopened', session: session.session, at: context.now })]
}

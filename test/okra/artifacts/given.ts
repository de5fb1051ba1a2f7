import { sessionOf } from '../../../okra/playbook/index.ts'
import type { SessionNumber } from '../../../okra/playbook/step.ts'
import { vision } from '../../../okra/playbook/vision.ts'
import type { SealedEntry } from '../../../okra/ports/ballotBox.ts'
import type { Context } from '../../../okra/quarter/activity.ts'
import { startClock } from '../../../okra/quarter/clock.ts'
import type { Command } from '../../../okra/quarter/commands.ts'
import { createMethod } from '../../../okra/quarter/method.ts'
import type { QuarterState, SessionRun, SessionSettings } from '../../../okra/quarter/state.ts'
import { currentRun, initialQuarter, liveSession } from '../../../okra/quarter/state.ts'

/** When the sessions of these tests begin: Monday, 14 September 2026, 10:00 in Lisbon. */
export const start = Date.parse('2026-09-14T09:00:00Z')
export const minute = 60_000
export const day = 86_400_000

export const settings: SessionSettings = { k: 3, dots: 5, language: 'en', timeZone: 'Europe/Lisbon' }

const method = createMethod()
const enough = { authors: 4, uncountedAuthors: 0, holders: 5 }

/** An id that everybody can read in a failing test. */
export function idOf(name: string): string {
  return Buffer.from(name).toString('hex').padEnd(32, '0').slice(0, 32)
}

/** A session as it is held by the method itself, one act after the other. */
export interface Held {
  readonly state: QuarterState
  /** A command of the facilitator. */
  command(command: Command & Record<string, unknown>, change?: Partial<Context>): Held
  /** Opens the closed box with these entries, and goes on. */
  opened(entries: readonly SealedEntry[]): Held
}

function held(state: QuarterState, now: number): Held {
  const context: Context = { now, role: 'facilitator', person: 'ana', present: 5, settings, progress: {} }
  return {
    state,
    command: (command, change = {}) => {
      const box = state.live === null ? '' : currentRun(liveSession(state) as SessionRun).id
      const full = { ...context, progress: { [box]: [enough] }, ...change }
      return held(method.fold(method.decide(state, command, full), state), now + minute)
    },
    opened: (entries) => {
      const box = method.boxes(state).find(({ due }) => due)
      if (!box) throw new Error('no box waits to be opened')
      const revealed = method.fold(method.open(state, box.id, entries, [enough]), state)
      return held(method.fold(method.followUp(revealed, now), revealed), now)
    },
  }
}

/** A quarter in which session #0 has just been started by five people. */
export function startedVision(change: Partial<SessionSettings> = {}): Held {
  const quarter = { type: 'OpenQuarter', quarter: idOf('quarter'), label: '2026-Q4', startsOn: '2026-10-01' }
  return held(initialQuarter, start)
    .command(quarter)
    .command({ type: 'StartSession', session: 0 }, { settings: { ...settings, ...change }, now: start })
}

/** Goes on from the activity that the room is in. */
export function movedOn(session: Held): Held {
  return session.command({ type: 'MoveOn', from: currentRun(liveSession(session.state) as SessionRun).id })
}

/** A fact as it lies in the box. */
export function fact(name: string, lens: string, text: string): SealedEntry {
  return { id: idOf(name), kind: 'fact', body: { text, lens } }
}

/** A ballot as it lies in the box; dots by the name of what they are on. */
export function ballot(name: string, dots: Readonly<Record<string, number>>): SealedEntry {
  return {
    id: idOf(name),
    kind: 'ballot',
    body: { dots: Object.fromEntries(Object.entries(dots).map(([on, count]) => [idOf(on), count])) },
  }
}

/** A session with nothing in it, for sessions that this build can't run yet. Times in milliseconds. */
export function emptySession(session: SessionNumber, startedAt: number, closedAt: number | null = startedAt): SessionRun {
  const playbook = sessionOf(session)
  const [step] = playbook.steps
  return {
    session,
    opening: 1,
    playbook,
    settings,
    startedAt,
    closedAt,
    position: step.activities[0].id,
    activities: {},
    clocks: { [step.id]: startClock(vision.steps[0].minutes, startedAt) },
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

/** A quarter with these sessions, none of them running. */
export function quarterWith(...sessions: readonly SessionRun[]): QuarterState {
  return { ...initialQuarter, sessions: Object.fromEntries(sessions.map((one) => [one.session, one])) }
}

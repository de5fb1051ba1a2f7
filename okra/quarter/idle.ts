import type { CoreEvent, QuarterEvent } from './events.ts'
import { event } from './events.ts'
import type { ActivityRun, QuarterState } from './state.ts'
import { liveSession } from './state.ts'

/** So long may something sealed wait while nothing happens. */
export const idleLimit = 24 * 60 * 60_000

/**
 * The state with the latest time that an event tells. Anonymous acts, arrangements and drafts have no time on purpose, so what counts
 * is what who leads does with sessions, steps, items on the stage and the clock's pauses, and check-ins.
 */
export function active(state: QuarterState, happened: QuarterEvent): QuarterState {
  const { at } = happened as { readonly at?: unknown }
  return typeof at === 'number' ? { ...state, activeAt: Math.max(at, state.activeAt ?? at) } : state
}

/** When what is sealed now is going to be discarded unless something happens before; null if nothing can be sealed. Server time. */
export function expiresAt(state: QuarterState): number | null {
  return openRuns(state).length > 0 && state.activeAt !== null ? state.activeAt + idleLimit : null
}

/** The events by which open runs are discarded without a reveal after 24 hours without activity; none before. May be repeated. */
export function expire(state: QuarterState, now: number): readonly CoreEvent[] {
  const due = expiresAt(state)
  if (due === null || due > now) return []
  return openRuns(state).map(({ id }) => event({ type: 'ActivityExpired', run: id, at: now }))
}

function openRuns(state: QuarterState): readonly ActivityRun[] {
  const session = liveSession(state)
  const runs = session ? Object.values(session.activities).flat() : []
  return runs.filter(({ boxed, status }) => boxed && status === 'open')
}

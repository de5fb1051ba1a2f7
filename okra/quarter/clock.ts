import type { Clock, SessionRun } from './state.ts'
import { stepOfActivity } from './state.ts'

const minute = 60_000

/** A clock that starts now. */
export function startClock(minutes: number, now: number): Clock {
  return { startedAt: now, pausedAt: null, pausedMs: 0, minutes, extendedBy: 0 }
}

/** Stops the clock; a stopped one stays as it is. */
export function pauseClock(clock: Clock, now: number): Clock {
  return clock.pausedAt === null ? { ...clock, pausedAt: now } : clock
}

/** Lets the clock go on; the pause does not count. */
export function resumeClock(clock: Clock, now: number): Clock {
  if (clock.pausedAt === null) return clock
  return { ...clock, pausedAt: null, pausedMs: clock.pausedMs + Math.max(0, now - clock.pausedAt) }
}

/** Milliseconds that are left; negative once the time is used up. Downtime counts as running. */
export function remaining(clock: Clock, now: number): number {
  return lasting(clock) - elapsed(clock, now)
}

/** Milliseconds that have been used. */
export function elapsed(clock: Clock, now: number): number {
  return (clock.pausedAt ?? now) - clock.startedAt - clock.pausedMs
}

/** Milliseconds that the clock has in all, extensions included. */
export function lasting(clock: Clock): number {
  return (clock.minutes + clock.extendedBy) * minute
}

/** The clock of the step that the room is in. */
export function currentClock(session: SessionRun): Clock | null {
  return session.clocks[stepOfActivity(session.playbook, session.position).id] ?? null
}

/**
 * When the next thing falls due that somebody has to be told: half-time, 2 minutes left, or the end of the running step.
 * null when the clock is paused, or all of it has passed. Server time.
 */
export function nextDue(session: SessionRun, now: number): number | null {
  const clock = currentClock(session)
  if (!clock || clock.pausedAt !== null || session.closedAt !== null) return null
  const end = clock.startedAt + clock.pausedMs + lasting(clock)
  const dues = [end - lasting(clock) / 2, end - 2 * minute, end].filter((due) => due > now)
  return dues.length > 0 ? Math.min(...dues) : null
}

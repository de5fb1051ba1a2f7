import { nextSession } from '../cadence.ts'
import { dayAfter, dayIn, instantOf, isWorkingDay, timeIn } from '../days.ts'
import type { SessionNumber } from '../playbook/step.ts'
import type { QuarterState } from '../quarter/state.ts'

/** When a session is proposed to be held, in milliseconds since 1970. */
export interface Proposed {
  readonly session: SessionNumber
  readonly at: number
}

/**
 * Dates for the sessions after the last one that was held, one after the other by the recommended gaps. What would have been in the
 * past moves to the next working day. Nothing before the first session, and while one runs.
 */
export function proposedDates({ sessions, live }: QuarterState, now: number): readonly Proposed[] {
  const last = Object.values(sessions)
    .sort((a, b) => a.session - b.session)
    .at(-1)
  if (!last || last.closedAt === null || live !== null) return []
  const { timeZone } = last.settings
  // It takes place at the hour at which people met, also when it ended on another day.
  const heldAt = instantOf(dayIn(last.closedAt, timeZone), timeIn(last.startedAt, timeZone), timeZone)
  return after(last.session, heldAt, timeZone, now)
}

function after(session: SessionNumber, heldAt: number, timeZone: string, now: number): readonly Proposed[] {
  const next = nextSession(session, heldAt, timeZone)
  if (!next) return []
  const at = next.at > now ? next.at : nextDayFrom(next.at, timeZone, now)
  return [{ session: next.session, at }, ...after(next.session, at, timeZone, now)]
}

function nextDayFrom(missed: number, timeZone: string, now: number): number {
  let day = dayAfter(dayIn(now, timeZone), 1)
  while (!isWorkingDay(day)) day = dayAfter(day, 1)
  return instantOf(day, timeIn(missed, timeZone), timeZone)
}

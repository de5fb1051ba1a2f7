import { gapRules, nextSession } from '../cadence.ts'
import type { Day } from '../days.ts'
import { dayAfter, dayIn, firstMonday, instantOf, isWorkingDay, timeIn } from '../days.ts'
import type { SessionNumber } from '../playbook/step.ts'
import { weeksOfQuarter } from '../quarter/plan/items.ts'
import type { QuarterState } from '../quarter/state.ts'

/** When a session is proposed to be held, in milliseconds since 1970. */
export interface Proposed {
  readonly session: SessionNumber
  readonly at: number
}

/**
 * Dates for the sessions after the last one that was held, one after the other by the recommended gaps. What would have been on a day
 * that has passed moves to the next working day. Nothing before the first session, and while one runs.
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
  // On its day a session stays where it is: people are about to meet, or have just met.
  const at = dayIn(next.at, timeZone) >= dayIn(now, timeZone) ? next.at : nextDayFrom(next.at, timeZone, now)
  return [{ session: next.session, at }, ...after(next.session, at, timeZone, now)]
}

function nextDayFrom(missed: number, timeZone: string, now: number): number {
  return instantOf(workingDayFrom(dayAfter(dayIn(now, timeZone), 1)), timeIn(missed, timeZone), timeZone)
}

function workingDayFrom(day: Day): Day {
  return isWorkingDay(day) ? day : workingDayFrom(dayAfter(day, 1))
}

/** What a team meets for once the quarter has a plan. */
export const occasions = ['sprint', 'check-in', 'close'] as const
/** One of the three. */
export type Occasion = (typeof occasions)[number]

/** When an occasion is proposed, in milliseconds since 1970. */
export interface ProposedOccasion {
  readonly occasion: Occasion
  readonly at: number
}

const quarterHour = 15 * 60_000

/**
 * What follows session #4, as far as it lies after `now`: sprint planning, not before week 1 and with the days that the method leaves
 * for using the plan; the first check-in after two weeks; closing in the last week. At the hour at which the plan was made.
 */
export function occasionsAfterPlan({ sessions, quarter }: QuarterState, now: number): readonly ProposedOccasion[] {
  const session = sessions[4]
  if (!quarter || !session || session.closedAt === null) return []
  const { timeZone } = session.settings
  const time = timeIn(Math.round(session.startedAt / quarterHour) * quarterHour, timeZone)
  const least = gapRules.find(({ to }) => to === 'sprint')?.least ?? 0
  const first = firstMonday(quarter.startsOn)
  const sprint = workingDayFrom(later(dayAfter(dayIn(session.closedAt, timeZone), least), first))
  const days: Readonly<Record<Occasion, Day>> = {
    sprint,
    'check-in': workingDayFrom(later(dayAfter(first, 14), dayAfter(sprint, 7))),
    close: dayAfter(first, 7 * (weeksOfQuarter - 1) + 2),
  }
  return occasions.map((occasion) => ({ occasion, at: instantOf(days[occasion], time, timeZone) })).filter(({ at }) => at > now)
}

function later(one: Day, other: Day): Day {
  return one > other ? one : other
}

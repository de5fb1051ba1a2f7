import type { Day } from './days.ts'
import { dayAfter, dayIn, daysBetween, firstMonday, instantOf, isWorkingDay, timeIn } from './days.ts'
import type { SessionNumber } from './playbook/step.ts'

/** A quarter to choose: `label` such as `2026-Q4`, its first day, and the Monday that begins its week 1. */
export interface QuarterChoice {
  readonly label: string
  readonly startsOn: Day
  readonly weekOne: Day
}

/** Where a quarter can be on its way: a session, or the sprint planning after the last one. */
export type Stop = SessionNumber | 'sprint'

/** How many days there should be between two stops. `warn` marks the gaps where being outside costs more than comfort. */
export interface GapRule {
  readonly from: SessionNumber
  readonly to: Stop
  readonly least: number
  /** null: only a gap that is too short is told. */
  readonly most: number | null
  readonly severity: 'advise' | 'warn'
}

/** The recommended gaps of the method (METHOD section 1), in days. */
export const gapRules: readonly GapRule[] = [
  { from: 0, to: 1, least: 3, most: 5, severity: 'advise' },
  { from: 1, to: 2, least: 0, most: 7, severity: 'warn' },
  { from: 2, to: 3, least: 0, most: 2, severity: 'advise' },
  { from: 3, to: 4, least: 2, most: 3, severity: 'advise' },
  { from: 4, to: 'sprint', least: 2, most: null, severity: 'warn' },
]

/** After more days than these between any two sessions the context is lost. */
export const contextLostAfter = 14

const nextIfWithinDays = 35

/** The calendar quarter that a day is in. */
export function quarterOf(day: Day): QuarterChoice {
  const [year = '', month = '1'] = day.split('-')
  return quarterAt(Number(year) * 4 + Math.floor((Number(month) - 1) / 3))
}

/** A quarter by its number, counted from year 0. */
function quarterAt(count: number): QuarterChoice {
  const year = String(Math.floor(count / 4)).padStart(4, '0')
  const quarter = count % 4
  const startsOn = `${year}-${String(quarter * 3 + 1).padStart(2, '0')}-01`
  return { label: `${year}-Q${quarter + 1}`, startsOn, weekOne: firstMonday(startsOn) }
}

/** The quarters to choose from: the one before, the one that today is in, and the next two. */
export function quartersAround(today: Day): readonly QuarterChoice[] {
  const [year = '', month = '1'] = today.split('-')
  const count = Number(year) * 4 + Math.floor((Number(month) - 1) / 3)
  return [count - 1, count, count + 1, count + 2].map(quarterAt)
}

/** The quarter to propose: the next one if it starts within 5 weeks, else the one that today is in. */
export function proposedQuarter(today: Day): QuarterChoice {
  const [, current, next] = quartersAround(today)
  if (next && daysBetween(today, next.startsOn) <= nextIfWithinDays) return next
  return current ?? quarterOf(today)
}

/** Whether a gap keeps its rule. Where no working day lies within the rule's range, the first one after it keeps it, too. */
export function keepsGap(rule: GapRule, from: Day, to: Day): boolean {
  const gap = daysBetween(from, to)
  if (gap < rule.least) return false
  if (rule.most === null || gap <= rule.most) return true
  return proposedDays(rule, from).length === 0 && to === nextWorkingDay(dayAfter(from, rule.most))
}

/** The working days after `from` that keep a rule. The same day is never proposed: people have just met. */
function proposedDays({ least, most }: GapRule, from: Day): readonly Day[] {
  const first = Math.max(1, least)
  const gaps = Array.from({ length: Math.max(0, (most ?? least) - first + 1) }, (_, index) => first + index)
  return gaps.map((gap) => dayAfter(from, gap)).filter(isWorkingDay)
}

function nextWorkingDay(day: Day): Day {
  return isWorkingDay(day) ? day : nextWorkingDay(dayAfter(day, 1))
}

const quarterHour = 15 * 60_000

/**
 * When to hold the next session: at the same local time, to the quarter of an hour, on the working day nearest to the middle of the recommended gap.
 * `heldAt` and `at` are milliseconds since 1970; null after the last session.
 */
export function nextSession(
  session: SessionNumber,
  heldAt: number,
  timeZone: string,
): { readonly session: SessionNumber; readonly at: number } | null {
  const rule = gapRules.find(({ from }) => from === session)
  if (!rule || rule.to === 'sprint' || rule.most === null) return null
  const held = dayIn(heldAt, timeZone)
  const middle = (Math.max(1, rule.least) + rule.most) / 2
  const distance = (day: Day) => Math.abs(daysBetween(held, day) - middle)
  const [best] = [...proposedDays(rule, held)].sort((a, b) => distance(a) - distance(b))
  const day = best ?? nextWorkingDay(dayAfter(held, rule.most))
  // Offsets of time zones are whole quarters of an hour, so this is a quarter of an hour on the team's clock, too.
  const time = timeIn(Math.round(heldAt / quarterHour) * quarterHour, timeZone)
  return { session: rule.to, at: instantOf(day, time, timeZone) }
}

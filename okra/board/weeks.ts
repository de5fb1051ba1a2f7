import type { Day } from '../days.ts'
import { dayAfter, firstMonday } from '../days.ts'
import { weeksOfQuarter } from '../quarter/plan/items.ts'

/** A week of the quarter, counted from 1, with its Monday. */
export interface Week {
  readonly number: number
  readonly monday: Day
}

/** The weeks of a quarter that starts on this day. */
export function weeksFrom(startsOn: Day): readonly Week[] {
  const first = firstMonday(startsOn)
  return Array.from({ length: weeksOfQuarter }, (_, index) => ({ number: index + 1, monday: dayAfter(first, 7 * index) }))
}

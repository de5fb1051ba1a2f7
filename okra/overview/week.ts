import type { Day } from '../days.ts'
import { daysBetween, firstMonday } from '../days.ts'
import { weeksOfQuarter } from '../quarter/plan/items.ts'

/** Where today is in a quarter: so many days before its week 1, in one of its weeks (counted from 1), or behind its last one. */
export type WeekNow =
  | { readonly when: 'before'; readonly days: number }
  | { readonly when: 'during'; readonly week: number; readonly of: number }
  | { readonly when: 'after' }

/** Where a day is in the quarter that starts on `startsOn`. */
export function weekNow(startsOn: Day, today: Day): WeekNow {
  const days = daysBetween(firstMonday(startsOn), today)
  if (days < 0) return { when: 'before', days: -days }
  const week = Math.floor(days / 7) + 1
  return week > weeksOfQuarter ? { when: 'after' } : { when: 'during', week, of: weeksOfQuarter }
}

import type { Span } from '../../../okra/quarter/plan/items.ts'
import { weeksOfQuarter } from '../../../okra/quarter/plan/items.ts'

/** The span some weeks later or earlier; it stays within the quarter and keeps its length. */
export function moved({ start, end }: Span, by: number): Span {
  const shift = Math.max(1 - start, Math.min(weeksOfQuarter - end, by))
  return { start: start + shift, end: end + shift }
}

/** The span some weeks longer or shorter; it keeps its start and has at least one week. */
export function resized({ start, end }: Span, by: number): Span {
  return { start, end: Math.max(start, Math.min(weeksOfQuarter, end + by)) }
}

/** A span of this length that starts in a week, or as late as it can. */
export function startingIn(week: number, length: number): Span {
  const start = Math.max(1, Math.min(weeksOfQuarter - length + 1, week))
  return { start, end: start + length - 1 }
}

const lengths: Readonly<Record<string, number>> = { S: 1, M: 2, L: 4 }

/** How many weeks a milestone without a place gets at first, by its effort. */
export function firstLength(effort: string | null): number {
  return lengths[effort ?? ''] ?? 2
}

/** How many weeks a span has. */
export function lengthOf({ start, end }: Span): number {
  return end - start + 1
}

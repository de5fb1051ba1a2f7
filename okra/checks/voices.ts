import { currentClock, elapsed, lasting, remaining } from '../quarter/clock.ts'
import type { ActivityRun, SessionRun } from '../quarter/state.ts'
import type { Nudge } from './nudge.ts'

/** The kinds of activities in which everyone is expected to be heard. */
const heard: readonly string[] = ['write', 'score']

/** What is known of the room while people write. */
interface Room {
  readonly now: number
  readonly present: number
  readonly authors: number | null
}

/**
 * voices.quiet: by half-time fewer than half of the people present have contributed, or fewer than 80 % by the end.
 * Says no number, and nothing at all below k.
 */
export function voicesQuiet(session: SessionRun, run: ActivityRun, { now, present, authors }: Room): Nudge | null {
  const clock = currentClock(session)
  if (!clock || run.status !== 'open' || !heard.includes(run.plan.activity)) return null
  if (authors === null || authors < run.threshold) return null
  const variant = remaining(clock, now) <= 0 ? 'end' : 'half'
  if (variant === 'half' && elapsed(clock, now) * 2 < lasting(clock)) return null
  // Whole numbers, so that exactly 80 % is not lost to rounding.
  if (authors * 10 >= present * (variant === 'end' ? 8 : 5)) return null
  return { check: 'voices.quiet', key: `voices.quiet:${run.id}:${variant}`, weight: 'step', variant, facts: {}, answers: ['remind'] }
}

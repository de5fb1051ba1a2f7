import { currentClock, lasting, remaining } from '../quarter/clock.ts'
import type { SessionRun } from '../quarter/state.ts'
import { currentRun } from '../quarter/state.ts'
import type { Nudge } from './nudge.ts'

/** step.overrun: the time of the step in which people are working is used up. Each extension that runs out is told anew. */
export function stepOverrun(session: SessionRun, now: number): Nudge | null {
  const clock = currentClock(session)
  const run = currentRun(session)
  if (!clock || run.status !== 'open' || remaining(clock, now) > 0) return null
  return {
    check: 'step.overrun',
    key: `step.overrun:${run.id}:${clock.extendedBy}`,
    weight: 'time',
    variant: 'over',
    facts: { minutes: lasting(clock) / 60_000 },
    answers: ['extend-2', 'extend-5', 'next'],
  }
}

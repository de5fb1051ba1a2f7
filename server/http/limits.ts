import { RateLimiterMemory } from 'rate-limiter-flexible'
import { EdgeProblem } from './problems.ts'

/** Counts acts of one key. Throws EdgeProblem `too-many-requests` with the seconds to wait. */
export type Limit = (key: string) => Promise<void>

/** So many acts in so many seconds for each key, in memory: no address is ever stored. */
export function rateLimit(points: number, seconds: number): Limit {
  const limiter = new RateLimiterMemory({ points, duration: seconds })
  return async (key) => {
    try {
      await limiter.consume(key)
    } catch (cause) {
      const wait = Number((cause as { msBeforeNext?: number }).msBeforeNext ?? 1_000)
      throw new EdgeProblem('too-many-requests', Math.max(1, Math.ceil(wait / 1000)))
    }
  }
}

import type { QuarterState } from './state.ts'
import { liveSession, runOf } from './state.ts'

/** Why nothing here is anonymous, or null when it is. */
export function whyNotAnonymous(state: QuarterState): 'simulated' | 'few' | null {
  if (state.simulated) return 'simulated'
  const session = liveSession(state)
  const run = session && runOf(session, session.position)
  return run?.boxed && run.threshold === 1 ? 'few' : null
}

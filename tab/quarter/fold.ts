import type { QuarterEvent } from '../../okra/quarter/events.ts'
import type { Method } from '../../okra/quarter/method.ts'
import type { QuarterState } from '../../okra/quarter/state.ts'

/** A state and the version that it is the fold of. */
export interface Versioned {
  readonly state: QuarterState
  readonly version: number
}

/** Events after version `from` up to `to`. */
export interface Batch {
  readonly from: number
  readonly to: number
  readonly events: readonly unknown[]
}

/**
 * The state after a batch: what is known already is left out. `gap` when something in between is missing: follow again.
 * The reducer is the server's own.
 */
export function foldBatch(method: Method, known: Versioned, { from, to, events }: Batch): Versioned | 'gap' {
  if (to <= known.version) return known
  if (from > known.version || events.length !== to - from) return 'gap'
  const fresh = events.slice(known.version - from) as readonly QuarterEvent[]
  return { state: method.fold(fresh, known.state), version: to }
}

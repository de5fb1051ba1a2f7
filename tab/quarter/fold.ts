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
 * The state after a batch. A version counts appends, not events, so a batch that overlaps with what is known can't be cut:
 * it is a `gap` like one that begins later: follow again. The reducer is the server's own.
 */
export function foldBatch(method: Method, known: Versioned, { from, to, events }: Batch): Versioned | 'gap' {
  if (to <= known.version) return known
  if (from !== known.version) return 'gap'
  return { state: method.fold(events as readonly QuarterEvent[], known.state), version: to }
}

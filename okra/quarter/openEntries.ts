import type { BoxProgress, SealedEntry } from '../ports/ballotBox.ts'
import type { Box, Scene } from './activity.ts'
import { firstPart } from './parts.ts'

/** How many open entries become public with one append: so few that none is forgotten while it may still lie in its box. */
export const releasedAtOnce = 100

/**
 * The waiting entries that become public now, ordered by their random ids: none while fewer people than the box's threshold hold
 * a pass, and no more than there is `room` for. The rest waits in the box.
 */
export function releasable(
  scene: Scene,
  box: Box,
  waiting: readonly SealedEntry[],
  progress: readonly BoxProgress[],
  room = releasedAtOnce,
): readonly SealedEntry[] {
  const enough = scene.simulated || progress.every(({ holders }) => holders >= box.threshold)
  if (!enough) return []
  const ordered = [...waiting].sort((a, b) => (a.id < b.id ? -1 : 1))
  return firstPart(ordered.slice(0, Math.max(0, Math.min(room, releasedAtOnce))))
}

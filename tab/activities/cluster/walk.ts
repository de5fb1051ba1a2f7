/** A direction that an arrow key walks in. */
export type Direction = 'up' | 'down' | 'left' | 'right'

/** Where something stands on the screen, in pixels. */
export interface Spot {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const keys: Readonly<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' }

/** The direction of an arrow key, or null for every other key. */
export function directionOf(key: string): Direction | null {
  return keys[key] ?? null
}

/** The index of the nearest spot in a direction, or -1. Up and down stay in the column as long as there is something. */
export function nearest(spots: readonly Spot[], from: number, direction: Direction): number {
  const here = spots[from]
  if (!here) return -1
  const costs = spots.map((spot, index) => (index === from ? Number.POSITIVE_INFINITY : costOf(here, spot, direction)))
  const least = Math.min(...costs)
  return least === Number.POSITIVE_INFINITY ? -1 : costs.indexOf(least)
}

/** How far a spot is in a direction; infinite when it is not there. What is off the line costs more. */
function costOf(here: Spot, spot: Spot, direction: Direction): number {
  const upright = direction === 'up' || direction === 'down'
  const [mine, other] = upright ? [acrossY(here), acrossY(spot)] : [acrossX(here), acrossX(spot)]
  const along = direction === 'down' || direction === 'right' ? other.start - mine.end : mine.start - other.end
  if (along < -overlapAllowed) return Number.POSITIVE_INFINITY
  const off = upright ? gap(acrossX(here), acrossX(spot)) : gap(acrossY(here), acrossY(spot))
  return Math.max(0, along) + off * (upright ? 8 : 2)
}

// Rounded edges and outlines may reach a little into each other.
const overlapAllowed = 4

interface Range {
  readonly start: number
  readonly end: number
}

function acrossX({ left, width }: Spot): Range {
  return { start: left, end: left + width }
}

function acrossY({ top, height }: Spot): Range {
  return { start: top, end: top + height }
}

/** How far two ranges are apart; 0 when they touch. */
function gap(one: Range, other: Range): number {
  return Math.max(0, other.start - one.end, one.start - other.end)
}

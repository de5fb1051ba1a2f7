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
  const upright = direction === 'up' || direction === 'down'
  const sign = direction === 'down' || direction === 'right' ? 1 : -1
  let best = -1
  let least = Number.POSITIVE_INFINITY
  spots.forEach((spot, index) => {
    const along = sign * (upright ? middleY(spot) - middleY(here) : middleX(spot) - middleX(here))
    const across = Math.abs(upright ? middleX(spot) - middleX(here) : middleY(spot) - middleY(here))
    if (index === from || along <= (upright ? 1 : here.width / 2)) return
    const cost = upright ? along + across * 8 : along + across * 2
    if (cost < least) {
      best = index
      least = cost
    }
  })
  return best
}

function middleX(spot: Spot): number {
  return spot.left + spot.width / 2
}

function middleY(spot: Spot): number {
  return spot.top + spot.height / 2
}

/** A point of a line: `index` counts the quarters from 0, `share` is 0 to 1. */
export interface Point {
  readonly index: number
  readonly share: number
}

/** Where things stand in the chart, in pixels. */
export interface Places {
  readonly x: (index: number) => number
  readonly y: (share: number) => number
  /** The shares at which the axis has a line. */
  readonly ticks: readonly number[]
  readonly left: number
  readonly right: number
}

/** What surrounds the lines: numbers of the axis, names of the quarters, numbers above the points. */
const [before, behind, above, below] = [34, 22, 22, 22]

/** The places of a chart of this size. The axis begins at 0, or at half where all of it lies well above; points of one quarter stand in the middle. */
export function placesOf(quarters: number, shares: readonly number[], width: number, height: number): Places {
  const least = shares.every((share) => share >= 0.6) ? 0.5 : 0
  const [left, right] = [before, Math.max(before + 1, width - behind)]
  const step = quarters > 1 ? (right - left - 16) / (quarters - 1) : 0
  return {
    x: (index) => (quarters > 1 ? left + 8 + index * step : (left + right) / 2),
    y: (share) => above + (1 - (share - least) / (1 - least)) * (height - above - below),
    ticks: least === 0 ? [0, 0.5, 1] : [0.5, 0.75, 1],
    left,
    right,
  }
}

/** The points of one line; quarters with nothing to achieve have none. */
export function pointsOf(shares: readonly (number | null)[]): readonly Point[] {
  return shares.flatMap((share, index) => (share === null ? [] : [{ index, share }]))
}

/** The most quarters that fit with their names: the latest ones. */
export function latest<T>(all: readonly T[], width: number): readonly T[] {
  return all.slice(-Math.max(1, Math.floor((width - before - behind) / 52)))
}

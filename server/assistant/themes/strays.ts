import type { SparseVector, Vectors } from './vectors.ts'

/** How similar a text must be to one other text of its theme to stay there. */
const TIED = 0.05

/** The labels, but a text that resembles no other of its cluster goes to the one with the text that it resembles most, or gets a label of its own. */
export function withStrays({ rows, width }: Vectors, labels: Int32Array): Int32Array {
  const settled = labels.slice()
  const spread = new Float64Array(width)
  let free = Math.max(-1, ...labels) + 1
  for (const [row, label] of labels.entries()) {
    const { columns, values } = rows[row] as SparseVector
    for (let i = 0; i < columns.length; i += 1) spread[columns[i] as number] = values[i] as number
    const tied = rows.some((other, at) => at !== row && labels[at] === label && similarity(other, spread) >= TIED)
    if (!tied) {
      const nearest = nearestTo(row, spread, rows)
      settled[row] = nearest >= 0 ? (labels[nearest] as number) : free++
    }
    for (const column of columns) spread[column] = 0
  }
  return settled
}

/** The text most similar to the one at `row`, or -1 if none is similar enough. */
function nearestTo(row: number, spread: Float64Array, rows: readonly SparseVector[]): number {
  let best = -1
  let most = TIED
  for (const [at, other] of rows.entries()) {
    const similar = at === row ? 0 : similarity(other, spread)
    if (similar > most || (best < 0 && similar === most)) [best, most] = [at, similar]
  }
  return best
}

/** The cosine of two texts, from 0 to 1; one of them is spread over all columns. */
function similarity({ columns, values }: SparseVector, spread: Float64Array): number {
  let sum = 0
  for (let i = 0; i < columns.length; i += 1) sum += (values[i] as number) * (spread[columns[i] as number] as number)
  return sum
}

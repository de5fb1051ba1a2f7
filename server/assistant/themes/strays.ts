import { type SparseVector, similarity } from './vectors.ts'

/** How similar a text must be to one other text of its theme to stay there. */
const TIED = 0.08

/** The labels, but a text that resembles no other of its cluster goes to the one with the text that it resembles most, or gets a label of its own. */
export function withStrays(rows: readonly SparseVector[], labels: Int32Array): Int32Array {
  const settled = labels.slice()
  let free = Math.max(-1, ...labels) + 1
  for (const [row, label] of labels.entries()) {
    if (nearest(rows, row, (other) => labels[other] === label)) continue
    const other = nearest(rows, row, () => true)
    settled[row] = other ? (labels[other.row] as number) : free++
  }
  return settled
}

/** The text most similar to the one at `row`, if one is similar enough. */
function nearest(rows: readonly SparseVector[], row: number, among: (other: number) => boolean): { row: number } | undefined {
  let best: { row: number; similar: number } | undefined
  for (const [other, vector] of rows.entries()) {
    if (other === row || !among(other)) continue
    const similar = similarity(rows[row] as SparseVector, vector)
    if (similar >= TIED && similar > (best?.similar ?? 0)) best = { row: other, similar }
  }
  return best
}

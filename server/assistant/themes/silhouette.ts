import { addScaled, dot, type Matrix } from './matrix.ts'

/**
 * How much better rows of length 1 fit their own cluster than the next one: the mean silhouette (Rousseeuw, 1987) over squared
 * distances, from -1 to 1. These need only each cluster's sum, not all pairs: the mean of |x - y|^2 is 2 - 2 x.mean(y).
 */
export function silhouette(points: Matrix, labels: Int32Array, count: number): number {
  const { rows, columns, values } = points
  const sizes = new Float64Array(count)
  const sums = new Float64Array(count * columns)
  for (const [row, label] of labels.entries()) {
    sizes[label] = (sizes[label] as number) + 1
    addScaled(sums, label * columns, values, row * columns, 1, columns)
  }
  let total = 0
  for (const [row, own] of labels.entries()) {
    const apart = (label: number) => 2 * ((sizes[label] as number) - dot(values, row * columns, sums, label * columns, columns))
    total += fitOf(apart, sizes, own)
  }
  return total / rows
}

/** `apart`: the sum of the squared distances from a row to all of a cluster. */
function fitOf(apart: (label: number) => number, sizes: Float64Array, own: number): number {
  const size = sizes[own] as number
  if (size < 2) return 0
  const inside = Math.max(0, apart(own) / (size - 1))
  let outside = Number.POSITIVE_INFINITY
  for (let label = 0; label < sizes.length; label += 1) {
    if (label !== own) outside = Math.min(outside, apart(label) / (sizes[label] as number))
  }
  const larger = Math.max(inside, outside)
  return larger > 1e-12 ? (outside - inside) / larger : 0
}

import type { Matrix } from './eigen.ts'

const ROUNDS = 20

/** Spherical k-means from a first clustering of rows of length 1: they move to the centre with the most similar direction until none moves. A cluster never runs empty. */
export function refined(points: Matrix, first: Int32Array, count: number): Int32Array {
  let labels = first
  for (let round = 0; round < ROUNDS; round += 1) {
    const centres = centresOf(points, labels, count)
    const next = nearestCentres(points, centres, labels)
    if (next.every((label, row) => label === labels[row])) break
    labels = next
  }
  return labels
}

function scale(values: Float64Array, start: number, length: number): void {
  let sum = 0
  for (let i = start; i < start + length; i += 1) sum += (values[i] as number) ** 2
  if (sum === 0) return
  for (let i = start; i < start + length; i += 1) values[i] = (values[i] as number) / Math.sqrt(sum)
}

function centresOf({ rows, columns, values }: Matrix, labels: Int32Array, count: number): Matrix {
  const sums = new Float64Array(count * columns)
  for (let r = 0; r < rows; r += 1) {
    const start = (labels[r] as number) * columns
    for (let c = 0; c < columns; c += 1) sums[start + c] = (sums[start + c] as number) + (values[r * columns + c] as number)
  }
  for (let label = 0; label < count; label += 1) scale(sums, label * columns, columns)
  return { rows: count, columns, values: sums }
}

function nearestCentres(points: Matrix, centres: Matrix, labels: Int32Array): Int32Array {
  const sizes = new Int32Array(centres.rows)
  for (const label of labels) sizes[label] = (sizes[label] as number) + 1
  return labels.map((own, row) => {
    if ((sizes[own] as number) < 2) return own
    const best = nearest(points, row, centres, own)
    sizes[own] = (sizes[own] as number) - 1
    sizes[best] = (sizes[best] as number) + 1
    return best
  })
}

function nearest(points: Matrix, row: number, centres: Matrix, own: number): number {
  const near = (label: number) => {
    let sum = 0
    for (let c = 0; c < points.columns; c += 1) {
      sum += (points.values[row * points.columns + c] as number) * (centres.values[label * points.columns + c] as number)
    }
    return sum
  }
  let best = own
  let most = near(own) + 1e-9
  for (let label = 0; label < centres.rows; label += 1) {
    const value = near(label)
    if (value > most) [best, most] = [label, value]
  }
  return best
}

import { addScaled, dot, type Matrix, normalise } from './matrix.ts'

/**
 * Spherical k-means (Dhillon and Modha, 2001) from a first clustering of rows of length 1: they move to the centre with the most
 * similar direction until none moves, at most `rounds` times. A cluster never runs empty.
 */
export function refined(points: Matrix, first: Int32Array, count: number, rounds: number): Int32Array {
  let labels = first
  for (let round = 0; round < rounds; round += 1) {
    const next = nearestCentres(points, centresOf(points, labels, count), labels)
    if (next.every((label, row) => label === labels[row])) break
    labels = next
  }
  return labels
}

function centresOf({ rows, columns, values }: Matrix, labels: Int32Array, count: number): Matrix {
  const centres = { rows: count, columns, values: new Float64Array(count * columns) }
  for (let r = 0; r < rows; r += 1) addScaled(centres.values, (labels[r] as number) * columns, values, r * columns, 1, columns)
  normalise(centres)
  return centres
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

function nearest({ columns, values }: Matrix, row: number, centres: Matrix, own: number): number {
  let best = own
  let most = dot(values, row * columns, centres.values, own * columns, columns) + 1e-9
  for (let label = 0; label < centres.rows; label += 1) {
    const near = dot(values, row * columns, centres.values, label * columns, columns)
    if (near > most) {
      best = label
      most = near
    }
  }
  return best
}

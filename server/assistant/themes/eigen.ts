import type { Matrix } from './matrix.ts'

/** Eigenvalues in descending order and, row by row in the same order, their vectors. */
export interface Eigen {
  readonly values: Float64Array
  readonly vectors: Matrix
}

const SWEEPS = 30
const TINY = 1e-22

/** All eigenvalues and vectors of a small symmetric matrix, by Jacobi rotations. */
export function eigenOf(matrix: Matrix): Eigen {
  const size = matrix.rows
  const a = matrix.values.slice()
  const v = new Float64Array(size * size)
  for (let i = 0; i < size; i += 1) v[i * size + i] = 1
  for (let sweep = 0; sweep < SWEEPS && offDiagonal(a, size) > TINY; sweep += 1) {
    for (let p = 0; p < size; p += 1) for (let q = p + 1; q < size; q += 1) rotate(a, v, size, p, q)
  }
  return inDescendingOrder(a, v, size)
}

function offDiagonal(a: Float64Array, size: number): number {
  let sum = 0
  for (let i = 0; i < size; i += 1) for (let j = i + 1; j < size; j += 1) sum += (a[i * size + j] as number) ** 2
  return sum
}

function rotate(a: Float64Array, v: Float64Array, size: number, p: number, q: number): void {
  const apq = a[p * size + q] as number
  if (Math.abs(apq) < 1e-300) return
  const theta = ((a[q * size + q] as number) - (a[p * size + p] as number)) / (2 * apq)
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
  const c = 1 / Math.sqrt(t * t + 1)
  const s = t * c
  for (let k = 0; k < size; k += 1) turn(a, k * size + p, k * size + q, c, s)
  for (let k = 0; k < size; k += 1) turn(a, p * size + k, q * size + k, c, s)
  for (let k = 0; k < size; k += 1) turn(v, p * size + k, q * size + k, c, s)
}

function turn(a: Float64Array, i: number, j: number, c: number, s: number): void {
  const [x, y] = [a[i] as number, a[j] as number]
  a[i] = c * x - s * y
  a[j] = s * x + c * y
}

function inDescendingOrder(a: Float64Array, v: Float64Array, size: number): Eigen {
  const order = Array.from({ length: size }, (_, i) => i).sort((i, j) => (a[j * size + j] as number) - (a[i * size + i] as number))
  const values = Float64Array.from(order, (i) => a[i * size + i] as number)
  const vectors = new Float64Array(size * size)
  for (const [row, from] of order.entries()) vectors.set(v.subarray(from * size, (from + 1) * size), row * size)
  return { values, vectors: { rows: size, columns: size, values: vectors } }
}

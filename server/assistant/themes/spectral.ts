import { type Eigen, eigenOf, type Matrix } from './eigen.ts'
import type { SparseVector, Vectors } from './vectors.ts'

const ROUNDS = 40
/** Columns that are carried along so that the wanted ones settle sooner. */
const SPARE = 6
const SETTLED = 1e-4
/** How much of the mean degree every text's degree is raised by, so that texts with few ties don't make directions of their own. */
const CALM = 0.5

/**
 * Texts as points whose nearness is that of the normalised cut of their similarity graph: one row a text, at most `dimensions`
 * columns, each scaled by its eigenvalue, rows of length 1. Needs rows that aren't empty. Same input, same output.
 */
export function spectralPoints(vectors: Vectors, dimensions: number): Matrix {
  const scaled = byDegree(vectors)
  const count = vectors.rows.length
  const block = Math.min(count, dimensions + SPARE)
  let basis = orthonormal(startingBlock(count, block))
  let eigen: Eigen | undefined
  for (let round = 0; round < ROUNDS; round += 1) {
    const image = timesGraph(scaled, vectors.width, basis)
    const next = eigenOf(transposedTimes(basis, image))
    basis = orthonormal(times(image, next.vectors))
    const moved = eigen ? change(eigen, next, Math.min(dimensions, block)) : 1
    eigen = next
    if (moved < SETTLED) break
  }
  return points(basis, eigen as Eigen, Math.min(dimensions, block))
}

/** D^-1/2 X: then its product with its own transpose is the normalised graph, which is never built. */
function byDegree({ rows, width }: Vectors): SparseVector[] {
  const total = new Float64Array(width)
  for (const { columns, values } of rows) for (let i = 0; i < columns.length; i += 1) add(total, columns[i] as number, values[i] as number)
  const degrees = rows.map(({ columns, values }) =>
    columns.reduce((sum, column, i) => sum + (values[i] as number) * (total[column] as number), 0),
  )
  const calm = (CALM * degrees.reduce((sum, degree) => sum + degree, 0)) / rows.length
  return rows.map(({ columns, values }, row) => {
    const root = Math.sqrt((degrees[row] as number) + calm)
    return { columns, values: values.map((value) => value / root) }
  })
}

function add(array: Float64Array, index: number, amount: number): void {
  array[index] = (array[index] as number) + amount
}

/** Fixed numbers that look like chance: a start that is no accident and no random one either. */
function startingBlock(rows: number, columns: number): Matrix {
  let state = 42
  const values = Float64Array.from({ length: rows * columns }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32 - 0.5
  })
  return { rows, columns, values }
}

function timesGraph(rows: readonly SparseVector[], width: number, block: Matrix): Matrix {
  const size = block.columns
  const middle = new Float64Array(width * size)
  const image = new Float64Array(rows.length * size)
  for (const [r, { columns, values }] of rows.entries()) {
    for (let i = 0; i < columns.length; i += 1)
      addScaled(middle, (columns[i] as number) * size, block.values, r * size, values[i] as number, size)
  }
  for (const [r, { columns, values }] of rows.entries()) {
    for (let i = 0; i < columns.length; i += 1) addScaled(image, r * size, middle, (columns[i] as number) * size, values[i] as number, size)
  }
  return { rows: rows.length, columns: size, values: image }
}

function addScaled(to: Float64Array, toStart: number, from: Float64Array, fromStart: number, factor: number, length: number): void {
  for (let i = 0; i < length; i += 1) to[toStart + i] = (to[toStart + i] as number) + factor * (from[fromStart + i] as number)
}

function transposedTimes(a: Matrix, b: Matrix): Matrix {
  const size = a.columns
  const values = new Float64Array(size * size)
  for (let r = 0; r < a.rows; r += 1) {
    for (let i = 0; i < size; i += 1) addScaled(values, i * size, b.values, r * size, a.values[r * size + i] as number, size)
  }
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < i; j += 1) {
      const mean = ((values[i * size + j] as number) + (values[j * size + i] as number)) / 2
      values[i * size + j] = mean
      values[j * size + i] = mean
    }
  }
  return { rows: size, columns: size, values }
}

function times(a: Matrix, b: Matrix): Matrix {
  const values = new Float64Array(a.rows * b.columns)
  for (let r = 0; r < a.rows; r += 1) {
    for (let k = 0; k < a.columns; k += 1)
      addScaled(values, r * b.columns, b.values, k * b.columns, a.values[r * a.columns + k] as number, b.columns)
  }
  return { rows: a.rows, columns: b.columns, values }
}

/** Gram-Schmidt, twice for exactness; a column that depends on the earlier ones becomes zero. */
function orthonormal(matrix: Matrix): Matrix {
  const flipped = transposed(matrix)
  const { rows: count, columns: length, values } = flipped
  for (let c = 0; c < count; c += 1) {
    const start = c * length
    const before = lengthOf(values, start, length)
    for (let other = 0; other < 2 * c; other += 1) {
      const earlier = (other % c) * length
      addScaled(values, start, values, earlier, -dot(values, start, earlier, length), length)
    }
    const after = lengthOf(values, start, length)
    const factor = after > before * 1e-10 && after > 0 ? 1 / after : 0
    for (let r = 0; r < length; r += 1) values[start + r] = (values[start + r] as number) * factor
  }
  return transposed(flipped)
}

function transposed({ rows, columns, values }: Matrix): Matrix {
  const flipped = new Float64Array(values.length)
  for (let r = 0; r < rows; r += 1) for (let c = 0; c < columns; c += 1) flipped[c * rows + r] = values[r * columns + c] as number
  return { rows: columns, columns: rows, values: flipped }
}

function dot(values: Float64Array, a: number, b: number, length: number): number {
  let sum = 0
  for (let i = 0; i < length; i += 1) sum += (values[a + i] as number) * (values[b + i] as number)
  return sum
}

function lengthOf(values: Float64Array, start: number, length: number): number {
  return Math.sqrt(dot(values, start, start, length))
}

function change(before: Eigen, after: Eigen, count: number): number {
  let most = 0
  for (let i = 0; i < count; i += 1) most = Math.max(most, Math.abs((before.values[i] as number) - (after.values[i] as number)))
  return most
}

function points(basis: Matrix, eigen: Eigen, dimensions: number): Matrix {
  const values = new Float64Array(basis.rows * dimensions)
  for (let r = 0; r < basis.rows; r += 1) {
    const row = values.subarray(r * dimensions, (r + 1) * dimensions)
    for (let c = 0; c < dimensions; c += 1) row[c] = (basis.values[r * basis.columns + c] as number) * (eigen.values[c] as number)
    const length = Math.hypot(...row)
    if (length > 0) for (let c = 0; c < dimensions; c += 1) row[c] = (row[c] as number) / length
  }
  return { rows: basis.rows, columns: dimensions, values }
}

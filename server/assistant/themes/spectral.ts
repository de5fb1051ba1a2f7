import { type Eigen, eigenOf } from './eigen.ts'
import { addScaled, type Matrix, normalise, orthonormal, times, transposedTimes } from './matrix.ts'
import type { SparseVector, Vectors } from './vectors.ts'

const ROUNDS = 10
/** Columns that are carried along so that the wanted ones settle sooner. */
const SPARE = 4
const SETTLED = 3e-3
/** How much of the mean degree every text's degree is raised by, so that texts with few ties don't make directions of their own. */
const CALM = 0.2

/** The strongest directions of a similarity graph: eigenvalues in descending order and, column by column, a number per text. */
export interface Spectrum {
  readonly values: Float64Array
  readonly basis: Matrix
}

/**
 * The directions of the normalised cut (Shi and Malik, 2000) of the graph in which texts are tied by the dot product of their
 * vectors, by subspace iteration: at least `dimensions` where there are as many texts. The basis for a similar graph over the same
 * texts saves rounds. Same input, same output.
 */
export function spectrumOf(vectors: Vectors, dimensions: number, like?: Spectrum): Spectrum {
  const scaled = byDegree(vectors)
  const count = vectors.rows.length
  let basis = like?.basis ?? orthonormal(startingBlock(count, Math.min(count, dimensions + SPARE)))
  let values = new Float64Array(basis.columns)
  for (let round = 0; round < ROUNDS; round += 1) {
    const image = timesGraph(scaled, vectors.width, basis)
    const next: Eigen = eigenOf(transposedTimes(basis, image))
    basis = orthonormal(times(image, next.vectors))
    const moved = change(values, next.values, Math.min(dimensions, basis.columns))
    values = Float64Array.from(next.values)
    if (moved < SETTLED) break
  }
  return { values, basis }
}

/** Texts as points of length 1 in the strongest directions, each scaled by its eigenvalue: one row a text. */
export function pointsOf({ values, basis }: Spectrum, dimensions: number): Matrix {
  const columns = Math.min(dimensions, basis.columns)
  const points = { rows: basis.rows, columns, values: new Float64Array(basis.rows * columns) }
  for (let r = 0; r < basis.rows; r += 1) {
    for (let c = 0; c < columns; c += 1) {
      points.values[r * columns + c] = (basis.values[r * basis.columns + c] as number) * (values[c] as number)
    }
  }
  normalise(points)
  return points
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

function change(before: Float64Array, after: Float64Array, count: number): number {
  let most = 0
  for (let i = 0; i < count; i += 1) most = Math.max(most, Math.abs((before[i] as number) - (after[i] as number)))
  return most
}

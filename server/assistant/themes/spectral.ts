import { type Eigen, eigenOf } from './eigen.ts'
import { type Matrix, normalise, orthonormal, times, timesTransposed, transposed } from './matrix.ts'
import { flipped, type Sparse, sparseOf, timesDense } from './sparse.ts'
import type { Vectors } from './vectors.ts'

const ROUNDS = 10
/** Columns that are carried along so that the wanted ones settle sooner. */
const SPARE = 4
const SETTLED = 3e-3
/** How much of the mean degree every text's degree is raised by, so that texts with few ties don't make directions of their own. */
const CALM = 0.2

/** The strongest directions of a similarity graph: eigenvalues in descending order and, row by row, a number per text. */
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
  const { texts, features } = halvesOf(vectors)
  const count = vectors.rows.length
  let basis = like?.basis ?? orthonormal(transposed(startingBlock(count, Math.min(count, dimensions + SPARE))))
  let values = new Float64Array(basis.rows)
  for (let round = 0; round < ROUNDS; round += 1) {
    const image = transposed(timesDense(texts, timesDense(features, transposed(basis))))
    const next: Eigen = eigenOf(timesTransposed(basis, image))
    basis = orthonormal(times(next.vectors, image))
    const moved = change(values, next.values, Math.min(dimensions, basis.rows))
    values = Float64Array.from(next.values)
    if (moved < SETTLED) break
  }
  return { values, basis }
}

/** Texts as points of length 1 in the strongest directions, each scaled by its eigenvalue: one row a text. */
export function pointsOf({ values, basis }: Spectrum, dimensions: number): Matrix {
  const columns = Math.min(dimensions, basis.rows)
  const points = { rows: basis.columns, columns, values: new Float64Array(basis.columns * columns) }
  for (let c = 0; c < columns; c += 1) {
    for (let r = 0; r < points.rows; r += 1)
      points.values[r * columns + c] = (basis.values[c * points.rows + r] as number) * (values[c] as number)
  }
  normalise(points)
  return points
}

/** D^-1/2 X and its transpose: their product is the normalised graph, which is never built. */
interface Halves {
  readonly texts: Sparse
  readonly features: Sparse
}

function halvesOf(vectors: Vectors): Halves {
  const { starts, columns, values } = sparseOf(vectors)
  const total = new Float64Array(vectors.width)
  for (let i = 0; i < columns.length; i += 1) total[columns[i] as number] = (total[columns[i] as number] as number) + (values[i] as number)
  const degrees = timesDense({ starts, columns, values }, { rows: vectors.width, columns: 1, values: total }).values
  const calm = (CALM * degrees.reduce((sum, degree) => sum + degree, 0)) / degrees.length
  for (const [row, degree] of degrees.entries()) {
    const root = Math.sqrt(degree + calm)
    for (let i = starts[row] as number; i < (starts[row + 1] as number); i += 1) values[i] = (values[i] as number) / root
  }
  const texts = { starts, columns, values }
  return { texts, features: flipped(texts, vectors.width) }
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

function change(before: Float64Array, after: Float64Array, count: number): number {
  let most = 0
  for (let i = 0; i < count; i += 1) most = Math.max(most, Math.abs((before[i] as number) - (after[i] as number)))
  return most
}

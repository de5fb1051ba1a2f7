/** A dense matrix, row by row. */
export interface Matrix {
  readonly rows: number
  readonly columns: number
  readonly values: Float64Array
}

/** Adds a stretch of numbers, times a factor, to another stretch. */
export function addScaled(to: Float64Array, toStart: number, from: Float64Array, fromStart: number, factor: number, length: number): void {
  const end = toStart + length
  let target = toStart
  let source = fromStart
  // Four at a time is faster.
  for (; target + 3 < end; target += 4, source += 4) {
    to[target] = (to[target] as number) + factor * (from[source] as number)
    to[target + 1] = (to[target + 1] as number) + factor * (from[source + 1] as number)
    to[target + 2] = (to[target + 2] as number) + factor * (from[source + 2] as number)
    to[target + 3] = (to[target + 3] as number) + factor * (from[source + 3] as number)
  }
  for (; target < end; target += 1, source += 1) to[target] = (to[target] as number) + factor * (from[source] as number)
}

/** The dot product of two stretches of numbers. */
export function dot(a: Float64Array, aStart: number, b: Float64Array, bStart: number, length: number): number {
  let sum = 0
  for (let i = 0; i < length; i += 1) sum += (a[aStart + i] as number) * (b[bStart + i] as number)
  return sum
}

/** Brings each row to length 1; a row of zeros stays. */
export function normalise({ rows, columns, values }: Matrix): void {
  for (let r = 0; r < rows; r += 1) {
    const length = Math.sqrt(dot(values, r * columns, values, r * columns, columns))
    if (length > 0) for (let c = r * columns; c < (r + 1) * columns; c += 1) values[c] = (values[c] as number) / length
  }
}

/** The product of two matrices. */
export function times(a: Matrix, b: Matrix): Matrix {
  const values = new Float64Array(a.rows * b.columns)
  for (let r = 0; r < a.rows; r += 1) {
    for (let k = 0; k < a.columns; k += 1)
      addScaled(values, r * b.columns, b.values, k * b.columns, a.values[r * a.columns + k] as number, b.columns)
  }
  return { rows: a.rows, columns: b.columns, values }
}

/** The product of the first one with the second one's transpose, which must be symmetric but for rounding: it is made exactly so. */
export function timesTransposed(a: Matrix, b: Matrix): Matrix {
  const { rows: size, columns: length } = a
  const values = new Float64Array(size * size)
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      const product = dot(a.values, i * length, b.values, j * length, length)
      values[i * size + j] = product
      values[j * size + i] = product
    }
  }
  return { rows: size, columns: size, values }
}

/** How much of its length a row must keep for one pass of Gram-Schmidt to be exact enough (Daniel, Gragg, Kaufman and Stewart, 1976). */
const KEPT = Math.SQRT1_2

/** Rows made orthogonal and of length 1 by Gram-Schmidt, twice where exactness needs it; one that depends on the earlier ones becomes zero. */
export function orthonormal({ rows, columns, values: given }: Matrix): Matrix {
  const values = given.slice()
  const lengthAt = (start: number) => Math.sqrt(dot(values, start, values, start, columns))
  for (let start = 0; start < values.length; start += columns) {
    const before = lengthAt(start)
    takeOutEarlier(values, start, columns)
    if (lengthAt(start) < KEPT * before) takeOutEarlier(values, start, columns)
    const after = lengthAt(start)
    const factor = after > before * 1e-10 && after > 0 ? 1 / after : 0
    for (let i = start; i < start + columns; i += 1) values[i] = (values[i] as number) * factor
  }
  return { rows, columns, values }
}

function takeOutEarlier(values: Float64Array, start: number, length: number): void {
  for (let earlier = 0; earlier < start; earlier += length)
    addScaled(values, start, values, earlier, -dot(values, start, values, earlier, length), length)
}

/** Rows become columns. */
export function transposed({ rows, columns, values }: Matrix): Matrix {
  const flipped = new Float64Array(values.length)
  for (let r = 0; r < rows; r += 1) for (let c = 0; c < columns; c += 1) flipped[c * rows + r] = values[r * columns + c] as number
  return { rows: columns, columns: rows, values: flipped }
}

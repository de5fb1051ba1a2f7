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
  // Four at a time: most of the time that clustering takes is spent here.
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

/** The product of the first one's transpose with the second, which must be symmetric but for rounding: it is made exactly so. */
export function transposedTimes(a: Matrix, b: Matrix): Matrix {
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

/** Columns made orthogonal and of length 1 by Gram-Schmidt, twice for exactness; one that depends on the earlier ones becomes zero. */
export function orthonormal(matrix: Matrix): Matrix {
  const flipped = transposed(matrix)
  const { rows: count, columns: length, values } = flipped
  const lengthAt = (start: number) => Math.sqrt(dot(values, start, values, start, length))
  for (let c = 0; c < count; c += 1) {
    const start = c * length
    const before = lengthAt(start)
    for (let other = 0; other < 2 * c; other += 1) {
      const earlier = (other % c) * length
      addScaled(values, start, values, earlier, -dot(values, start, values, earlier, length), length)
    }
    const after = lengthAt(start)
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

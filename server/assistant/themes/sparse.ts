import type { Matrix } from './matrix.ts'
import type { Vectors } from './vectors.ts'

/** A sparse matrix, row by row: the numbers from `starts[row]` to before `starts[row + 1]` stand in the columns given beside them. */
export interface Sparse {
  readonly starts: Int32Array
  readonly columns: Int32Array
  readonly values: Float64Array
}

/** Vectors as the rows of one matrix. */
export function sparseOf({ rows }: Vectors): Sparse {
  const starts = new Int32Array(rows.length + 1)
  for (const [row, vector] of rows.entries()) starts[row + 1] = (starts[row] as number) + vector.columns.length
  const columns = new Int32Array(starts[rows.length] as number)
  const values = new Float64Array(columns.length)
  for (const [row, vector] of rows.entries()) {
    columns.set(vector.columns, starts[row])
    values.set(vector.values, starts[row])
  }
  return { starts, columns, values }
}

/** Rows become columns; there are `width` of these. */
export function flipped({ starts, columns, values }: Sparse, width: number): Sparse {
  const ends = new Int32Array(width + 1)
  for (const column of columns) ends[column + 1] = (ends[column + 1] as number) + 1
  for (let column = 0; column < width; column += 1) ends[column + 1] = (ends[column + 1] as number) + (ends[column] as number)
  const turned = { starts: ends.slice(), columns: new Int32Array(columns.length), values: new Float64Array(values.length) }
  for (let row = 0; row + 1 < starts.length; row += 1) {
    for (let i = starts[row] as number; i < (starts[row + 1] as number); i += 1) {
      const column = columns[i] as number
      const to = ends[column] as number
      turned.columns[to] = row
      turned.values[to] = values[i] as number
      ends[column] = to + 1
    }
  }
  return turned
}

/** The product of a sparse matrix with a dense one. */
export function timesDense({ starts, columns, values }: Sparse, { columns: size, values: from }: Matrix): Matrix {
  const rows = starts.length - 1
  const to = new Float64Array(rows * size)
  for (let row = 0; row < rows; row += 1) {
    const [start, end] = [starts[row] as number, starts[row + 1] as number]
    let c = 0
    // Four columns at a time, whose sums need not be stored before they are whole: most of the time that clustering takes is spent here.
    for (; c + 3 < size; c += 4) {
      let sum = 0
      let sum1 = 0
      let sum2 = 0
      let sum3 = 0
      for (let i = start; i < end; i += 1) {
        const value = values[i] as number
        const at = (columns[i] as number) * size + c
        sum += value * (from[at] as number)
        sum1 += value * (from[at + 1] as number)
        sum2 += value * (from[at + 2] as number)
        sum3 += value * (from[at + 3] as number)
      }
      const at = row * size + c
      to[at] = sum
      to[at + 1] = sum1
      to[at + 2] = sum2
      to[at + 3] = sum3
    }
    for (; c < size; c += 1) {
      let sum = 0
      for (let i = start; i < end; i += 1) sum += (values[i] as number) * (from[(columns[i] as number) * size + c] as number)
      to[row * size + c] = sum
    }
  }
  return { rows, columns: size, values: to }
}

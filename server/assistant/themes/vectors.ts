import type { Features, TextFeatures } from './features.ts'

/** A sparse vector: columns in ascending order and their values. */
export interface SparseVector {
  readonly columns: Int32Array
  readonly values: Float64Array
}

/** Texts as vectors over `width` columns. */
export interface Vectors {
  readonly rows: readonly SparseVector[]
  readonly width: number
}

/**
 * Texts as TF-IDF vectors in which filling words weigh `filling` times what others do (0: nothing). Each family of features counts
 * the same. The more of a text no other text shares, the shorter its vector; at most 1, empty if it shares nothing.
 */
export function vectorsOf(families: readonly Features[], filling: number): Vectors {
  const texts = families[0]?.texts ?? []
  const firsts = families.map((_, index) => families.slice(0, index).reduce((sum, { width }) => sum + width, 0))
  const rows = texts.map((_, row) => {
    const parts = families.map(({ texts: own }) => weighed(own[row] as TextFeatures, filling))
    const columns = parts.flatMap((part, index) => part.columns.map((column) => column + (firsts[index] as number)))
    const values = parts.flatMap((part) => part.values.map((value) => value / Math.sqrt(families.length)))
    return { columns: Int32Array.from(columns), values: Float64Array.from(values) }
  })
  return { rows, width: families.reduce((sum, { width }) => sum + width, 0) }
}

function weighed({ features }: TextFeatures, filling: number): { columns: number[]; values: number[] } {
  const columns: number[] = []
  const values: number[] = []
  let squares = 0
  for (const { column, weight, fills } of features) {
    const value = fills ? weight * filling : weight
    squares += value ** 2
    if (column < 0 || value === 0) continue
    columns.push(column)
    values.push(value)
  }
  const length = Math.sqrt(squares)
  return { columns, values: values.map((value) => value / length) }
}

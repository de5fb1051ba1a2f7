import type { Feature, Features, TextFeatures } from './features.ts'

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
  const rows = texts.map((_, row): SparseVector => {
    const columns: number[] = []
    const values: number[] = []
    for (const [index, { texts: own }] of families.entries()) {
      const { features } = own[row] as TextFeatures
      const length = lengthOf(features, filling) * Math.sqrt(families.length)
      for (const feature of features) {
        const value = weighed(feature, filling)
        if (feature.column < 0 || value === 0) continue
        columns.push(feature.column + (firsts[index] as number))
        values.push(value / length)
      }
    }
    return { columns: Int32Array.from(columns), values: Float64Array.from(values) }
  })
  return { rows, width: families.reduce((sum, { width }) => sum + width, 0) }
}

function lengthOf(features: readonly Feature[], filling: number): number {
  let squares = 0
  for (const feature of features) squares += weighed(feature, filling) ** 2
  return Math.sqrt(squares)
}

function weighed({ weight, fills }: Feature, filling: number): number {
  return fills ? weight * filling : weight
}

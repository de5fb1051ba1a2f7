import { folded } from '../text/plain.ts'
import type { Vocabulary } from '../text/vocabulary.ts'
import type { Word } from '../text/words.ts'

/** A sparse vector: columns in ascending order and their values. */
export interface SparseVector {
  readonly columns: Int32Array
  readonly values: Float64Array
}

/** Texts as vectors over `width` columns. The more of a text no other text shares, the shorter its vector; at most 1, empty if it shares nothing. */
export interface Vectors {
  readonly rows: readonly SparseVector[]
  readonly width: number
}

const SHORTEST_GRAM = 3
const LONGEST_GRAM = 5

/** TF-IDF of word stems and of runs of 3 to 5 letters, both only where at least two texts have them. */
export function vectorsOf(texts: readonly (readonly Word[])[], vocabulary: Vocabulary): Vectors {
  const stems = weighted(
    texts.map((words) => counted(stemsIn(words, vocabulary))),
    0,
  )
  const grams = weighted(
    texts.map((words) => counted(gramsIn(words, vocabulary))),
    stems.width,
  )
  const rows = stems.rows.map((row, index) => joined(row, grams.rows[index] as SparseVector))
  return { rows, width: stems.width + grams.width }
}

/** The cosine of two texts, from 0 to 1: the dot product of their vectors. */
export function similarity(a: SparseVector, b: SparseVector): number {
  let sum = 0
  let j = 0
  for (let i = 0; i < a.columns.length; i += 1) {
    const column = a.columns[i] as number
    while (j < b.columns.length && (b.columns[j] as number) < column) j += 1
    if (b.columns[j] === column) sum += (a.values[i] as number) * (b.values[j] as number)
  }
  return sum
}

function stemsIn(words: readonly Word[], vocabulary: Vocabulary): string[] {
  return words.filter(({ written }) => !vocabulary.isStop(written)).flatMap(({ written }) => vocabulary.stems(written))
}

function gramsIn(words: readonly Word[], vocabulary: Vocabulary): string[] {
  return words.filter(({ written }) => !vocabulary.isStop(written)).flatMap(({ written }) => gramsOf(` ${folded(written)} `))
}

function gramsOf(padded: string): string[] {
  const grams: string[] = []
  for (let size = SHORTEST_GRAM; size <= LONGEST_GRAM; size += 1) {
    for (let start = 0; start + size <= padded.length; start += 1) grams.push(padded.slice(start, start + size))
  }
  return grams
}

function counted(features: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  return counts
}

/** Columns are numbered from `first` in the order in which the texts bring them; what one text alone has gets none, but counts in its length. */
function weighted(texts: readonly ReadonlyMap<string, number>[], first: number): Vectors {
  const spread = new Map<string, number>()
  for (const counts of texts) for (const feature of counts.keys()) spread.set(feature, (spread.get(feature) ?? 0) + 1)
  const column = new Map<string, number>()
  for (const [feature, count] of spread) if (count > 1) column.set(feature, first + column.size)
  const rarity = (feature: string) => Math.log((1 + texts.length) / (1 + (spread.get(feature) as number))) + 1
  const rows = texts.map((counts) => {
    const shared = [...counts.keys()].filter((feature) => column.has(feature))
    shared.sort((a, b) => (column.get(a) as number) - (column.get(b) as number))
    const weight = (feature: string) => (1 + Math.log(counts.get(feature) as number)) * rarity(feature)
    const length = Math.hypot(...[...counts.keys()].map(weight))
    const columns = Int32Array.from(shared, (feature) => column.get(feature) as number)
    return { columns, values: Float64Array.from(shared, (feature) => weight(feature) / length) }
  })
  return { rows, width: column.size }
}

/** Words and letters count the same. */
function joined(words: SparseVector, letters: SparseVector): SparseVector {
  const columns = new Int32Array(words.columns.length + letters.columns.length)
  columns.set(words.columns)
  columns.set(letters.columns, words.columns.length)
  const values = new Float64Array(columns.length)
  values.set(words.values)
  values.set(letters.values, words.values.length)
  return { columns, values: values.map((value) => value / Math.SQRT2) }
}

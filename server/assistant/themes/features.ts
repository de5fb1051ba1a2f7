import { folded } from '../text/plain.ts'
import type { Vocabulary } from '../text/vocabulary.ts'
import type { Word } from '../text/words.ts'

/** One feature of a text: its column (-1 where no other text has it), its TF-IDF weight, and whether a filling word brought it. */
export interface Feature {
  readonly column: number
  readonly weight: number
  readonly fills: boolean
}

/** The features of one text, in ascending order of their columns. */
export interface TextFeatures {
  readonly features: readonly Feature[]
}

/** One family of features, such as words, of all texts. */
export interface Features {
  readonly texts: readonly TextFeatures[]
  readonly width: number
}

const SHORTEST_GRAM = 3
const LONGEST_GRAM = 4
/** Where texts are few, what more than half of them have may well be a theme. */
const FEW = 25

/**
 * Two families: the stems of words, and runs of 3 or 4 letters within words, which also tie words that no stemmer knows.
 * Unless `common`, what more than half of many texts have, such as the name of the product they are all about, weighs nothing.
 */
export function featuresOf(texts: readonly (readonly Word[])[], vocabulary: Vocabulary, common: boolean): Features[] {
  const letters = (written: string) => gramsOf(` ${folded(written)} `)
  const stems = (written: string) => (vocabulary.isStop(written) ? [folded(written)] : vocabulary.stems(written))
  return [stems, letters].map((parts) => {
    const known = remembered((written) => parts(written).map((part) => (vocabulary.isStop(written) ? FILLS + part : part)))
    return weighted(
      texts.map((words) => counted(words, known)),
      common,
    )
  })
}

/** Marks what filling words bring: no word contains it. */
const FILLS = '\n'

function remembered(parts: (written: string) => readonly string[]): (written: string) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return (written) => known.get(written) ?? (known.set(written, parts(written)).get(written) as readonly string[])
}

function gramsOf(padded: string): string[] {
  const grams: string[] = []
  for (let size = SHORTEST_GRAM; size <= LONGEST_GRAM; size += 1) {
    for (let start = 0; start + size <= padded.length; start += 1) grams.push(padded.slice(start, start + size))
  }
  return grams
}

function counted(words: readonly Word[], parts: (written: string) => readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { written } of words) for (const part of parts(written)) counts.set(part, (counts.get(part) ?? 0) + 1)
  return counts
}

/** Columns are numbered in the order in which the texts bring them; what one text alone has gets none. */
function weighted(texts: readonly ReadonlyMap<string, number>[], common: boolean): Features {
  const spread = new Map<string, number>()
  for (const counts of texts) for (const feature of counts.keys()) spread.set(feature, (spread.get(feature) ?? 0) + 1)
  const column = new Map<string, number>()
  for (const [feature, count] of spread) if (count > 1) column.set(feature, column.size)
  const rarity = new Map(
    [...spread].map(([feature, count]) => [feature, common || !isCommon(count, texts.length) ? rarityOf(count, texts.length) : 0]),
  )
  return { texts: texts.map((counts) => ({ features: featuresIn(counts, column, rarity) })), width: column.size }
}

function rarityOf(count: number, texts: number): number {
  return Math.log((1 + texts) / (1 + count)) + 1
}

function isCommon(count: number, texts: number): boolean {
  return texts > FEW && count > texts / 2
}

function featuresIn(
  counts: ReadonlyMap<string, number>,
  columns: ReadonlyMap<string, number>,
  rarity: ReadonlyMap<string, number>,
): Feature[] {
  return [...counts]
    .map(([feature, count]) => ({
      column: columns.get(feature) ?? -1,
      weight: (1 + Math.log(count)) * (rarity.get(feature) as number),
      fills: feature.startsWith(FILLS),
    }))
    .sort((a, b) => a.column - b.column)
}

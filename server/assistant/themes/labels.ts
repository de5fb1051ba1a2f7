import type { Vocabulary } from '../text/vocabulary.ts'
import type { Word } from '../text/words.ts'
import { clusters } from './clusters.ts'
import { featuresOf } from './features.ts'
import { settled } from './settle.ts'
import { withStrays } from './strays.ts'
import { type SparseVector, type Vectors, vectorsOf } from './vectors.ts'

type Texts = readonly (readonly Word[])[]

/** How much filling words (`how`, `who`, `my`) weigh in each view. In a short question they may be nearly all there is. */
const FILLING = [0, 0.5, 1]
const MIDDLE = 1
/** With fewer texts there is no telling which filling words are rare, so they weigh less. */
const MANY = 40
/** The share of texts that must still have something in common when common words don't count; else they do. */
const ENOUGH = 0.8

/** A label per text: equal labels for texts that speak of the same, a label of its own for one that resembles no other. */
export function labelsOf(texts: Texts, vocabulary: Vocabulary): Int32Array {
  const lean = viewsOf(texts, vocabulary, false)
  const all = tiedIn(lean).length >= ENOUGH * texts.length ? lean : viewsOf(texts, vocabulary, true)
  const tied = tiedIn(all)
  const views = all.map(({ rows, width }): Vectors => ({ rows: tied.map((index) => rows[index] as SparseVector), width }))
  const middle = views[MIDDLE] as Vectors
  const found = withStrays(middle, settled(middle, clusters(views)))
  const labels = Int32Array.from(texts.keys(), (index) => found.length + texts.length + index)
  for (const [position, index] of tied.entries()) labels[index] = found[position] as number
  return labels
}

function viewsOf(texts: Texts, vocabulary: Vocabulary, common: boolean): Vectors[] {
  const features = featuresOf(texts, vocabulary, common)
  const trust = Math.min(1, texts.length / MANY)
  return FILLING.map((filling) => vectorsOf(features, filling * trust))
}

/** The texts that share anything with another one. */
function tiedIn(views: readonly Vectors[]): number[] {
  const rows = views[MIDDLE]?.rows ?? []
  return [...rows.keys()].filter((index) => (rows[index]?.columns.length ?? 0) > 0)
}

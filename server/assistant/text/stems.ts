import type { Vocabulary } from './vocabulary.ts'
import type { Word } from './words.ts'
import { wordsOf } from './words.ts'

/** The stems of those words that carry a subject, in their order. */
export function stemsOfWords(words: readonly Word[], vocabulary: Vocabulary): readonly string[] {
  return words.flatMap(({ written }) => (vocabulary.isStop(written) ? [] : vocabulary.stems(written)))
}

/** The stems of the words of a text that carry a subject, each once. */
export function stemsOf(text: string, vocabulary: Vocabulary): ReadonlySet<string> {
  return new Set(stemsOfWords(wordsOf(text), vocabulary))
}

/** The Jaccard index of two sets of stems: 1 for the same, 0 for nothing in common or nothing at all. */
export function overlapOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const stem of a) if (b.has(stem)) shared += 1
  return shared === 0 ? 0 : shared / (a.size + b.size - shared)
}

import { folded, plain } from '../text/plain.ts'
import { overlapOf, stemsOfWords } from '../text/stems.ts'
import type { Vocabulary } from '../text/vocabulary.ts'
import { type Word, wordsOf } from '../text/words.ts'

/** What decides whether two texts say the same: their words in order, the stems that matter, and what may turn the meaning round. */
export interface Saying {
  readonly words: readonly Word[]
  readonly stems: ReadonlySet<string>
  /** Negations and numbers: texts that differ in these don't say the same. */
  readonly turns: string
  /** Equal for texts that differ in case, accents, punctuation, filling words, or the order and endings of three or more words. */
  readonly key: string
}

/** How much of their stems two texts share to count as the same. */
const SAME = 0.8
/** With fewer stems the order of the words matters too much. */
const FEW = 3
const TURNING = /^(?:no|not|never|without|less|fewer|more|cannot|nao|nem|nunca|sem|menos|mais|jamais|.*n't|\p{N}.*)$/u

/** Reads a text once for all comparisons. */
export function sayingOf(text: string, vocabulary: Vocabulary): Saying {
  const words = wordsOf(text)
  const turns = words.map(({ written }) => folded(written.replaceAll('’', "'"))).filter((word) => TURNING.test(word))
  const stems = new Set(stemsOfWords(words, vocabulary))
  const said = { words, stems, turns: turns.sort().join(' ') }
  return { ...said, key: keyOf(text, said) }
}

function keyOf(text: string, { words, stems, turns }: Omit<Saying, 'key'>): string {
  if (words.length === 0) return `text ${plain(text)}`
  if (stems.size < FEW) return `words ${words.map(({ written }) => folded(written)).join(' ')}`
  return `stems ${[...stems].sort().join(' ')} turns ${turns}`
}

/** Whether two texts say the same in nearly the same words. */
export function sameSaying(a: Saying, b: Saying): boolean {
  if (a.key === b.key) return true
  if (a.stems.size < FEW || b.stems.size < FEW || a.turns !== b.turns) return false
  return overlapOf(a.stems, b.stems) >= SAME
}

/** From each text that says the same as an earlier one to the first that says so. */
export function duplicatesAmong(said: readonly { readonly id: string; readonly saying: Saying }[]): Readonly<Record<string, string>> {
  const firsts: (typeof said)[number][] = []
  const duplicates = said.flatMap((one): readonly (readonly [string, string])[] => {
    const same = firsts.find((first) => sameSaying(first.saying, one.saying))
    if (same) return [[one.id, same.id]]
    firsts.push(one)
    return []
  })
  return Object.fromEntries(duplicates)
}

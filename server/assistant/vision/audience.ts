import type { Vocabulary } from '../text/vocabulary.ts'
import { wordsOf } from '../text/words.ts'
import type { Grammar } from './grammar.ts'

/** A text, how much it counts, and the theme it stands in. */
export interface HeardText {
  readonly text: string
  readonly weight: number
  readonly theme: string
}

/** How much more the people count that the themes at hand name. */
const AT_HAND = 2

/** Whom the texts speak of most: two kinds of people ("players and organisers"), one with its usual attribute ("new players"), or the fallback. */
export function audienceOf(texts: readonly HeardText[], themes: readonly string[], grammar: Grammar, vocabulary: Vocabulary): string {
  const people = new Map<string, number>()
  const attributed = new Map<string, number>()
  for (const { text, weight, theme } of texts) {
    const worth = weight * (themes.includes(theme) ? AT_HAND : 1)
    const named = peopleIn(text, grammar, vocabulary)
    for (const { noun, phrase } of named) {
      count(people, noun, worth)
      if (phrase) count(attributed, phrase, worth)
    }
  }
  const [first, second] = ranked(people)
  if (!first) return grammar.fallback.audience
  return second ? `${first} ${grammar.and} ${second}` : (ranked(attributed)[0] ?? first)
}

function count(counts: Map<string, number>, word: string, worth: number): void {
  counts.set(word, (counts.get(word) ?? 0) + worth)
}

function peopleIn(text: string, grammar: Grammar, vocabulary: Vocabulary): { noun: string; phrase: string | undefined }[] {
  const words = wordsOf(text).map(({ written, begins }) => ({ word: written.toLowerCase(), begins }))
  return [...words.entries()]
    .filter(([, { word }]) => grammar.isPeople(word))
    .map(([index, { word }]) => ({ noun: word, phrase: withAttribute(words, index, grammar, vocabulary) }))
}

function ranked(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word)
}

/** The attribute stands before the noun in English, after it in Portuguese. */
function withAttribute(
  words: readonly { readonly word: string; readonly begins: boolean }[],
  index: number,
  grammar: Grammar,
  vocabulary: Vocabulary,
): string | undefined {
  const before = grammar.language === 'en'
  const other = words[before ? index - 1 : index + 1]
  const parted = before ? words[index]?.begins : other?.begins
  if (!other || parted || vocabulary.isStop(other.word) || /\p{N}/u.test(other.word) || grammar.verb(other.word)) return undefined
  if (!before && !/(?:s|is)$/u.test(other.word)) return undefined
  const noun = words[index]?.word as string
  return before ? `${other.word} ${noun}` : `${noun} ${other.word}`
}

import type { Vocabulary } from '../text/vocabulary.ts'
import { wordsOf } from '../text/words.ts'
import type { Grammar } from './grammar.ts'

/** A text, how much it counts, and the theme it stands in. */
export interface HeardText {
  readonly text: string
  readonly weight: number
  readonly theme: string
}

/** A noun for people in a text, and the noun with its attribute where it has one. */
interface Mention {
  readonly noun: string
  readonly phrase: string | undefined
}

/** How much more the people count that the themes at hand name. */
const AT_HAND = 2
/** Of the texts, how many must speak of people for two kinds to be named: where few do, the second is an accident. */
const SPOKEN_OF_MUCH = 1 / 2
/** Of the texts, how many must name one kind: a single mention on a full wall tells nothing of whom the team works for. */
const SPOKEN_OF = 1 / 40
/** Of the mentions, how many must have an attribute for it to be the usual one. */
const USUAL = 1 / 2

/**
 * Whom the texts speak of most: one kind of people, with its usual attribute ("new players"), two where most texts speak of people
 * ("players and organisers"), or the fallback. "People" alone names nobody.
 */
export function audienceOf(texts: readonly HeardText[], themes: readonly string[], grammar: Grammar, vocabulary: Vocabulary): string {
  const mentions = texts.map(({ text }) => peopleIn(text, grammar, vocabulary))
  const { people, attributed } = tallied(texts, mentions, themes)
  const share = (of: (noun: string) => boolean) => mentions.filter((named) => named.some(({ noun }) => of(noun))).length / texts.length
  const [first, second] = ranked(people).filter((noun) => share((named) => named === noun) >= SPOKEN_OF)
  if (!first) return grammar.fallback.audience
  if (second && share(() => true) >= SPOKEN_OF_MUCH) return `${first} ${grammar.and} ${second}`
  const usual = (phrase: string) => phrase.split(' ').includes(first) && (attributed.get(phrase) ?? 0) >= USUAL * (people.get(first) ?? 0)
  return ranked(attributed).find(usual) ?? first
}

/** How much each kind of people counts, and each with its attribute. */
function tallied(texts: readonly HeardText[], mentions: readonly (readonly Mention[])[], themes: readonly string[]) {
  const people = new Map<string, number>()
  const attributed = new Map<string, number>()
  for (const [index, { weight, theme }] of texts.entries()) {
    const worth = weight * (themes.includes(theme) ? AT_HAND : 1)
    for (const { noun, phrase } of mentions[index] ?? []) {
      count(people, noun, worth)
      if (phrase) count(attributed, phrase, worth)
    }
  }
  return { people, attributed }
}

function count(counts: Map<string, number>, word: string, worth: number): void {
  counts.set(word, (counts.get(word) ?? 0) + worth)
}

function peopleIn(text: string, grammar: Grammar, vocabulary: Vocabulary): Mention[] {
  const words = wordsOf(text).map(({ written, begins }) => ({ word: written.toLowerCase(), begins }))
  return [...words.entries()]
    .filter(([, { word }]) => grammar.isPeople(word) && !grammar.anybody.test(word))
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

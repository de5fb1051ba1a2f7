import type { Questions } from '../../../okra/ports/assistant.ts'
import { stemsOf, stemsOfWords } from '../text/stems.ts'
import type { Vocabulary } from '../text/vocabulary.ts'
import { wordsOf } from '../text/words.ts'
import type { Form, Grammar, Reading, Tone } from './grammar.ts'
import { readingsOf } from './reading.ts'

/** A theme as it was handed in. */
export type Theme = Questions['vision']['input']['themes'][number]

/** A verb phrase for a vision, the theme it comes from, and how well it suits. */
export interface Part {
  readonly phrase: string
  /** The words of the fact in it; empty where it holds none. */
  readonly fact: string
  readonly theme: string
  readonly score: number
  /** How the fact was read, and the text or title that it was read from; absent where the phrase holds no fact. */
  readonly form?: Form
  readonly source?: string
}

/** Two parts together: with the longest audience (5 words) and the words between (8) that makes the method's 35. */
const WORDS_FOR_BOTH = 22
/** Leaves room for the second part. */
const LONGEST_FIRST = 13

/** What a theme's lens asks for, by its name in either language. */
export function toneOf(lens: string): Tone {
  const name = lens.toLowerCase()
  if (/expect|stakeholder|expectativ/u.test(name)) return 'aim'
  if (/opportunit|oportunid/u.test(name)) return 'chance'
  if (/platform|plataforma/u.test(name) && /gain|strength|ganho|for[cç]a/u.test(name)) return 'chance'
  if (/pain|constraint|platform|plataforma|dor|restri/u.test(name)) return 'trouble'
  return /gain|ganho/u.test(name) ? 'good' : 'plain'
}

/** Verb phrases from a theme's texts and title, best first. They don't begin like `other`, the first part of the sentence, and fit beside it. */
export function partsOf(theme: Theme, grammar: Grammar, vocabulary: Vocabulary, other?: string): Part[] {
  const tone = toneOf(theme.lens)
  const titleStems = stemsOf(theme.title, vocabulary)
  const from = (text: string, bonus: number): Part[] =>
    readingsOf(text, tone, grammar).map((reading) => {
      const plainly = grammar.phrase(reading.form, tone, reading.text, false)
      const again = firstWord(plainly) === firstWord(other)
      const phrase = again ? grammar.phrase(reading.form, tone, reading.text, true) : plainly
      return {
        phrase,
        fact: reading.text,
        theme: theme.id,
        score: scoreOf(reading, phrase, titleStems, vocabulary) + bonus,
        form: reading.form,
        source: text,
      }
    })
  const parts = [...theme.texts.flatMap((text) => from(text, 0)), ...from(theme.title, -1)].filter(
    ({ phrase }) => phrase.split(' ').length <= wordsLeft(other),
  )
  return parts.sort((a, b) => b.score - a.score)
}

/** Three verb phrases about a theme's title (its first text if the title has no words), for when its texts have nothing more to give. */
export function generalParts(theme: Theme, grammar: Grammar, other?: string): Part[] {
  const [subject = []] = [theme.title, ...theme.texts].map(wordsOf).filter((found) => found.length > 0)
  const words = subject.map(({ written }, index) => (index === 0 && !/^.+\p{Lu}/u.test(written) ? written.toLowerCase() : written))
  if (words.length === 0) return []
  const room = (say: (subject: string) => string) => wordsLeft(other) - say('').trim().split(' ').length
  return grammar.anySubject.map((say) => ({ phrase: say(words.slice(0, room(say)).join(' ')), fact: '', theme: theme.id, score: 0 }))
}

/** How many words a part may have: beside `other`, the first part, or as the first part itself. */
export function wordsLeft(other: string | undefined): number {
  return other === undefined ? LONGEST_FIRST : WORDS_FOR_BOTH - other.split(' ').length
}

function firstWord(phrase: string | undefined): string | undefined {
  return phrase?.split(' ')[0]
}

/** Sure readings that hold much of the theme's title in few words are best; talk of "I" and "me" is worst. */
function scoreOf(reading: Reading, phrase: string, titleStems: ReadonlySet<string>, vocabulary: Vocabulary): number {
  const stems = stemsOf(phrase, vocabulary)
  const covered = [...titleStems].filter((stem) => stems.has(stem)).length / Math.max(1, titleStems.size)
  const thin = stemsOfWords(wordsOf(reading.text), vocabulary).length < 2 ? 2 : 0
  const personal = /\b(?:i|me|my|mine|i'm|eu|meu|minha|meus|minhas|mim|comigo)\b/iu.test(phrase) ? 2 : 0
  const long = Math.max(0, phrase.split(' ').length - 9) * 0.2
  return reading.sure + 2 * covered - thin - personal - long
}

import type { WordLists } from './wordLists.ts'

const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u

/** The words of a text: what stands between blanks and has a letter or digit; scripts without blanks are cut at word borders. */
export function wordsOf(text: string): readonly string[] {
  return text
    .split(' ')
    .flatMap((word) => (unspaced.test(word) ? pieces(word) : [word]))
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
}

function pieces(text: string): readonly string[] {
  return [...new Intl.Segmenter('und', { granularity: 'word' }).segment(text)].map(({ segment }) => segment)
}

/** A word as the lists have it: lower case, without the marks around it. */
export function bare(word: string): string {
  return word
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
}

/** The words that carry a subject. */
export function contentWords(part: string, lists: WordLists): readonly string[] {
  return wordsOf(part)
    .map(bare)
    .filter((word) => !lists.small.has(word) && !lists.placeholders.has(word))
}

/** The first word that is not skipped: an action begins with its verb. */
export function firstWord(part: string, { beforeVerb }: WordLists): string {
  const words = wordsOf(part).map(bare)
  return words.find((word) => !beforeVerb.has(word)) ?? ''
}

/** A text for looking things up in it: lower case, without marks and accents, one blank between words and around them. */
export function plainText(text: string): string {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}$%]+/u)
  return ` ${words.filter((word) => word !== '').join(' ')} `
}

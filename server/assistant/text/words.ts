import { plain } from './plain.ts'

/** A word as it was written, and whether a sentence, a clause or the text begins with it. */
export interface Word {
  readonly written: string
  readonly begins: boolean
}

/** Longer runs of letters are no words in any language that people type by hand. */
const LONGEST_WORD = 40
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u
const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

/** The words of a text in order; text in scripts that put no spaces between words is cut at word borders too. */
export function wordsOf(text: string): Word[] {
  const clean = plain(text)
  const words: Word[] = []
  let end = 0
  for (const match of clean.matchAll(WORD)) {
    const begins = words.length === 0 || /[^\s'’"“”«»-]/u.test(clean.slice(end, match.index))
    end = match.index + match[0].length
    for (const [position, written] of pieces(match[0]).entries()) words.push({ written, begins: begins && position === 0 })
  }
  return words
}

function pieces(word: string): string[] {
  if (!UNSPACED.test(word)) return word.length > LONGEST_WORD ? [] : [word]
  return [...segmenter.segment(word)]
    .filter((piece) => piece.isWordLike && piece.segment.length <= LONGEST_WORD)
    .map((piece) => piece.segment)
}

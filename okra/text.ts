import { Refusal } from './refusal.ts'

/** The most characters (as people count them: grapheme clusters) of a contribution. */
export const contributionLength = 500
/** The most characters of a theme's title. */
export const titleLength = 80
/** The most characters of one part of the vision sentence. */
export const partLength = 200

// Tab and line breaks of all kinds become spaces.
const breaks = /[\t-\r\u0085\u2028\u2029]+/gu
// C0 and C1 controls, bidi embeddings, overrides, isolates and deprecated format characters, the byte order mark, and lone surrogates.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const unwanted = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f\ufff9-\ufffb\ufeff]|\p{Cs}/gu
// Zero-width characters stay inside words (emoji sequences and several scripts need them), but alone they are nothing.
const invisible = /[\s\p{DI}\p{Cf}\u2800]/gu
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** The number of characters as people count them. */
export function lengthOf(text: string): number {
  let count = 0
  for (const _ of graphemes.segment(text)) count += 1
  return count
}

/** Text as it is kept: NFC, no control or bidi characters, white space folded to single spaces. May be empty. */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(breaks, ' ').replace(unwanted, '').replace(/\s+/gu, ' ').trim()
}

/** Whether anything of a text can be seen. */
export function isBlank(text: string): boolean {
  return text.replace(invisible, '') === ''
}

/**
 * Text as it is kept, at most `most` characters (default: a contribution's) and four times as many code units.
 * Throws Refusal `text-empty` or `text-too-long`.
 */
export function clean(text: string, most = contributionLength): string {
  const tidied = tidy(text)
  if (isBlank(tidied)) throw new Refusal('text-empty')
  return within(tidied, most)
}

/** Like `clean`, but nothing is a valid text. */
export function cleanOptional(text: string, most = partLength): string {
  const tidied = tidy(text)
  return isBlank(tidied) ? '' : within(tidied, most)
}

/** Like `cleanOptional`, line by line: line breaks stay, blank lines go. */
export function cleanLines(text: string, most: number): string {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/u).map(tidy)
  return within(lines.filter((line) => !isBlank(line)).join('\n'), most)
}

function within(text: string, most: number): string {
  if (text.length > most * 4 || lengthOf(text) > most) throw new Refusal('text-too-long')
  return text
}

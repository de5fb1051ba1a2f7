import { folded } from '../text/plain.ts'

/** More of a text is not read; in UTF-16 units. */
const LONGEST = 4000

/** A text in lower case without accents, and where each of its units stands in the text as it was written. */
export interface Reading {
  readonly written: string
  readonly text: string
  readonly at: readonly number[]
}

/** A stretch of a reading: units `start` to `end`, the latter not included. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Folds a text so that the places of its words are kept. */
export function readingOf(written: string): Reading {
  let text = ''
  const at: number[] = []
  let place = 0
  for (const character of written.slice(0, LONGEST)) {
    const plain = /[\n\r\u2028\u2029]/u.test(character) ? '\n' : /\s/u.test(character) ? ' ' : folded(character.replace(/[’‘]/u, "'"))
    for (let unit = 0; unit < plain.length; unit += 1) at.push(place)
    text += plain
    place += character.length
  }
  at.push(place)
  return { written, text, at }
}

/** The words of a stretch as they were written: a part of the text itself, without blanks and marks around it. */
export function quoted({ written, at }: Reading, { start, end }: Stretch): string {
  return written.slice(at[start], at[end]).replace(/^[\s,;:([–-]+|[\s,;:([–-]+$/gu, '')
}

/** The places of all matches of a pattern in a stretch of a text. */
export function placesOf(pattern: RegExp, text: string, { start, end }: Stretch): Stretch[] {
  const places: Stretch[] = []
  for (const match of text.slice(start, end).matchAll(pattern))
    if (match[0] !== '') places.push({ start: start + match.index, end: start + match.index + match[0].length })
  return places
}

/** The sentences of a text, cut again where a word such as "but" turns the thought. */
export function clausesOf({ text }: Reading, turns: RegExp): Stretch[] {
  const cuts = [/[.!?](?=\s|$)|[;\n•]/gu, turns].flatMap((pattern) => placesOf(pattern, text, { start: 0, end: text.length }))
  const starts = [0, ...cuts.map(({ start }) => start).sort((a, b) => a - b), text.length]
  return starts.slice(1).flatMap((end, index) => {
    const start = starts[index] as number
    return /\p{L}/u.test(text.slice(start, end)) ? [{ start, end }] : []
  })
}

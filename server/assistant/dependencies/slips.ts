import type { Reading } from './reading.ts'

const WORD = /\p{L}{4,}/gu

/** The ways in which people mistype these words, each with the word that was meant: a letter left out, typed twice, or swapped with the next; the first letter is right. Nothing that is one of the words itself. */
export function slipsOf(words: string): ReadonlyMap<string, string> {
  const meant = words.split(/\s+/u)
  const slips = meant.flatMap((word) => mistyped(word).map((slip): [string, string] => [slip, word]))
  return new Map(slips.filter(([slip]) => !meant.includes(slip)))
}

function mistyped(word: string): string[] {
  return [...word].flatMap((letter, place) => {
    const [head, rest] = [word.slice(0, place), word.slice(place + 1)]
    return place === 0 ? [] : [head + rest, head + letter + letter + rest, head + rest.slice(0, 1) + letter + rest.slice(1)]
  })
}

/** The reading with its slips put right; each unit still knows where it was written. */
export function spelledOut(reading: Reading, slips: ReadonlyMap<string, string>): Reading {
  let [text, read] = ['', 0]
  const at: number[] = []
  for (const { 0: word, index } of reading.text.matchAll(WORD)) {
    const meant = slips.get(word)
    if (meant === undefined) continue
    text += reading.text.slice(read, index) + meant
    for (let unit = read; unit < index; unit += 1) at.push(reading.at[unit] as number)
    for (let unit = 0; unit < meant.length; unit += 1) at.push(reading.at[index + Math.min(unit, word.length - 1)] as number)
    read = index + word.length
  }
  return read === 0 ? reading : { written: reading.written, text: text + reading.text.slice(read), at: [...at, ...reading.at.slice(read)] }
}

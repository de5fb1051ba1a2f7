import { tidy } from '../../okra/text.ts'
import type { Say, WordKey } from '../../okra/words/words.ts'

declare const kind: unique symbol

/** Words of a catalogue, filled with nothing but numbers and other such words: whoever writes into the product can't change them. */
export type Fixed = string & { readonly [kind]: 'fixed' }
/** Text with something in it that people wrote; made by `said`, or by words that are filled with what it made. It stands in a text run only. */
export type Said = string & { readonly [kind]: 'said' }

/** A catalogue's words without anything that people wrote. */
export function fixed(say: Say, key: WordKey, parameters: Readonly<Record<string, number | Fixed>> = {}): Fixed {
  return say(key, parameters) as Fixed
}

/** A catalogue's words around what people wrote. */
export function telling(say: Say, key: WordKey, parameters: Readonly<Record<string, number | Fixed | Said>>): Said {
  return say(key, parameters) as Said
}

/** Texts in a row, with these words between them. */
export function joined(texts: readonly (Fixed | Said)[], between = ' · '): Said {
  return texts.filter((text) => text !== '').join(between) as Said
}

/** A line of a list. */
export function listed<T extends Fixed | Said>(text: T): T {
  return `• ${text}` as T
}

/** What comes before something that is said of it. */
export function introducing<T extends Fixed | Said>(text: T): T {
  return `${text}: ` as T
}

/** Words that stay on one line. */
export function unbroken<T extends Fixed | Said>(text: T): T {
  return text.replaceAll(' ', '\u00a0') as T
}

/** What is said on the side of something, in a run of its own. */
export function beside<T extends Fixed | Said>(text: T): T {
  return `\u00a0 ${text}` as T
}

/** The most characters of a text in a card, if nothing else is said. */
export const saidLength = 200

// More code units than any text of the product has: what is beyond is not worth the work.
const farBeyond = 20_000

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
// A joiner belongs into an emoji or between letters; elsewhere it only hides something.
const joiners =
  /(?<!\p{L}|\p{M}|\p{Extended_Pictographic}|\p{Emoji_Modifier})[\u200c\u200d]|[\u200c\u200d](?!\p{L}|\p{M}|\p{Extended_Pictographic})/gu
// Invisible characters that no word and no emoji needs: fillers, zero-width ones, tags, what is for private use.
const hidden = /\u00ad|\u034f|[\u115f\u1160\u3164\uffa0]|\u17b4|\u17b5|\u180e|[\u200b\u2060-\u2065]|[\u{e0000}-\u{e0fff}]|\p{Co}/gu

/**
 * What people wrote as it may stand in a text run of a card: on one line, without control, bidi and hidden characters, and with a blank in
 * everything that some chat client could take for more than text: `{{`, `${`, tags and mentions, entities, links with or without Markdown,
 * emphasis. At most `most` characters as people count them, the last one then an ellipsis. Twice is the same as once.
 */
export function said(text: string, most = saidLength): Said {
  const plain = tidy(text.slice(0, farBeyond).replace(hidden, '').replace(joiners, ''))
  return shortened(tidy(broken(plain)), most) as Said
}

/** A blank in everything that could be more than text. */
function broken(text: string): string {
  return text
    .replace(/`/gu, "'")
    .replace(/\{(?=\{)/gu, '{ ')
    .replace(/\$(?=\{)/gu, '$ ')
    .replace(/<(?=[\p{L}/!?])/gu, '< ')
    .replace(/&(?=#|\w+;)/gu, '& ')
    .replace(/\](?=[([:])/gu, '] ')
    .replace(/!(?=\[)/gu, '! ')
    .replace(/\s*(\*+|~~+)\s*/gu, ' $1 ')
    .replace(/(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/gu, ' $& ')
    .replace(/(?<![\p{L}\p{N}])([a-z][a-z0-9+.-]{0,30}):(?=\S)/giu, '$1: ')
    .replace(/:(?=\/\/)/gu, ': ')
    .replace(/(www)\./giu, '$1 .')
    .replace(/(?<=[\p{L}\p{N}])\.(?=\p{L}{2,}\/)/gu, '. ')
}

/** Characters as people count them; a pile of marks on one letter counts by its code units. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  const kept: string[] = []
  let units = 0
  for (const { segment } of graphemes.segment(text)) {
    kept.push(segment)
    units += segment.length
    if (kept.length > most || units > most * 4)
      return `${kept
        .slice(0, Math.min(most, kept.length) - 1)
        .join('')
        .replace(loose, '')}…`
  }
  return text
}

// What a text was cut behind, and what could begin something together with what follows.
const loose = /(?:[\s*_~:.<>{}$&()[\]!/-]|\u200c|\u200d)+$/u

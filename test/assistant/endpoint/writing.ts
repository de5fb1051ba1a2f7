import type { Span } from './hints.ts'
import { charactersAllowed, wordsWanted } from './hints.ts'
import type { JsonObject } from './json.ts'
import { hashOf, stringOf } from './json.ts'
import type { Place } from './place.ts'
import { contentWordsOf, stemOf, wordsOf } from './words.ts'

const byFormat: Readonly<Record<string, string>> = {
  'date-time': '2026-03-02T09:00:00Z',
  date: '2026-03-02',
  time: '09:00:00Z',
  duration: 'P7D',
  email: 'someone@example.com',
  hostname: 'example.com',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
  uuid: '00000000-0000-4000-8000-000000000000',
}

/** Whether a property of this name holds a title. */
export function isTitle(name: string): boolean {
  return /title|^name$|label|heading/i.test(name)
}

/** Writes a text for this place from the words of its subject, within the lengths that the schema's keywords and description ask for. */
export function written(schema: JsonObject, place: Place): string {
  const formatted = byFormat[stringOf(schema.format) ?? '']
  if (formatted !== undefined) return formatted
  const candidates = [draftOf(schema, place), ...codes(place)]
  const pattern = stringOf(schema.pattern)
  const fitting = pattern === undefined ? undefined : candidates.find((candidate) => new RegExp(pattern, 'u').test(candidate))
  return shortened(fitting ?? candidates[0] ?? '', charactersAllowed(schema))
}

function draftOf(schema: JsonObject, place: Place): string {
  const { name, subject } = place
  if (/^(id|index|i)$|Id$|_id$/.test(name)) return subject.id ?? `T${place.position + 1}`
  if (/^key$/i.test(name)) return `T${place.position + 1}`
  if (/quote|excerpt|verbatim|evidence/i.test(name)) return quoteOf(subject.text)
  if (/^unit$/i.test(name)) return subject.text.includes('%') ? '%' : 'count'
  const { from, to = 14 } = wordsWanted(schema) ?? usualLengthOf(name)
  return to <= 5 ? titleOf(place, Math.max(from, Math.min(to, 3))) : sentenceOf(place, Math.min(to, 30))
}

function usualLengthOf(name: string): Span {
  return isTitle(name) ? { from: 2, to: 5 } : { from: 3, to: 14 }
}

/** The keyword and words that stand with it in its text, then other texts' words while there are too few. */
function titleOf({ subject, reading }: Place, count: number): string {
  const others = reading.texts.flatMap(contentWordsOf)
  const seen = new Set<string>()
  const words = [subject.keyword, ...contentWordsOf(subject.text), ...wordsOf(subject.text.toLowerCase()), ...others].filter((word) => {
    const isNew = word !== '' && !seen.has(stemOf(word))
    seen.add(stemOf(word))
    return isNew
  })
  const title = words.slice(0, count).join(' ')
  return title === '' ? 'Other ideas' : title.charAt(0).toUpperCase() + title.slice(1)
}

/** The subject's text, a short one with more of the others, up to so many words; each property begins with another word, so that they differ. */
function sentenceOf({ name, subject, position, reading }: Place, count: number): string {
  const own = wordsOf(subject.text)
  const words = own.length > 5 ? own : [...new Set([...own, ...reading.texts.flatMap(wordsOf).slice(0, 12)])]
  if (words.length === 0) return subject.text.trim() === '' ? `Nothing was said about ${name}` : subject.text
  const start = (hashOf(name) + position) % words.length
  return [...words.slice(start), ...words.slice(0, start)].slice(0, count).join(' ')
}

/** A part of the text, exactly as it stands there: up to its eighth word. */
function quoteOf(text: string): string {
  return /^\s*(?:\S+\s+){0,7}\S+/u.exec(text)?.[0].trim() ?? text
}

function codes({ subject, position }: Place): readonly string[] {
  return [subject.id ?? '', `T${position + 1}`, `i${position}`, `${position}`, subject.keyword, `KR${position + 1}`].filter(
    (code) => code !== '',
  )
}

function shortened(text: string, characters: number): string {
  if (text.length <= characters) return text
  const cut = text.slice(0, characters)
  return cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut
}

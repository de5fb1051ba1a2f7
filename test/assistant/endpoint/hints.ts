import type { JsonObject } from './json.ts'
import { stringOf } from './json.ts'

/** How many of something the schema wants; `to` is undefined where nothing limits it. */
export interface Span {
  readonly from: number
  readonly to?: number
}

const upTo = /(?:at most|up to|max(?:imum)?(?: of)?|no more than|not more than)\s+(\d[\d,]*)/i
const between = /(\d+)\s*(?:-|–|to|\.\.)\s*(\d+)/
const exactly = /exactly\s+(\d+|one|two|three|four|five|six)/i
const numerals: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 }

/** How many elements an array should have, by its keywords or else its description, such as "3-12 themes" or "at most 5". */
export function itemsWanted(schema: JsonObject): Span | undefined {
  const { minItems, maxItems } = schema
  if (typeof minItems !== 'number' && typeof maxItems !== 'number') return spanIn(descriptionOf(schema))
  return { from: Number(minItems ?? 0), ...(typeof maxItems === 'number' ? { to: maxItems } : {}) }
}

/** How many words a text should have, where its description says so in words. */
export function wordsWanted(schema: JsonObject): Span | undefined {
  const description = descriptionOf(schema)
  return /\bwords?\b/i.test(description) ? spanIn(description) : undefined
}

/** How many characters a text may have, by `maxLength` or its description; no limit is Infinity. */
export function charactersAllowed(schema: JsonObject): number {
  if (typeof schema.maxLength === 'number') return schema.maxLength
  const description = descriptionOf(schema)
  return (/\b(?:characters|chars|letters)\b/i.test(description) ? spanIn(description)?.to : undefined) ?? Number.POSITIVE_INFINITY
}

/** The bounds of a number by its keywords or else its description. */
export function boundsOf(schema: JsonObject): { readonly from: number; readonly to: number } {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema
  const described = spanIn(descriptionOf(schema))
  const from = [minimum, typeof exclusiveMinimum === 'number' ? exclusiveMinimum + 1 : undefined].find((one) => typeof one === 'number')
  const to = [maximum, typeof exclusiveMaximum === 'number' ? exclusiveMaximum - 1 : undefined].find((one) => typeof one === 'number')
  return { from: from ?? described?.from ?? Number.NEGATIVE_INFINITY, to: to ?? described?.to ?? Number.POSITIVE_INFINITY }
}

/** What the schema says about itself. */
export function descriptionOf(schema: JsonObject): string {
  return stringOf(schema.description) ?? ''
}

function spanIn(text: string): Span | undefined {
  const [, exact = ''] = exactly.exec(text) ?? []
  const count = numerals[exact.toLowerCase()] ?? Number(exact)
  if (exact !== '') return { from: count, to: count }
  const [, from, to] = between.exec(text) ?? []
  if (from !== undefined) return { from: Number(from), to: Number(to) }
  const [, most] = upTo.exec(text) ?? []
  return most === undefined ? undefined : { from: 0, to: Number(most.replaceAll(',', '')) }
}

import { withInventedIds, withoutIds, withRepeatedIds } from './idFaults.ts'
import type { Json, JsonObject } from './json.ts'
import { elements, isObject } from './json.ts'
import { marks } from './marks.ts'
import type { Fault } from './misbehaviour.ts'
import { obeying, ordersIn } from './orders.ts'
import type { Reading } from './reading.ts'
import { revised, withTexts } from './revised.ts'
import { isTitle } from './writing.ts'

const MEGABYTE = 1_048_576

/** The answer as JSON text, with the fault in it if the fault is one of content. */
export function contentOf(schema: JsonObject, answer: Json, reading: Reading, fault: Fault | undefined): string {
  if (fault?.kind === 'not-json') return `I grouped the ideas for you: ${reading.texts.slice(0, 3).join('; ')}.`
  if (fault?.kind === 'duplicated-ids') return withRepeatedIds(schema, answer, reading)
  const text = JSON.stringify(fault ? faulty(schema, answer, reading, fault) : answer)
  // An answer without any free text grows by white space.
  return fault?.kind === 'one-megabyte' ? text.padEnd(MEGABYTE, ' ') : text
}

function faulty(schema: JsonObject, answer: Json, reading: Reading, { kind, share = 0 }: Fault): Json {
  const mark = marks[kind as keyof typeof marks]
  if (mark) return withTexts(schema, answer, (text, name) => (isTitle(name) ? mark(text) : text))
  const orders = ordersIn(reading)
  switch (kind) {
    case 'missing-ids':
      return withoutIds(schema, answer, reading, share)
    case 'invented-ids':
      return withInventedIds(schema, answer, reading)
    case 'unknown-enum-value':
      return withUnknownValues(schema, answer, share)
    case 'prompt-echo':
      return withTexts(schema, answer, () => reading.prompt)
    case 'one-megabyte':
      return withTexts(schema, answer, (text, _, position) => (position === 0 ? `${text} `.repeat(MEGABYTE / (text.length + 1) + 1) : text))
    case 'wrong-types':
      return withWrongTypes(schema, answer)
    case 'extra-properties':
      return withExtraProperties(answer)
    case 'all-in-one-theme':
      return revised(schema, answer, ({ enum: values }) => elements(values).find((value) => value !== 'none' && value !== null))
    case 'hundred-themes':
      return withHundred(answer)
    case 'obeys-injection':
      return orders ? obeying(orders, schema, answer, reading) : answer
    default:
      return answer
  }
}

/** The first of the enum's values, or with `share` that part of them, become one that the enum doesn't have. */
function withUnknownValues(schema: JsonObject, answer: Json, share: number): Json {
  let count = 0
  revised(schema, answer, (at) => {
    if (at.enum !== undefined) count += 1
    return undefined
  })
  let left = Math.max(1, Math.ceil(count * share))
  return revised(schema, answer, (at) => (at.enum !== undefined && left-- > 0 ? 'T99' : undefined))
}

/** Numbers for texts; where there is no free text, for the values of enums. */
function withWrongTypes(schema: JsonObject, answer: Json): Json {
  const changed = withTexts(schema, answer, (text) => text.length)
  if (JSON.stringify(changed) !== JSON.stringify(answer)) return changed
  return revised(schema, answer, (at) => (at.enum === undefined ? undefined : 1))
}

function withExtraProperties(value: Json): Json {
  if (Array.isArray(value)) return value.map(withExtraProperties)
  if (!isObject(value)) return value
  const inner = Object.entries(value).map(([name, one]) => [name, withExtraProperties(one)] as const)
  return { ...Object.fromEntries(inner), confidence: 0.9, note: 'as asked' }
}

/** Every list of objects in the answer's first level with a hundred of them, with keys and titles of their own. */
function withHundred(answer: Json): Json {
  if (!isObject(answer)) return answer
  const lists = Object.entries(answer).map(([name, value]) => {
    const all = elements(value).filter(isObject)
    return [name, all.length === 0 ? value : Array.from({ length: 100 }, (_, index) => numbered(all[index % all.length] ?? {}, index + 1))]
  })
  return Object.fromEntries(lists)
}

function numbered(element: JsonObject, number: number): Json {
  const own = Object.entries(element).map(([name, value]) => {
    if (name === 'key') return [name, `T${number}`] as const
    return [name, isTitle(name) && typeof value === 'string' ? `${value} ${number}` : value] as const
  })
  return Object.fromEntries(own)
}

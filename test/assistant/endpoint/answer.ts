import { chosen } from './choice.ts'
import type { Span } from './hints.ts'
import { boundsOf, itemsWanted } from './hints.ts'
import type { Json, JsonObject } from './json.ts'
import { elements, hashOf, isObject } from './json.ts'
import type { Place } from './place.ts'
import type { Reading } from './reading.ts'
import { propertiesOf, resolved, typesOf } from './schema.ts'
import type { Subject } from './subjects.ts'
import { partsOf, subjectPerId, subjectsOf } from './subjects.ts'
import { written } from './writing.ts'

/** From how many steps into the answer on a recursive schema is ended. */
const DEEPEST = 8

/** A value that is valid under the schema and made from what the request says: other texts, another answer; the same request, the same answer. */
export function answerTo(schema: JsonObject, reading: Reading): Json {
  const [subject = { keyword: '', text: '' }] = subjectsOf(reading, 1)
  return valueAt(schema, { root: schema, reading, name: '', path: '', subject, position: 0, siblings: 1 })
}

function valueAt(given: JsonObject, place: Place): Json {
  const schema = resolved(given, place.root)
  if (schema.const !== undefined) return schema.const
  if (schema.enum !== undefined) return chosen(elements(schema.enum), place)
  if (schema.anyOf !== undefined) return valueAt(branchOf(elements(schema.anyOf).filter(isObject), place), place)
  const [type] = typesOf(schema).filter((one) => one !== 'null' || isUnknown(schema, place))
  if (isUnknown(schema, place)) return null
  if (type === 'object') return objectAt(schema, place)
  if (type === 'array') return arrayAt(schema, place)
  if (type === 'number' || type === 'integer') return numberAt(schema, place)
  if (type === 'boolean') return hashOf(place.subject.text + place.name) % 2 === 0
  return type === 'null' ? null : written(schema, place)
}

/** Whether null is allowed and right: a number that the text doesn't have, or an answer that would go on for ever. */
function isUnknown(schema: JsonObject, place: Place): boolean {
  const types = typesOf(schema)
  if (!types.includes('null')) return false
  const isNumber = types.includes('number') || types.includes('integer')
  return types.length === 1 || (isNumber && numberIn(place.subject.text) === undefined) || stepsOf(place) > DEEPEST
}

function branchOf(branches: readonly JsonObject[], place: Place): JsonObject {
  const real = branches.filter((branch) => !typesOf(resolved(branch, place.root)).includes('null'))
  const empty = branches.find((branch) => !real.includes(branch))
  const isNumber = real.some((branch) => ['number', 'integer'].includes(`${branch.type}`))
  const unknown = (isNumber && numberIn(place.subject.text) === undefined) || stepsOf(place) > DEEPEST
  return (unknown ? empty : undefined) ?? real[hashOf(place.subject.text) % Math.max(real.length, 1)] ?? empty ?? {}
}

function objectAt(schema: JsonObject, place: Place): Json {
  return Object.fromEntries(
    propertiesOf(schema).map(([name, inner]) => [name, valueAt(inner, { ...place, name, path: `${place.path}/${name}` })]),
  )
}

function arrayAt(schema: JsonObject, place: Place): Json {
  const items = isObject(schema.items) ? resolved(schema.items, place.root) : {}
  const wanted: Span = itemsWanted(schema) ?? { from: 0 }
  if (!typesOf(items).includes('object') && items.anyOf === undefined) return valuesAt(items, wanted.from, wanted.to, place)
  const subjects = subjectsFor(items, wanted, place)
  return subjects.map((subject, position) =>
    valueAt(items, { ...place, path: `${place.path}/${position}`, position, siblings: subjects.length, subject }),
  )
}

/** What the elements of a list are about: one each for the ideas or options that they have to name, else a few, as the request has texts. */
function subjectsFor(items: JsonObject, { from, to }: Span, place: Place): readonly Subject[] {
  const { reading, subject } = place
  const ids = idsAskedFor(items, reading)
  if (ids.length > 0 && from <= ids.length) return subjectPerId(reading, ids).slice(0, to)
  const few = Math.max(Math.min(Math.round(Math.sqrt(reading.ideas.length)), 8), Math.min(3, reading.texts.length))
  const count = Math.min(Math.max(stepsOf(place) > DEEPEST ? 0 : few, from), to ?? Number.POSITIVE_INFINITY)
  const isInner = place.path.split('/').some((step) => /^\d+$/.test(step))
  const subjects = isInner ? partsOf(subject, count) : subjectsOf(reading, count)
  return subjects.length > 0 ? subjects : Array.from({ length: from }, () => subject)
}

/** The ids that the elements name: those of an enum that the request explains, or of all ideas where there is a property for an id. */
function idsAskedFor(items: JsonObject, { named, ideas }: Reading): readonly string[] {
  const options = propertiesOf(items).map(([, { enum: values }]) =>
    elements(values)
      .map((value) => `${value}`)
      .filter((value) => named.has(value)),
  )
  const asked = options.find((values) => values.length > 0)
  if (asked) return asked
  return propertiesOf(items).some(([name]) => /^(id|index|i)$/.test(name)) ? ideas.map(({ id }) => id) : []
}

/** Plain values: this place's share of the enum or of the ids in the request where the name asks for such, else texts. */
function valuesAt(items: JsonObject, from: number, to: number | undefined, place: Place): Json {
  const ids = place.reading.ideas.map(({ id }) => id)
  const asksForIds = /ids$|^(ideas|contributions|themes|texts|sources|basis|members|links|items)$/i.test(place.name)
  const numbers = items.type === 'integer' ? ids.map((_, index) => index) : ids
  const all: readonly Json[] = items.enum === undefined ? (asksForIds ? numbers : []) : elements(items.enum)
  const share = all.filter((_, index) => index % place.siblings === place.position % place.siblings)
  // Ideas may be in one list only; what an answer rests on may be named twice, and has to be named.
  const fewest = /^(ideas|contributions|ids|members)$/i.test(place.name) ? from : Math.max(from, 1)
  if (all.length > 0) return [...new Set([...share, ...all])].slice(0, Math.min(Math.max(share.length, fewest), to ?? all.length))
  const count = Math.min(Math.max(from, Math.min(3, place.reading.texts.length)), to ?? 3)
  const subjects = subjectsOf(place.reading, count)
  return subjects.map((subject, position) => valueAt(items, { ...place, path: `${place.path}/${position}`, position, subject }))
}

function numberAt(schema: JsonObject, place: Place): number {
  const isPosition = /^(i|index|id)$/.test(place.name)
  const { from, to } = boundsOf(schema)
  const found = isPosition ? place.position : (numberIn(place.subject.text) ?? place.position + 1)
  const whole = schema.type === 'integer' || typesOf(schema).includes('integer') ? Math.round(found) : found
  const step = typeof schema.multipleOf === 'number' ? schema.multipleOf : undefined
  const within = Math.min(Math.max(whole, from), to)
  return step === undefined ? within : Math.ceil(within / step) * step
}

function numberIn(text: string): number | undefined {
  const [digits] = /\d+(?:\.\d+)?/.exec(text) ?? []
  return digits === undefined ? undefined : Number(digits)
}

function stepsOf({ path }: Place): number {
  return path.split('/').length - 1
}

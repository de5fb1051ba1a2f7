import type { Json, JsonObject } from './json.ts'
import { elements, isObject } from './json.ts'
import type { Reading } from './reading.ts'
import { revised } from './revised.ts'

const idName = /^(id|key|index|i)$/

/** The answer without some of its ids: properties such as i0, elements with an id, or ids in lists. `share` is the part of each list that goes; 0 is one of it. */
export function withoutIds(schema: JsonObject, answer: Json, reading: Reading, share: number): Json {
  const rest = <T>(all: readonly T[]): readonly T[] =>
    all.slice(0, all.length - Math.min(all.length, Math.max(1, Math.ceil(all.length * share))))
  return revised(schema, answer, (_, value) => {
    if (isIdList(value, reading)) return rest(elements(value))
    if (!hasIdNames(value)) return undefined
    const kept = new Set(rest(idNamesOf(value)))
    return Object.fromEntries(Object.entries(value).filter(([name]) => kept.has(name) || !isIdKey(name)))
  })
}

/** The answer with an id that was never sent, wherever ids are listed. */
export function withInventedIds(schema: JsonObject, answer: Json, reading: Reading): Json {
  return revised(schema, answer, (_, value) => {
    if (isIdList(value, reading)) return [...elements(value), inventedLike(elements(value)[0] ?? '')]
    const [first] = hasIdNames(value) ? idNamesOf(value) : []
    return isObject(value) && first !== undefined ? { ...value, i999: value[first] ?? null } : undefined
  })
}

/**
 * The answer as JSON text with ids repeated: a property such as i0 twice in one object, the second time with another of its values; an
 * element with an id or an id in a list twice. Where there are no ids, the first property of the answer stands twice.
 */
export function withRepeatedIds(schema: JsonObject, answer: Json, reading: Reading): string {
  const again = (name: string) => `${name} (again)`
  const repeated: string[] = []
  const repeat = (value: JsonObject, name: string): Json => {
    repeated.push(name)
    const other = Object.values(value).find((one) => JSON.stringify(one) !== JSON.stringify(value[name]))
    return { ...value, [again(name)]: other ?? value[name] ?? null }
  }
  const changed = revised(schema, answer, (_, value) => {
    if (isIdList(value, reading)) return [...elements(value), ...elements(value).slice(0, 1)]
    const [first] = hasIdNames(value) ? idNamesOf(value) : []
    return isObject(value) && first !== undefined ? repeat(value, first) : undefined
  })
  const [first] = isObject(answer) ? Object.keys(answer) : []
  const same = JSON.stringify(changed) === JSON.stringify(answer)
  const final = same && isObject(answer) && first !== undefined ? repeat(answer, first) : changed
  return repeated.reduce((text, name) => text.replaceAll(JSON.stringify(again(name)), JSON.stringify(name)), JSON.stringify(final))
}

function isIdKey(name: string): boolean {
  return /^i\d+$/.test(name)
}

function idNamesOf(value: JsonObject): readonly string[] {
  return Object.keys(value).filter(isIdKey)
}

function hasIdNames(value: Json): value is JsonObject {
  return isObject(value) && idNamesOf(value).length > 0
}

/** Whether this is a list of ids that were sent, or of objects that each have an id. */
function isIdList(value: Json, { named, ideas }: Reading): boolean {
  const known = new Set([...named.keys(), ...ideas.map(({ id }) => id)])
  const all = elements(value)
  return all.length > 0 && all.every((one) => known.has(`${one}`) || (isObject(one) && Object.keys(one).some((name) => idName.test(name))))
}

function inventedLike(element: Json): Json {
  if (!isObject(element)) return typeof element === 'number' ? 999 : 'i999'
  const ids = Object.entries(element).map(([name, value]) => [name, idName.test(name) ? inventedLike(value) : value] as const)
  return Object.fromEntries(ids)
}

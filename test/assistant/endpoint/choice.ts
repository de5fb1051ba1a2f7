import type { Json } from './json.ts'
import { hashOf } from './json.ts'
import type { Place } from './place.ts'
import { sharedWords } from './words.ts'

/**
 * Chooses one of an enum's values: the one whose name and explanation share most words with what the property is about.
 * Without any shared word a hash of the text decides, and never for `none` or null while there is something else.
 */
export function chosen(values: readonly Json[], place: Place): Json {
  const about = aboutOf(place)
  // The list has one element for each of these values.
  if (place.subject.id !== undefined && values.includes(place.subject.id)) return place.subject.id
  const scored = values.map((value) => ({ value, score: sharedWords(about, explanationOf(value, place)) }))
  const [best] = scored.toSorted((one, other) => other.score - one.score)
  if (best && best.score > 0) return best.value
  const real = values.filter((value) => value !== null && value !== 'none')
  const pool = real.length > 0 ? real : values
  return pool[hashOf(about === '' ? place.path : about) % pool.length] ?? null
}

/** The text of the idea that the property is named after (i0, i1 ...), else the subject of the place. */
function aboutOf({ name, reading, subject }: Place): string {
  const [, number] = /^i(\d+)$/.exec(name) ?? []
  return reading.named.get(name) ?? (number === undefined ? subject.text : (reading.ideas[Number(number)]?.text ?? ''))
}

/** What the request says about a value: the object with this id, or the rest of a line such as `T1: Onboarding`. */
function explanationOf(value: Json, { reading }: Place): string {
  const text = `${value}`
  const named = reading.named.get(text)
  if (named !== undefined) return `${text} ${named}`
  if (!/^[A-Z]\d+$/.test(text)) return text
  return new RegExp(`^[\\s"*-]*${text}["\\])]*\\s*[:=.)-]\\s*(.+)$`, 'm').exec(reading.everything)?.[1] ?? ''
}

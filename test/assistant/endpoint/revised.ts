import type { Json, JsonObject } from './json.ts'
import { elements, isObject } from './json.ts'
import { isFreeText, propertiesOf, resolved } from './schema.ts'

/** Changes one value of an answer, given its schema and the name of its property; undefined leaves it and goes on inside. */
export type Change = (schema: JsonObject, value: Json, name: string) => Json | undefined

/** The answer with all its values changed where `change` has something to say, outer ones first. */
export function revised(root: JsonObject, answer: Json, change: Change): Json {
  const at = (given: JsonObject, value: Json, name: string): Json => {
    const schema = branchFor(resolved(given, root), value, root)
    const changed = change(schema, value, name)
    if (changed !== undefined) return changed
    if (Array.isArray(value)) return value.map((element: Json) => at(isObject(schema.items) ? schema.items : {}, element, name))
    if (!isObject(value)) return value
    const schemas = new Map(propertiesOf(schema))
    return Object.fromEntries(Object.entries(value).map(([inner, one]) => [inner, at(schemas.get(inner) ?? {}, one, inner)]))
  }
  return at(root, answer, '')
}

/** The answer with every free text changed: strings that no enum limits. `position` counts them from 0. */
export function withTexts(root: JsonObject, answer: Json, change: (text: string, name: string, position: number) => Json): Json {
  let position = 0
  return revised(root, answer, (schema, value, name) =>
    typeof value === 'string' && isFreeText(schema) ? change(value, name, position++) : undefined,
  )
}

/** Of a union, the schema that the value was made by, told by its JSON type. */
function branchFor(schema: JsonObject, value: Json, root: JsonObject): JsonObject {
  const type = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value
  const branches = elements(schema.anyOf)
    .filter(isObject)
    .map((branch) => resolved(branch, root))
  const found = branches.find((branch) => `${branch.type}` === type || (type === 'number' && branch.type === 'integer'))
  return found ?? branches[0] ?? schema
}

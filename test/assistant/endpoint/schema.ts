import type { Json, JsonObject } from './json.ts'
import { elements, isObject, stringOf } from './json.ts'

/** The schema that a `$ref` such as `#/$defs/theme` or `#` names inside `root`; undefined if it names nothing there. */
export function referenced(reference: string, root: JsonObject): JsonObject | undefined {
  if (!reference.startsWith('#')) return undefined
  let found: Json | undefined = root
  for (const step of reference.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~')
    found = isObject(found) && Object.hasOwn(found, name) ? found[name] : undefined
  }
  return isObject(found) ? found : undefined
}

/** The schema itself, or what its `$ref` stands for. A reference to nothing is the empty schema. */
export function resolved(schema: JsonObject, root: JsonObject): JsonObject {
  const reference = stringOf(schema.$ref)
  return reference === undefined ? schema : (referenced(reference, root) ?? {})
}

/** The types that the schema allows by `type`, a string or an array of them. */
export function typesOf(schema: JsonObject): readonly string[] {
  return typeof schema.type === 'string' ? [schema.type] : elements(schema.type).filter((type) => typeof type === 'string')
}

/** The properties of an object's schema by name; none where `properties` is missing. */
export function propertiesOf(schema: JsonObject): readonly (readonly [string, JsonObject])[] {
  const { properties } = schema
  if (!isObject(properties)) return []
  return Object.entries(properties).map(([name, inner]) => [name, isObject(inner) ? inner : {}] as const)
}

/** Whether a string may be written freely here: a string without `enum` and `const`. */
export function isFreeText(schema: JsonObject): boolean {
  return typesOf(schema).includes('string') && schema.enum === undefined && schema.const === undefined
}

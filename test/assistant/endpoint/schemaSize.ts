import type { Json, JsonObject } from './json.ts'
import { elements, isObject } from './json.ts'
import type { Limits } from './limits.ts'
import { propertiesOf, referenced, typesOf } from './schema.ts'

interface Size {
  properties: number
  enumValues: number
  characters: number
}

/** Why the schema is larger than the limits allow, or undefined if it is not. */
export function sizeError(root: JsonObject, limits: Limits): string | undefined {
  const size: Size = { properties: 0, enumValues: 0, characters: 0 }
  const large = measure(root, size, limits)
  const levels = levelsOf(root, root, [])
  if (levels > limits.levels) return `${levels} levels of nesting exceeds limit of ${limits.levels}.`
  if (size.properties > limits.properties) return `${size.properties} object properties exceeds limit of ${limits.properties}.`
  if (size.enumValues > limits.enumValues) return `${size.enumValues} enum values exceeds limit of ${limits.enumValues}.`
  if (size.characters > limits.characters) return `${size.characters} characters of names and values exceeds limit of ${limits.characters}.`
  if (large === undefined) return undefined
  return `an enum with more than ${limits.largeEnum} values has ${large} characters, which exceeds limit of ${limits.largeEnumCharacters}.`
}

/** Adds up the size of a schema with all that is inside; returns the characters of an enum that is too large, if there is one. */
function measure(schema: JsonObject, size: Size, limits: Limits): number | undefined {
  const values = elements(schema.enum)
  const characters = charactersOf(values)
  size.properties += propertiesOf(schema).length
  size.enumValues += values.length
  size.characters += characters + charactersOf(schema.const === undefined ? [] : [schema.const]) + charactersOf(namesOf(schema))
  let large = values.length > limits.largeEnum && characters > limits.largeEnumCharacters ? characters : undefined
  for (const inner of innerOf(schema)) large = measure(inner, size, limits) ?? large
  return large
}

function namesOf(schema: JsonObject): readonly string[] {
  return [schema.properties, schema.$defs, schema.definitions].flatMap((named) => (isObject(named) ? Object.keys(named) : []))
}

function charactersOf(values: readonly Json[]): number {
  return values.reduce<number>((total, value) => total + (typeof value === 'string' ? value.length : 0), 0)
}

function innerOf(schema: JsonObject): readonly JsonObject[] {
  const named = [schema.properties, schema.$defs, schema.definitions].flatMap((group) => (isObject(group) ? Object.values(group) : []))
  return [...named, ...elements(schema.anyOf), ...(schema.items === undefined ? [] : [schema.items])].filter(isObject)
}

/** Levels of nesting from this schema on; a reference counts as what it names, and a recursive one ends there. */
function levelsOf(schema: JsonObject, root: JsonObject, open: readonly JsonObject[]): number {
  if (open.includes(schema)) return 0
  if (typeof schema.$ref === 'string') return levelsOf(referenced(schema.$ref, root) ?? {}, root, [...open, schema])
  const nests = typesOf(schema).some((type) => type === 'object' || type === 'array') || schema.anyOf !== undefined
  const inner = [...propertiesOf(schema).map(([, property]) => property), ...elements(schema.anyOf), schema.items ?? null].filter(isObject)
  return (nests ? 1 : 0) + Math.max(0, ...inner.map((one) => levelsOf(one, root, [...open, schema])))
}

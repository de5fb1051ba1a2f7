import type { Json, JsonObject } from './json.ts'
import { elements, isObject } from './json.ts'
import type { Limits, Profile } from './limits.ts'
import { formats, limitsOf } from './limits.ts'
import { propertiesOf, referenced, typesOf } from './schema.ts'
import { sizeError } from './schemaSize.ts'

/** Why a provider would refuse this strict schema, in the words it would use; undefined if it would accept it. */
export function schemaError(schema: Json | undefined, profile: Profile): string | undefined {
  if (!isObject(schema)) return 'schema must be an object.'
  return rootError(schema) ?? errorIn(schema, [], schema, limitsOf[profile]) ?? sizeError(schema, limitsOf[profile])
}

function rootError(schema: JsonObject): string | undefined {
  const forbidden = ['anyOf', 'oneOf', 'allOf', 'enum', 'not'].find((keyword) => schema[keyword] !== undefined)
  if (forbidden) return `schema must have type 'object' and not have '${forbidden}' at the top level.`
  if (schema.type === 'object') return undefined
  return `schema must be a JSON Schema of 'type: "object"', got 'type: ${JSON.stringify(schema.type ?? null)}'.`
}

function errorIn(schema: JsonObject, path: readonly string[], root: JsonObject, limits: Limits): string | undefined {
  const context = `In context=(${path.map((step) => `'${step}'`).join(', ')}), `
  const own = keywordError(schema, limits) ?? referenceError(schema, root) ?? typeError(schema) ?? objectError(schema)
  if (own) return context + own
  for (const [steps, inner] of innerOf(schema)) {
    const error = isObject(inner) ? errorIn(inner, [...path, ...steps], root, limits) : `${context}${steps.join('.')} must be a schema.`
    if (error) return error
  }
  return undefined
}

function innerOf(schema: JsonObject): readonly (readonly [readonly string[], Json])[] {
  const named = ['properties', '$defs', 'definitions'].flatMap((keyword) => {
    const group = schema[keyword]
    return isObject(group) ? Object.entries(group).map(([name, inner]) => [[keyword, name], inner] as const) : []
  })
  const union = elements(schema.anyOf).map((inner, index) => [['anyOf', `${index}`], inner] as const)
  return [...named, ...union, ...(schema.items === undefined ? [] : [[['items'], schema.items] as const])]
}

function keywordError(schema: JsonObject, { keywords }: Limits): string | undefined {
  const unknown = Object.keys(schema).find((keyword) => !keywords.has(keyword))
  if (unknown !== undefined) return `'${unknown}' is not permitted.`
  const { format } = schema
  if (format !== undefined && !formats.has(`${format}`)) return `'${format}' is not a valid format.`
  if (schema.enum !== undefined && elements(schema.enum).length === 0) return "'enum' must be an array with at least one value."
  return schema.anyOf !== undefined && elements(schema.anyOf).length === 0
    ? "'anyOf' must be an array with at least one schema."
    : undefined
}

function referenceError(schema: JsonObject, root: JsonObject): string | undefined {
  const { $ref, ...others } = schema
  if ($ref === undefined) return undefined
  if (Object.keys(others).length > 0) return `$ref cannot have keywords {'${Object.keys(others).join("', '")}'}.`
  return typeof $ref === 'string' && referenced($ref, root) ? undefined : `reference '${$ref}' cannot be resolved.`
}

const types = new Set(['string', 'number', 'boolean', 'integer', 'object', 'array', 'null'])

function typeError(schema: JsonObject): string | undefined {
  if (schema.$ref !== undefined || schema.anyOf !== undefined || schema.const !== undefined) return undefined
  const own = typesOf(schema)
  // Azure and OpenAI take an enum without a type.
  if (own.length === 0) return schema.enum === undefined ? "schema must have a 'type' key." : undefined
  const unknown = own.find((type) => !types.has(type))
  if (unknown !== undefined) return `'${unknown}' is not a valid type.`
  return own.includes('array') && !isObject(schema.items) ? 'array schema missing items.' : undefined
}

function objectError(schema: JsonObject): string | undefined {
  if (!typesOf(schema).includes('object')) return undefined
  if (schema.additionalProperties !== false) return "'additionalProperties' is required to be supplied and to be false."
  const required = new Set(elements(schema.required))
  const names = propertiesOf(schema).map(([name]) => name)
  const rule = "'required' is required to be supplied and to be an array including every key in properties."
  const missing = names.find((name) => !required.has(name))
  if (missing !== undefined) return `${rule} Missing '${missing}'.`
  const extra = [...required].find((name) => !names.includes(`${name}`))
  return extra === undefined ? undefined : `${rule} Extra required key '${extra}' supplied.`
}

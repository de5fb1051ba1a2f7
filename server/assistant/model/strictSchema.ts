import { z } from 'zod'

/** A JSON schema as plain JSON. */
export type JsonSchema = Readonly<Record<string, unknown>>

/**
 * What strict structured outputs understand everywhere. Azure refuses lengths, ranges, patterns and numbers of items, so they are left
 * out here and checked in code. https://learn.microsoft.com/azure/ai-foundry/openai/how-to/structured-outputs
 */
const understood = new Set(['type', 'properties', 'required', 'additionalProperties', 'items', 'enum', 'anyOf', 'description'])

/** The schema of an answer in the strict subset: every property is required, nothing else is allowed. */
export function strictSchema(schema: z.ZodType): JsonSchema {
  return reduced(z.toJSONSchema(schema, { target: 'draft-7', reused: 'inline' })) as JsonSchema
}

function reduced(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(reduced)
  if (typeof node !== 'object' || node === null) return node
  const kept = Object.entries(node).filter(([key]) => understood.has(key))
  const entries = kept.map(([key, value]): [string, unknown] => {
    if (key === 'properties') return [key, Object.fromEntries(Object.entries(value).map(([name, one]) => [name, reduced(one)]))]
    return [key, key === 'enum' || key === 'required' ? value : reduced(value)]
  })
  const { type, properties = {}, anyOf, ...rest } = Object.fromEntries(entries) as JsonSchema
  if (Array.isArray(anyOf) && anyOf.every(isSimple)) return { ...rest, type: anyOf.map((one) => one.type) }
  const own = { ...rest, ...(type === undefined ? {} : { type }), ...(anyOf === undefined ? {} : { anyOf }) }
  return type === 'object' ? { ...own, properties, required: Object.keys(Object(properties)), additionalProperties: false } : own
}

/** A choice of plain types is one type to the providers, and no level of nesting, of which Azure takes five. */
function isSimple(schema: unknown): schema is { readonly type: string } {
  const keys = Object.keys(Object(schema))
  return keys.length === 1 && keys[0] === 'type' && typeof (schema as { readonly type: unknown }).type === 'string'
}

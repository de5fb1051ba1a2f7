import type { Json, JsonObject } from './json.ts'
import { elements, isObject, parsed, stringOf } from './json.ts'

/** The body of a request for a chat completion, as it came. */
export type ChatRequest = JsonObject

/** The text of all messages of these roles, one after the other. */
export function messagesOf(body: ChatRequest, ...roles: readonly string[]): readonly string[] {
  return elements(body.messages)
    .filter(isObject)
    .filter(({ role }) => roles.includes(`${role}`))
    .map(({ content }) => textOf(content))
}

/** A message's content as text: a string, or the text parts of an array. */
function textOf(content: Json | undefined): string {
  if (typeof content === 'string') return content
  return elements(content)
    .map((part) => (isObject(part) ? (stringOf(part.text) ?? '') : ''))
    .join('\n')
}

/** The type of the response format; 'text' where none is given. */
export function formatOf(body: ChatRequest): string {
  const { response_format: format } = body
  return isObject(format) ? `${format.type}` : 'text'
}

/** The `json_schema` of the response format: name, strict, schema. */
export function namedSchemaOf(body: ChatRequest): JsonObject | undefined {
  const { response_format: format } = body
  return isObject(format) && isObject(format.json_schema) ? format.json_schema : undefined
}

/** The schema to answer by: that of the response format, else the one that a system message ends with after a line `JSON schema:`. */
export function schemaOf(body: ChatRequest): JsonObject | undefined {
  const given = namedSchemaOf(body)?.schema
  if (isObject(given)) return given
  const written = messagesOf(body, 'system', 'developer').map(writtenSchema)
  return written.find((schema) => schema !== undefined)
}

function writtenSchema(message: string): JsonObject | undefined {
  const [, text = ''] = /^JSON schema:\s*$([\s\S]*)/m.exec(message) ?? []
  const schema = parsed(text.replace(/^\s*```(?:json)?|```\s*$/g, ''))
  return isObject(schema) ? schema : undefined
}

/** The name of what is asked: the name of the response format's schema, else the title of the schema in the prompt. */
export function questionOf(body: ChatRequest): string | undefined {
  return stringOf(namedSchemaOf(body)?.name) ?? stringOf(schemaOf(body)?.title)
}

import { describe, expect, test } from 'vitest'
import { asking, assignSchema, connected, errorOf, ideas, themesSchema } from './asking.ts'
import type { Json, JsonObject } from './json.ts'
import type { Profile } from './limits.ts'

const object = (properties: JsonObject, more: JsonObject = {}): JsonObject => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
  ...more,
})
const text = { type: 'string' }
const list = (items: JsonObject, more: JsonObject = {}): JsonObject => ({ type: 'array', items, ...more })
const many = (count: number, value: (index: number) => Json): JsonObject =>
  object(Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}`, value(index)])))
const oneOf = (count: number, width = 4): JsonObject => ({
  type: 'string',
  enum: Array.from({ length: count }, (_, index) => `${index}`.padStart(width, 'x')),
})
const nested = (levels: number): JsonObject => (levels === 1 ? object({ end: text }) : object({ inner: nested(levels - 1) }))

/** What the endpoint says to a schema; undefined if it answers. */
async function saidTo(schema: JsonObject, profile: Profile = 'openai'): Promise<string | undefined> {
  const { client } = await connected({ profile })
  const request = client.chat.completions.create(asking(schema, { ideas }))
  const isAnswered = await request.then(
    () => true,
    () => false,
  )
  if (isAnswered) return undefined
  const error = await errorOf(request)
  expect(error).toMatchObject({ status: 400, type: 'invalid_request_error', param: 'response_format' })
  return error.message
}

describe('a strict schema', () => {
  test('is accepted by both profiles when it keeps the rules', async () => {
    for (const profile of ['openai', 'azure'] as const) {
      expect(await saidTo(themesSchema, profile)).toBeUndefined()
      expect(await saidTo(assignSchema(50, ['T1', 'T2', 'T3', 'none']), profile)).toBeUndefined()
      expect(
        await saidTo(
          object(
            { one: { $ref: '#/$defs/one' }, two: { anyOf: [text, { type: 'null' }] }, three: { type: ['number', 'null'] } },
            { $defs: { one: object({ a: text }) } },
          ),
          profile,
        ),
      ).toBeUndefined()
    }
  })

  test.each<[string, JsonObject, string]>([
    ['a root that is a list', list(text), `'type: "object"'`],
    ['a root that is a union', { anyOf: [object({ a: text })] }, "not have 'anyOf' at the top level"],
    ['an optional property', object({ a: text, b: text }, { required: ['a'] }), "Missing 'b'"],
    ['a required property that is not there', object({ a: text }, { required: ['a', 'b'] }), "Extra required key 'b'"],
    ['further properties at the root', { type: 'object', properties: { a: text }, required: ['a'] }, "'additionalProperties' is required"],
    [
      'further properties inside',
      object({ a: list(object({ b: text }, { additionalProperties: true })) }),
      "('properties', 'a', 'items'), 'additionalProperties'",
    ],
    ['allOf', object({ a: { allOf: [text] } }), "'allOf' is not permitted"],
    ['oneOf', object({ a: { oneOf: [text] } }), "'oneOf' is not permitted"],
    ['not', object({ a: { type: 'string', not: text } }), "'not' is not permitted"],
    ['if', object({ a: { type: 'string', if: text } }), "'if' is not permitted"],
    ['dependentRequired', object({ a: object({ b: text }, { dependentRequired: {} }) }), "'dependentRequired' is not permitted"],
    ['a default', object({ a: { type: 'string', default: '' } }), "'default' is not permitted"],
    ['maxLength', object({ a: { type: 'string', maxLength: 9 } }), "'maxLength' is not permitted"],
    ['a format that nobody knows', object({ a: { type: 'string', format: 'uri' } }), "'uri' is not a valid format"],
    ['a property without type', object({ a: { description: 'anything' } }), "must have a 'type' key"],
    ['a type that JSON does not have', object({ a: { type: 'text' } }), "'text' is not a valid type"],
    ['a list of nothing', object({ a: { type: 'array' } }), 'missing items'],
    ['an empty enum', object({ a: { type: 'string', enum: [] } }), "'enum' must be"],
    ['a reference to nothing', object({ a: { $ref: '#/$defs/none' } }), 'cannot be resolved'],
    ['a described reference', object({ a: { $ref: '#', description: 'again' } }), "$ref cannot have keywords {'description'}"],
    [
      'a rule broken in a definition',
      object({ a: text }, { $defs: { b: { type: 'object', properties: {} } } }),
      "('$defs', 'b'), 'additionalProperties'",
    ],
    ['eleven levels', nested(11), '11 levels of nesting exceeds limit of 10'],
    ['5,001 properties', many(5_001, () => text), '5001 object properties exceeds limit of 5000'],
    ['1,001 enum values', many(1_001, (index) => ({ type: 'string', enum: [`${index}`] })), '1001 enum values exceeds limit of 1000'],
    ['a large enum of long values', object({ a: oneOf(251, 60) }), '15060 characters'],
    ['names that are too long', object({ [`a${'b'.repeat(120_000)}`]: text }), '120001 characters of names'],
  ])('is refused by OpenAI for %s', async (_, schema, reason) => {
    expect(await saidTo(schema)).toContain(reason)
  })

  test.each<[string, JsonObject, string]>([
    ['six levels', nested(6), '6 levels of nesting exceeds limit of 5'],
    ['101 properties', many(101, () => text), '101 object properties exceeds limit of 100'],
    ['501 enum values', many(3, () => oneOf(167)), '501 enum values exceeds limit of 500'],
    ['a large enum of long values', object({ a: oneOf(251, 30) }), '7530 characters'],
    ['names that are too long', object({ [`a${'b'.repeat(15_000)}`]: text }), '15001 characters of names'],
    ...[
      list(text, { minItems: 1 }),
      list(text, { maxItems: 3 }),
      { type: 'number', minimum: 1 },
      { type: 'number', maximum: 1 },
      { type: 'number', multipleOf: 2 },
      { type: 'string', pattern: '^T' },
      { type: 'string', format: 'date' },
    ].map((schema): [string, JsonObject, string] => {
      const keyword = Object.keys(schema).at(-1) ?? ''
      return [keyword, object({ a: schema }), `'${keyword}' is not permitted`]
    }),
  ])('is refused by Azure but not by OpenAI for %s', async (_, schema, reason) => {
    expect(await saidTo(schema, 'azure')).toContain(reason)
    expect(await saidTo(schema)).toBeUndefined()
  })
})

describe('a request', () => {
  const good = asking(themesSchema, { ideas })

  test.each<[string, object, string]>([
    ['an unknown parameter', { ...good, top_k: 4 }, 'Unrecognized request argument supplied: top_k'],
    ['several unknown parameters', { ...good, top_k: 4, think: true }, 'Unrecognized request arguments supplied: top_k, think'],
    ['no model', { ...good, model: undefined }, 'you must provide a model parameter'],
    ['no messages', { ...good, messages: [] }, "'messages'"],
    ['an unknown role', { ...good, messages: [{ role: 'boss', content: 'x' }] }, 'messages[0]'],
    ['both limits on tokens', { ...good, max_tokens: 9, max_completion_tokens: 9 }, 'at the same time'],
    ['no token at all', { ...good, max_completion_tokens: 0 }, 'integer above minimum'],
    ['an unknown format', { ...good, response_format: { type: 'yaml' } }, "Invalid value: 'yaml'"],
    [
      'a schema without a name',
      { ...good, response_format: { type: 'json_schema', json_schema: { schema: themesSchema } } },
      'json_schema.name',
    ],
    ['a name with a space', asking(themesSchema, { ideas }, 'my themes'), 'does not match pattern'],
    [
      'JSON mode without the word',
      { ...good, messages: [{ role: 'user', content: 'Group these' }], response_format: { type: 'json_object' } },
      "must contain the word 'json'",
    ],
    ['a stream', { ...good, stream: true }, 'stream'],
  ])('is refused for %s', async (_, body, reason) => {
    const { client } = await connected()
    const error = await errorOf(client.post('/chat/completions', { body }))
    expect(error).toMatchObject({ status: 400, type: 'invalid_request_error' })
    expect(error.message).toContain(reason)
  })

  test('is refused when it is no JSON, in the form that OpenAI has for errors', async () => {
    const { endpoint } = await connected()
    const headers = { authorization: 'Bearer test' }
    const response = await fetch(`${endpoint.url}/chat/completions`, { method: 'POST', headers, body: '{"model":' })
    expect(response.status).toBe(400)
    expect(await response.json()).toEqual({
      error: { message: 'We could not parse the JSON body of your request.', type: 'invalid_request_error', param: null, code: null },
    })
  })

  test('may carry a schema that breaks the rules when it is not strict', async () => {
    const { client } = await connected()
    const schema = { type: 'object', properties: { title: { type: 'string', maxLength: 20 } } }
    const response_format = { type: 'json_schema' as const, json_schema: { name: 'loose', schema } }
    const { choices } = await client.chat.completions.create({ ...good, response_format })
    expect(JSON.parse(choices[0]?.message.content ?? '').title).toBeTruthy()
  })
})

import OpenAI from 'openai'
import { zodResponseFormat } from 'openai/helpers/zod'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { asking, askingInText, assignSchema, connected, errorOf, ideas, schemaOf, themesIn, themesSchema } from './endpoint/asking.ts'

const entries = ideas.map((text, index) => ({ id: `i${index}`, text }))

describe('a scripted model', () => {
  test('proposes different themes in words of the ideas', async () => {
    const { client } = await connected()
    const { choices } = await client.chat.completions.create(asking(themesSchema, { ideas }))
    const themes = themesIn(choices[0]?.message.content)
    expect(choices[0]?.finish_reason).toBe('stop')
    expect(themes.map(({ key }) => key)).toEqual(['T1', 'T2', 'T3'])
    expect(new Set(themes.map(({ title }) => title)).size).toBe(3)
    const words = new Set(ideas.join(' ').toLowerCase().split(' '))
    for (const { title } of themes) {
      expect(title.split(' ').length).toBeGreaterThanOrEqual(2)
      expect(
        title
          .toLowerCase()
          .split(' ')
          .filter((word) => !words.has(word)),
      ).toEqual([])
    }
  })

  test('answers other ideas otherwise, and the same ideas the same', async () => {
    const { client } = await connected()
    const titles = async (texts: readonly string[]) => {
      const { choices } = await client.chat.completions.create(asking(themesSchema, { ideas: texts }))
      return themesIn(choices[0]?.message.content).map(({ title }) => title)
    }
    const others = ['The dashboard loads slowly', 'Search finds nothing useful', 'A slow dashboard costs us demos']
    expect(await titles(ideas)).toEqual(await titles(ideas))
    expect(await titles(others)).not.toEqual(await titles(ideas))
  })

  test('puts each idea into the theme that shares words with it, whether ideas are objects, strings or explained in text', async () => {
    const { client } = await connected()
    const themes = [
      { key: 'T1', title: 'Faster onboarding', description: 'The first days' },
      { key: 'T2', title: 'Correct invoices', description: 'Bills' },
    ]
    const expected = { i0: 'T1', i1: 'T2', i2: 'T1', i3: 'T2', i4: 'T1', i5: 'T2' }
    const documents = [
      { themes, ideas: entries },
      { themes, ideas },
      Object.fromEntries([['themes', themes], ...entries.map(({ id, text }) => [id, text])]),
    ]
    for (const document of documents) {
      const { choices } = await client.chat.completions.create(asking(assignSchema(6), document))
      expect(JSON.parse(choices[0]?.message.content ?? '')).toEqual(expected)
    }
    const request = asking(assignSchema(6), { ideas })
    const system = { role: 'system' as const, content: 'Themes:\nT1: Faster onboarding\nT2: Correct invoices' }
    const { choices } = await client.chat.completions.create({ ...request, messages: [system, ...request.messages.slice(1)] })
    expect(JSON.parse(choices[0]?.message.content ?? '')).toEqual(expected)
  })

  test('fills every kind of schema with a valid value', async () => {
    const { client } = await connected()
    const shape = z.strictObject({
      visions: z
        .array(z.strictObject({ what: z.string(), outcome: z.string(), audience: z.string(), themes: z.array(z.string()) }))
        .length(3),
      keyResults: z.array(
        z.strictObject({
          id: z.string(),
          measurable: z.boolean(),
          kind: z.enum(['outcome', 'output']),
          baseline: z.number().nullable(),
          effort: z.number().min(1).max(3),
          quote: z.string(),
        }),
      ),
      summary: z.string().describe('at most 10 words'),
      unit: z.union([z.literal('%'), z.null()]),
      two: z
        .array(z.enum(['a', 'b', 'c']))
        .min(2)
        .max(2),
      label: z.string().describe('at most 12 characters'),
      code: z.string().regex(/^T\d+$/),
    })
    const { choices } = await client.chat.completions.create(asking(schemaOf(shape), { ideas: entries }))
    const answer = shape.parse(JSON.parse(choices[0]?.message.content ?? ''))
    expect(answer.keyResults.map(({ id }) => id)).toEqual(entries.map(({ id }) => id))
    expect(answer.keyResults.map(({ baseline }) => baseline)).toEqual([14, null, null, null, null, null])
    for (const [index, { quote }] of answer.keyResults.entries()) expect(ideas[index]).toContain(quote)
    expect(answer.visions.flatMap(({ themes }) => themes).toSorted()).toEqual(entries.map(({ id }) => id))
    expect(new Set(answer.visions.map(({ what }) => what)).size).toBe(3)
    expect(answer.summary.split(' ').length).toBeLessThanOrEqual(10)
    expect(answer.label.length).toBeLessThanOrEqual(12)
  })

  test('has one element for each theme that it may name, and different ones for further lists', async () => {
    const { client } = await connected()
    const keyResult = z.strictObject({ text: z.string(), target: z.number(), unit: z.string() })
    const objective = z.strictObject({ theme: z.enum(['T1', 'T2']), objective: z.string(), keyResults: z.array(keyResult) })
    const vision = z.strictObject({ what: z.string(), outcome: z.string(), themes: z.array(z.enum(['T1', 'T2'])) })
    const shape = z.strictObject({ objectives: z.array(objective), visions: z.array(vision).describe('exactly three visions') })
    const themes = [
      { id: 'T1', lens: 'people', title: 'Onboarding of customers', texts: ['Onboarding takes long', 'Nobody knows the first step'] },
      { id: 'T2', lens: 'money', title: 'Late invoices', texts: ['Invoices arrive 20 days late'] },
    ]
    const { choices } = await client.chat.completions.create(asking(schemaOf(shape), { themes }))
    const { objectives, visions } = shape.parse(JSON.parse(choices[0]?.message.content ?? ''))
    expect(objectives.map(({ theme }) => theme)).toEqual(['T1', 'T2'])
    expect(objectives[1]?.objective).toContain('nvoices')
    expect(new Set(objectives.flatMap(({ keyResults }) => keyResults.map(({ text }) => text))).size).toBe(6)
    expect(new Set(visions.flatMap(({ what, outcome }) => [what, outcome])).size).toBe(6)
    expect(visions.map((one) => one.themes.length)).toEqual([1, 1, 1])
  })

  test("takes the client's own helper for zod, with references and recursion", async () => {
    const { client } = await connected()
    const Node = z.strictObject({
      title: z.string(),
      get parts() {
        return z.array(Node)
      },
    })
    const response_format = zodResponseFormat(z.strictObject({ first: Node, second: Node }), 'tree')
    const parsed = await client.chat.completions.parse({ ...asking(themesSchema, { ideas: ideas.slice(0, 1) }), response_format })
    expect(parsed.choices[0]?.message.parsed?.first.title).toBeTruthy()
  })

  test('counts tokens and names itself', async () => {
    const { client } = await connected()
    const request = asking(themesSchema, { ideas })
    const { data, response } = await client.chat.completions.create(request).withResponse()
    const sent = request.messages.map(({ content }) => content).join('')
    const answered = data.choices[0]?.message.content ?? ''
    const prompt_tokens = Math.ceil(sent.length / 4)
    const completion_tokens = Math.ceil(answered.length / 4)
    expect(data.usage).toEqual({ prompt_tokens, completion_tokens, total_tokens: prompt_tokens + completion_tokens })
    expect(data).toMatchObject({ model: 'scripted', object: 'chat.completion', system_fingerprint: 'fp_scripted' })
    expect(data.id).toMatch(/^chatcmpl-/)
    expect(response.headers.get('x-request-id')).toBe('req_1')
  })

  test('ends early when the request allows fewer tokens', async () => {
    const { client } = await connected()
    const { choices } = await client.chat.completions.create({ ...asking(themesSchema, { ideas }), max_completion_tokens: 10 })
    expect(choices[0]?.finish_reason).toBe('length')
    expect(choices[0]?.message.content).toHaveLength(40)
  })

  test('keeps every request as it came, and lists its model', async () => {
    const { client, endpoint } = await connected()
    const request = asking(themesSchema, { ideas })
    await client.chat.completions.create(request)
    expect((await client.models.list()).data.map(({ id }) => id)).toEqual(['scripted'])
    const [first, second] = endpoint.requests
    expect(first).toMatchObject({ method: 'POST', path: '/v1/chat/completions', headers: { authorization: 'Bearer test' } })
    expect(JSON.parse(first?.body ?? '')).toEqual(request)
    expect(second).toMatchObject({ method: 'GET', path: '/v1/models', body: '' })
  })

  test('is also found where Azure has it, and nowhere else; nobody gets in without a key', async () => {
    const { client, endpoint } = await connected()
    const azure = client.withOptions({ baseURL: endpoint.url.replace('/v1', '/openai/v1/') })
    expect((await azure.chat.completions.create(asking(themesSchema, { ideas }))).choices).toHaveLength(1)
    expect((await errorOf(client.embeddings.create({ model: 'scripted', input: 'x' }))).status).toBe(404)
    expect((await fetch(`${endpoint.url}/models`)).status).toBe(401)
    expect((await fetch(`${endpoint.url}/chat/completions`, { headers: { 'api-key': 'test' } })).status).toBe(405)
  })

  test('lets go of calls that hang when it closes', async () => {
    const { client, endpoint } = await connected({ misbehave: () => 'hanging' })
    const call = errorOf(client.chat.completions.create(asking(themesSchema, { ideas })))
    await expect.poll(() => endpoint.requests.length).toBe(1)
    await endpoint.close()
    expect(await call).toBeInstanceOf(OpenAI.APIConnectionError)
  })
})

describe('a mode', () => {
  const strict = asking(themesSchema, { ideas })
  const inObject = askingInText(themesSchema, { ideas }, 'json_object')
  const inText = askingInText(themesSchema, { ideas })
  const fenced = /```json\n([\s\S]*)\n```/

  test('full: knows all three ways to ask, and only plain text comes in prose', async () => {
    const { client } = await connected()
    const contents: (string | null | undefined)[] = []
    for (const request of [strict, inObject, inText])
      contents.push((await client.chat.completions.create(request)).choices[0]?.message.content)
    expect(themesIn(contents[1])).toEqual(themesIn(contents[0]))
    expect(() => themesIn(contents[2])).toThrow()
    expect(themesIn(fenced.exec(contents[2] ?? '')?.[1])).toEqual(themesIn(contents[0]))
  })

  test('no-json-schema and no-json-object: refuse the format and answer without it', async () => {
    const { client, endpoint } = await connected({ mode: 'no-json-schema' })
    const refused = await errorOf(client.chat.completions.create(strict))
    expect(refused).toMatchObject({ status: 400, param: 'response_format', type: 'invalid_request_error' })
    expect(refused.message).toContain('json_schema')
    expect((await client.chat.completions.create(inObject)).choices[0]?.message.content).toMatch(/^{/)
    endpoint.setMode('no-json-object')
    expect((await errorOf(client.chat.completions.create(strict))).status).toBe(400)
    expect((await errorOf(client.chat.completions.create(inObject))).status).toBe(400)
    expect((await client.chat.completions.create(inText)).choices[0]?.message.content).toMatch(fenced)
  })

  test('ignores-format: takes every format and answers in prose', async () => {
    const { client } = await connected({ mode: 'ignores-format' })
    for (const request of [strict, inObject, inText]) {
      const { choices } = await client.chat.completions.create(request)
      expect(choices[0]?.message.content).toMatch(/^Here is/)
      expect(themesIn(fenced.exec(choices[0]?.message.content ?? '')?.[1])).toHaveLength(3)
    }
  })

  test('reasoning: refuses max_tokens and a temperature, by its mode or the name of the model', async () => {
    const { client, endpoint } = await connected({ mode: 'reasoning' })
    const check = async (model: string) => {
      const tokens = await errorOf(client.chat.completions.create({ ...strict, model, max_tokens: 900 }))
      expect(tokens).toMatchObject({ status: 400, code: 'unsupported_parameter', param: 'max_tokens' })
      const temperature = await errorOf(client.chat.completions.create({ ...strict, model, temperature: 0 }))
      expect(temperature).toMatchObject({ status: 400, code: 'unsupported_value', param: 'temperature' })
      const other = await errorOf(client.chat.completions.create({ ...strict, model, top_p: 0.5 }))
      expect(other).toMatchObject({ code: 'unsupported_parameter', param: 'top_p' })
      const { choices } = await client.chat.completions.create({ ...strict, model, max_completion_tokens: 900 })
      expect(choices[0]?.finish_reason).toBe('stop')
    }
    await check('scripted')
    endpoint.setMode('full')
    await check('gpt-5-mini')
    await check('o4-mini')
    expect((await client.chat.completions.create({ ...strict, temperature: 0, max_tokens: 900 })).choices).toHaveLength(1)
  })

  test('old-server and strict-compatible: refuse what they do not know', async () => {
    const { client, endpoint } = await connected({ mode: 'old-server' })
    const refused = await errorOf(client.chat.completions.create({ ...strict, max_completion_tokens: 900 }))
    expect(refused.message).toBe('400 Unrecognized request argument supplied: max_completion_tokens')
    expect((await client.chat.completions.create({ ...strict, max_tokens: 900, store: false })).choices).toHaveLength(1)
    endpoint.setMode('strict-compatible')
    expect((await errorOf(client.chat.completions.create({ ...strict, store: false }))).message).toContain('store')
    expect((await client.chat.completions.create({ ...strict, max_completion_tokens: 900 })).choices).toHaveLength(1)
  })
})

test('a client that goes away leaves the endpoint alive', async () => {
  const { client, endpoint } = await connected({ misbehave: ({ index }) => (index === 0 ? 'hanging' : null) })
  const controller = new AbortController()
  const call = errorOf(client.chat.completions.create(asking(themesSchema, { ideas }), { signal: controller.signal }))
  await expect.poll(() => endpoint.requests.length).toBe(1)
  controller.abort()
  expect(await call).toBeInstanceOf(OpenAI.APIUserAbortError)
  expect((await client.chat.completions.create(asking(themesSchema, { ideas }))).choices).toHaveLength(1)
})

import { describe, expect, it } from 'vitest'
import type { AssistantUsage } from '../../okra/api.ts'
import { createUsage } from '../../server/assistant/usage.ts'
import { openMemoryStore } from '../../server/store/memory/store.ts'
import type { ServerOptions } from '../room.ts'
import { everyone, factOf, moveOn, names, newId, openRoom, raw, roomAt, startServer, tokenOf, writeFacts } from '../room.ts'

const token = 'one-good-administrator-token'
const path = '/api/admin/assistant'

const startAdministered = (options: ServerOptions = {}) => startServer({ ...options, env: { ADMIN_TOKEN: token, ...options.env } })
const allow = (url: string, team: string, body: unknown, bearer = token) =>
  raw(url, `${path}/teams/${team}`, { method: 'PUT', body, token: bearer })
const report = async (url: string) => (await raw(url, path, { token })).body as AssistantUsage

describe('the administrator', () => {
  it('sees what every team has used, by name, and which model is asked where', async () => {
    const store = openMemoryStore()
    const env = {
      OPENAI_API_KEY: 'a-secret-key',
      OPENAI_MODEL: 'large-1',
      OPENAI_BASE_URL: 'https://user:word@models.example:8443/secret-path/v1',
      ASSISTANT_TOKENS_MONTH: '5000',
      ASSISTANT_TOKENS_MONTH_TEAM: '1000',
    }
    const server = await startAdministered({ store, env, now: () => Date.UTC(2026, 9, 14) })
    const [pricing, billing] = [await openRoom(server, 1, 'Pricing'), await openRoom(server, 1, 'Billing')]
    const usage = createUsage(store, { now: () => Date.UTC(2026, 9, 14), server: null, team: null, all: false })
    await usage.reserve(pricing.team, 700)
    await usage.count(pricing.team, 'themes', { engine: 'model', answered: true, tokens: 650, ms: 900 })
    const answer = await raw(server.url, path, { token })
    expect(answer).toMatchObject({ status: 200, headers: { 'cache-control': 'no-store' } })
    expect(answer.headers['set-cookie']).toBeUndefined()
    const themes = { question: 'themes', engine: 'model', asked: 1, answered: 1, failed: 0, tokens: 650, p50: 1_000, p95: 1_000 }
    const { teams, ...month } = answer.body as AssistantUsage
    expect(month).toEqual({
      month: '2026-10',
      tokens: 700,
      budget: 5_000,
      teamBudget: 1_000,
      all: false,
      model: { name: 'large-1', host: 'models.example:8443' },
    })
    const common = { allowed: false, failed: 0 }
    expect(new Map(teams.map((team) => [team.name, team]))).toEqual(
      new Map([
        ['Pricing', { team: pricing.team, name: 'Pricing', ...common, asked: 1, tokens: 700, p50: 1_000, p95: 1_000, questions: [themes] }],
        ['Billing', { team: billing.team, name: 'Billing', ...common, asked: 0, tokens: 0, p50: null, p95: null, questions: [] }],
      ]),
    )
    expect(answer.text).not.toMatch(/a-secret-key|secret-path|user|word/)
  })

  it('sees that no model is asked, and no team, where there is none', async () => {
    const { url } = await startAdministered()
    expect(await report(url)).toMatchObject({ model: null, tokens: 0, budget: null, teamBudget: null, teams: [] })
  })

  it('does not see the example, where nobody asks', async () => {
    const { url } = await startAdministered({ env: { DEMO: '1' } })
    expect((await raw(url, '/api/example', { body: {} })).status).toBe(200)
    expect((await report(url)).teams).toEqual([])
  })

  it('sees the vendor’s host when the model has no address of its own', async () => {
    const { url } = await startAdministered({ env: { OPENAI_API_KEY: 'k', OPENAI_MODEL: 'm' } })
    expect((await report(url)).model).toEqual({ name: 'm', host: 'api.openai.com' })
  })

  it('lets one team use the model, and takes it back', async () => {
    const server = await startAdministered()
    const [one, other] = [await openRoom(server, 1, 'One'), await openRoom(server, 1, 'Other')]
    const allowed = async () => new Map((await report(server.url)).teams.map((team) => [team.name, team.allowed]))
    expect((await allow(server.url, one.team, { allowed: true })).status).toBe(204)
    expect(Object.fromEntries(await allowed())).toEqual({ One: true, Other: false })
    await allow(server.url, one.team, { allowed: false })
    await allow(server.url, other.team, { allowed: true })
    expect(Object.fromEntries(await allowed())).toEqual({ One: false, Other: true })
  })

  it('finds every team allowed where the server says so', async () => {
    const server = await startAdministered({ env: { MODEL_FOR_ALL_TEAMS: '1' } })
    await openRoom(server, 1)
    expect((await report(server.url)).teams).toMatchObject([{ allowed: true }])
  })

  it('sees nothing that people have written, and no name of a person', async () => {
    const server = await startAdministered()
    const room = await roomAt(server, 'facts', 4)
    await writeFacts(room)
    await moveOn(room, 'themes')
    await allow(server.url, room.team, { allowed: true })
    const { text } = await raw(server.url, path, { token })
    expect(text).toContain(room.team)
    expect(server.stored()).toContain(factOf(1))
    for (const secret of [...room.seats.flatMap(({ person }) => person), ...names, 'cancellations', room.quarter, '2026-Q4'])
      expect(text).not.toContain(secret)
  })
})

describe('the people of a team', () => {
  const model = { OPENAI_API_KEY: 'k', OPENAI_MODEL: 'large-1' }

  it('hear whether a model may answer them, as soon as the administrator says so and after a reload', async () => {
    const server = await startAdministered({ env: model })
    const [one, other] = [await openRoom(server, 2, 'One'), await openRoom(server, 1, 'Other')]
    await everyone([...one.seats, ...other.seats], (device) => device.modelAllowed() === false)
    await allow(server.url, one.team, { allowed: true })
    await everyone(one.seats, (device) => device.modelAllowed() === true)
    const reloaded = [await one.sit(one.lead), await other.sit(other.lead)]
    await everyone(reloaded, (device) => device.modelAllowed() !== null)
    expect(reloaded.map((device) => device.modelAllowed())).toEqual([true, false])
    expect(other.lead.modelAllowed()).toBe(false)
    await allow(server.url, one.team, { allowed: false })
    await everyone([...one.seats, ...reloaded], (device) => device.modelAllowed() === false)
  })

  it('hear that it may where the server allows it to all teams, and that none may where there is none', async () => {
    const open = await startAdministered({ env: { ...model, MODEL_FOR_ALL_TEAMS: '1' } })
    const without = await startAdministered({ env: { MODEL_FOR_ALL_TEAMS: '1' } })
    const rooms = [await openRoom(open, 1), await openRoom(without, 1)]
    await everyone(
      rooms.map(({ lead }) => lead),
      (device) => device.modelAllowed() !== null,
    )
    expect(rooms.map(({ lead }) => lead.modelAllowed())).toEqual([true, false])
  })

  it('can know the model, and how long it may take, before they ask', async () => {
    const { url } = await startServer({ env: { ...model, ASSISTANT_TOTAL_MS: '120000' } })
    expect((await raw(url, '/api/config')).body).toMatchObject({ assistant: 'large-1', assistantTotalMs: 120_000 })
  })
})

describe('everybody else', () => {
  const address = { forTeam: `${path}/teams/${newId()}` }

  it.each([
    ['no token', {}],
    ['an empty one', { authorization: 'Bearer ' }],
    ['a wrong one', { authorization: `Bearer ${token}s` }],
    ['the beginning of it', { authorization: `Bearer ${token.slice(0, -1)}` }],
    ['it in another way', { authorization: `Basic ${token}` }],
    ['it in a cookie', { cookie: `token=${token}` }],
  ])('is sent away with %s', async (_, headers) => {
    const server = await startAdministered()
    const refused = [
      await raw(server.url, path, { headers }),
      await raw(server.url, address.forTeam, { method: 'PUT', body: { allowed: true }, headers }),
    ]
    for (const answer of refused) expect(answer).toMatchObject({ status: 401, body: { code: 'signed-out' } })
    expect(server.lines.join()).not.toContain(token)
  })

  it('is sent away who leads a team, with the own token', async () => {
    const server = await startAdministered()
    const { team, lead } = await openRoom(server, 1)
    const own = await tokenOf(server, lead)
    expect((await allow(server.url, team, { allowed: true }, own)).status).toBe(401)
    expect((await report(server.url)).teams).toMatchObject([{ allowed: false }])
  })

  it('finds nothing on a server without ADMIN_TOKEN', async () => {
    const { url } = await startServer()
    for (const bearer of ['', 'undefined', 'null', token])
      expect(await raw(url, path, { token: bearer })).toMatchObject({ status: 404, body: { code: 'not-found' } })
    expect((await allow(url, newId(), { allowed: true })).status).toBe(404)
  })

  it('has to wait after sixty tries in a minute, and so has the right token from there', async () => {
    const { url } = await startAdministered()
    const tries = await Promise.all(Array.from({ length: 60 }, () => raw(url, path, { token: 'guessed-guessed-guessed' })))
    expect(new Set(tries.map(({ status }) => status))).toEqual(new Set([401]))
    const late = await raw(url, path, { token })
    expect(late).toMatchObject({ status: 429, body: { code: 'too-many-requests' } })
    expect(Number(late.headers['retry-after'])).toBeGreaterThan(0)
  })
})

describe('what makes no sense', () => {
  it.each([['nothing'], [{}], [{ allowed: 'yes' }], [{ allowed: true, more: 1 }], [[true]], [null]])('is refused: %j', async (body) => {
    const server = await startAdministered()
    const { team } = await openRoom(server, 1)
    expect(await allow(server.url, team, body)).toMatchObject({ status: 400, body: { code: 'not-understood' } })
    expect((await report(server.url)).teams).toMatchObject([{ allowed: false }])
  })

  it.each([newId(), 'nobody', '2026-10', '..%2F..%2Fusage'])('is a team that is none: %s', async (team) => {
    const server = await startAdministered()
    const before = server.stored()
    expect(await allow(server.url, team, { allowed: true })).toMatchObject({ status: 404, body: { code: 'not-found' } })
    expect(server.stored()).toBe(before)
  })
})

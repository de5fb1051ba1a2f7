import { rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ConfigProblem, readConfig } from '../../server/config.ts'
import { openSqliteBallotBox } from '../../server/store/sqlite/ballotBox.ts'
import { openSqliteStore } from '../../server/store/sqlite/store.ts'
import { runServer, startChild } from '../childServer.ts'
import { newDataFolder } from '../fixtures/dataFolder.ts'
import type { Seat } from '../room.ts'
import {
  everyone,
  factOf,
  moveOn,
  moveRoom,
  names,
  newId,
  openRoom,
  raw,
  roomAt,
  runOf,
  sessionOf,
  start,
  tokenOf,
  writeFacts,
} from '../room.ts'

async function dataFolder(): Promise<string> {
  const folder = await newDataFolder()
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

describe('the configuration', () => {
  it('has a default for everything outside of production, with the demo on', () => {
    expect(readConfig({})).toMatchObject({
      production: false,
      port: 3978,
      demo: true,
      tickMs: 10_000,
      lateDelayMs: [5_000, 20_000],
      sessionKey: null,
    })
    expect(readConfig({ PORT: '', DATA_DIR: '/somewhere/else' })).toMatchObject({ port: 3978, dataDir: '/somewhere/else' })
  })

  it('has no demo in production, and demands every secret by name', () => {
    const secrets = { SESSION_KEY: 'k'.repeat(32), PUBLIC_URL: 'https://okra.example' }
    expect(readConfig({ NODE_ENV: 'production', ...secrets })).toMatchObject({ production: true, demo: false })
    expect(() => readConfig({ NODE_ENV: 'production' })).toThrow(/SESSION_KEY and PUBLIC_URL/)
    expect(() => readConfig({ NODE_ENV: 'production', SESSION_KEY: secrets.SESSION_KEY })).toThrow(/needs PUBLIC_URL/)
    expect(() => readConfig({ NODE_ENV: 'production', PUBLIC_URL: secrets.PUBLIC_URL, SESSION_KEY: '' })).toThrow(/needs SESSION_KEY/)
  })

  it('believes nobody in production to be Teams but Teams', () => {
    const secrets = { NODE_ENV: 'production', SESSION_KEY: 'k'.repeat(32), PUBLIC_URL: 'https://okra.example' }
    expect(() => readConfig({ ...secrets, TEAMS_HOST_ORIGINS: 'http://127.0.0.1:4001' })).toThrow(/^TEAMS_HOST_ORIGINS is for tests/)
    expect(readConfig(secrets).teamsOrigins).toEqual([])
  })

  it.each([
    ['PORT', 'many'],
    ['PORT', '70000'],
    ['SESSION_KEY', 'short'],
    ['PUBLIC_URL', 'okra'],
    ['TICK_MS', '-1'],
    ['LATE_DELAY_MS', '5'],
    ['DEMO', 'yes'],
    ['LOG_LEVEL', 'loud'],
    ['OPENAI_BASE_URL', 'localhost:11434'],
    ['OPENAI_BASE_URL', 'ftp://models.example'],
    ['ASSISTANT_CALL_MS', '0'],
    ['ASSISTANT_TOTAL_MS', '1.5'],
    ['ASSISTANT_TOKENS_MONTH', 'plenty'],
    ['ASSISTANT_TOKENS_MONTH_TEAM', '-5'],
    ['MODEL_FOR_ALL_TEAMS', 'yes'],
    ['TEAMS_HOST_ORIGINS', 'http://127.0.0.1:4001/'],
    ['TEAMS_HOST_ORIGINS', 'http://127.0.0.1:4001,*'],
    ['TEAMS_HOST_ORIGINS', "http://127.0.0.1:4001; script-src 'unsafe-inline'"],
    ['ADMIN_TOKEN', 'short'],
    ['ADMIN_TOKEN', 'shorty with blanks'],
  ])('refuses %s=%s, says so, and does not repeat a secret', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(ConfigProblem)
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name}: (?!.*short)`))
  })
})

describe('the model in the configuration', () => {
  const modelOf = (env: Readonly<Record<string, string>>) => readConfig(env).model

  it('is none, without limits and without an administrator, unless the environment says so', () => {
    expect(readConfig({})).toMatchObject({
      model: null,
      assistantCallMs: 20_000,
      assistantTotalMs: 45_000,
      assistantTokensMonth: null,
      assistantTokensMonthTeam: null,
      modelForAllTeams: false,
      adminToken: null,
    })
    expect(modelOf({ OPENAI_API_KEY: '', OPENAI_BASE_URL: '', OPENAI_MODEL: '' })).toBeNull()
  })

  it('needs a name and a key, or a name and an address that needs no key', () => {
    expect(modelOf({ OPENAI_API_KEY: 'k-1\n', OPENAI_MODEL: 'large' })).toEqual({ key: 'k-1', baseUrl: null, name: 'large' })
    const own = { OPENAI_BASE_URL: 'http://localhost:11434/v1', OPENAI_MODEL: 'small' }
    expect(modelOf(own)).toEqual({ key: 'local', baseUrl: 'http://localhost:11434/v1', name: 'small' })
    expect(modelOf({ ...own, OPENAI_API_KEY: 'k-2' })).toMatchObject({ key: 'k-2', baseUrl: own.OPENAI_BASE_URL })
  })

  it.each([
    [{ OPENAI_API_KEY: 'a-secret' }, /^OPENAI_API_KEY is set, but not which model.*OPENAI_MODEL/],
    [{ OPENAI_BASE_URL: 'http://localhost:1/v1' }, /^OPENAI_BASE_URL is set, but not which model.*OPENAI_MODEL/],
    [{ OPENAI_API_KEY: 'a-secret', OPENAI_BASE_URL: 'http://localhost:1/v1' }, /not which model/],
    [{ OPENAI_MODEL: 'large' }, /^OPENAI_MODEL is set, but not where.*OPENAI_API_KEY.*OPENAI_BASE_URL/],
  ])('is refused when only half of it is there: %j', (env, said) => {
    expect(() => readConfig(env)).toThrow(ConfigProblem)
    expect(() => readConfig(env)).toThrow(said)
    expect(() => readConfig(env)).not.toThrow(/a-secret/)
  })
})

describe("a server that can't start", () => {
  it('says which secrets are missing in production', async () => {
    const child = runServer({ NODE_ENV: 'production', DATA_DIR: await dataFolder() })
    expect(await child.ended).toEqual({ code: 1, signal: null })
    expect(child.output()).toBe('NODE_ENV=production needs SESSION_KEY and PUBLIC_URL in the environment.\n')
  })

  it('says that its port is taken, and what to do', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void other.close())
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as AddressInfo
    const child = runServer({ PORT: String(port), DATA_DIR: await dataFolder() })
    expect(await child.ended).toEqual({ code: 1, signal: null })
    expect(child.output()).toMatch(new RegExp(`^Port ${port} is taken\\..*PORT=\\d+ npm start\n$`))
  })

  it("says that its data folder can't be written, and what to do", async () => {
    const folder = await dataFolder()
    await writeFile(join(folder, 'a-file'), 'in the way')
    const child = runServer({ DATA_DIR: join(folder, 'a-file', 'data') })
    expect(await child.ended).toEqual({ code: 1, signal: null })
    expect(child.output()).toMatch(/^The data folder .*a-file\/data can't be created .* DATA_DIR .*\n$/)
  })
})

describe('a server that is told to stop', () => {
  it('ends with 0 while people write and arrange, and everything acknowledged is there', async () => {
    const folder = await dataFolder()
    const server = await startChild(folder)
    const room = await openRoom(server, 6)
    await start(room)
    const run = runOf(room.lead).id
    const written = new Map<string, string>()
    const writing = room.seats.map(async (seat, index) => {
      for (let count = 0; ; count += 1) {
        const [id, text] = [newId(), `Fact ${count} of seat ${index}`]
        const done = await seat.put(run, { lens: 'customer-pains', text }, id).catch(() => null)
        if (!done) return
        if (count >= 20) await seat.remove(run, id).catch(() => null)
        else written.set(id, text)
      }
    })
    const extended: number[] = []
    const leading = (async () => {
      for (;;) {
        const version = await room.lead.command({ type: 'ExtendClock', minutes: 2 }).catch(() => null)
        if (version === null) return
        extended.push(version)
        if (extended.length === 20) server.process.kill('SIGTERM')
      }
    })()
    expect(await server.ended).toEqual({ code: 0, signal: null })
    await Promise.all([...writing, leading])
    const [store, box] = [openSqliteStore(folder), openSqliteBallotBox(folder)]
    const { entries } = await box.open(run)
    const events = (await store.read(room.quarter)).flatMap((append) => append.events)
    await box.close()
    await store.close()
    const texts = new Map(entries.map(({ id, body }) => [id, (body as { text: string }).text]))
    expect([...written].filter(([id, text]) => texts.get(id) !== text)).toEqual([])
    expect(written.size).toBeGreaterThan(6)
    expect(new Set(extended).size).toBe(extended.length)
    expect(events.filter(({ type }) => type === 'ClockExtended').length).toBeGreaterThanOrEqual(extended.length)
    expect(server.output()).toMatch(/"stopped"/)
    expect(server.output()).not.toMatch(/"level":[56]0/)
  })

  it('ends with 0 while simulated teammates play and the assistant thinks', async () => {
    const server = await startChild(await dataFolder(), { DEMO: '1', TEAMMATE_PACE_MS: '5' })
    const room = await openRoom(server, 1)
    await room.lead.api(`/api/quarters/${room.quarter}/teammates`, { method: 'POST', body: {} })
    await start(room)
    const run = runOf(room.lead).id
    await room.lead.until((one) => one.progress().some(({ word }) => word === 'most'))
    await room.lead.command({ type: 'MoveOn', from: run })
    await room.lead.until((one) => runOf(one).activity === 'themes')
    await room.lead.api(`/api/quarters/${room.quarter}/desk`, { method: 'PUT', body: { type: 'Ask', question: 'themes' } })
    server.process.kill('SIGTERM')
    expect(await server.ended).toEqual({ code: 0, signal: null })
  })
})

describe('the session key', () => {
  it('is made once in the data folder, so that people are still signed in after a restart', async () => {
    const folder = await dataFolder()
    const first = await startChild(folder)
    const room = await openRoom(first, 1)
    const token = await tokenOf(first, room.lead)
    first.process.kill('SIGTERM')
    await first.ended
    const second = await startChild(folder)
    expect((await raw(second.url, `/api/quarters/${room.quarter}`, { token })).status).toBe(200)
    const other = await startChild(await dataFolder())
    expect((await raw(other.url, `/api/quarters/${room.quarter}`, { token })).status).toBe(401)
  })
})

describe('the log of a whole session', () => {
  it('holds no text, no name, no token, no proof and no pass, at the most talkative level', async () => {
    const server = await startChild(await dataFolder(), { LOG_LEVEL: 'trace' })
    const room = await roomAt(server, 'facts')
    const token = await tokenOf(server, room.lead)
    await raw(server.url, `/api/quarters/${room.quarter}/commands`, { body: { id: newId(), command: { type: 'Broken quetzal' } }, token })
    await raw(server.url, '/anonymous/acts', { body: '{"text": "quetzal' })
    await writeFacts(room)
    await moveOn(room, 'themes')
    const facts = Object.keys(sessionOf(room.lead).contributions)
    await room.lead.command({
      type: 'FormTheme',
      arrangement: newId(),
      theme: newId(),
      title: 'Quetzal theme',
      contributions: facts.slice(0, 2),
    })
    await room.lead.api(`/api/quarters/${room.quarter}/desk`, { method: 'PUT', body: { type: 'Ask', question: 'themes' } })
    await room.lead.until((one) => one.desk()?.proposals.length === 1)
    await moveOn(room, 'dots')
    await room.lead.command({ type: 'SkipActivity', from: runOf(room.lead).id })
    await everyone(room.seats, (device) => runOf(device).activity === 'sentence')
    await room.lead.command({ type: 'SettleVision', what: 'quetzal', outcome: '', audience: '' })
    await room.seats[1]?.put(runOf(room.lead).id, { what: 'quetzal', outcome: '', audience: '' })
    await room.lead.command({ type: 'MoveOn', from: runOf(room.lead).id })
    await everyone(room.seats, (device) => device.state().live === null)
    await raw(server.url, `/api/quarters/${room.quarter}/archive.zip`, { token })
    server.process.kill('SIGTERM')
    await server.ended
    const output = server.output()
    expect(output).toMatch(/"msg":"ready"/)
    expect(output).not.toMatch(/quetzal/i)
    expect(output).not.toMatch(new RegExp(names.slice(0, 4).join('|')))
    expect(output).not.toContain(factOf(0).slice(0, 18))
    for (const secret of [token, ...room.seats.flatMap(({ proof, secret, person }) => [proof, secret, person])])
      expect(output).not.toContain(secret)
    expect(output).not.toMatch(/127\.0\.0\.1:\d+.*127/)
  })
})

describe('a crash at any point', () => {
  it('leaves nothing behind that people have to mend: the room goes on where it was', async () => {
    const folder = await dataFolder()
    const first = await startChild(folder)
    const room = await roomAt(first, 'facts')
    await writeFacts(room)
    const moving = room.lead.command({ type: 'MoveOn', from: runOf(room.lead).id }).catch(() => null)
    first.process.kill('SIGKILL')
    await Promise.all([moving, first.ended])
    const back = await moveRoom(await startChild(folder), room)
    const [lead] = back.seats as readonly [Seat]
    if (runOf(lead).activity === 'facts' && runOf(lead).status === 'open') await lead.command({ type: 'MoveOn', from: runOf(lead).id })
    await everyone(back.seats, (device) => runOf(device).activity === 'themes')
    const texts = Object.values(sessionOf(lead).contributions).map(({ text }) => text)
    expect(texts.toSorted()).toEqual([0, 1, 2, 3].map(factOf).toSorted())
  })
})

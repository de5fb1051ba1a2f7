import { rm } from 'node:fs/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Store } from '../../../okra/ports/store.ts'
import type { UsageRules } from '../../../server/assistant/usage.ts'
import { createUsage } from '../../../server/assistant/usage.ts'
import { openMemoryStore } from '../../../server/store/memory/store.ts'
import { openSqliteStore } from '../../../server/store/sqlite/store.ts'
import { newDataFolder } from '../../fixtures/dataFolder.ts'

const october = Date.UTC(2026, 9, 14, 12)
const [red, blue] = ['a'.repeat(32), 'b'.repeat(32)]

function usageAt(store: Store, rules: Partial<UsageRules> = {}) {
  return createUsage(store, { now: () => october, server: null, team: null, all: false, ...rules })
}

async function onDisk() {
  const folder = await newDataFolder()
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return openSqliteStore(folder)
}

const granted = (reservations: readonly unknown[]) => reservations.filter((one) => one !== null).length
const teamIn = async (usage: ReturnType<typeof createUsage>, id: string) => (await usage.report()).teams.find(({ team }) => team === id)

describe('a budget of tokens', () => {
  it.each([
    ['in memory', async () => openMemoryStore()],
    ['on disk', onDisk],
  ])('is never exceeded by twenty at once, from two servers, %s', async (_, open) => {
    const store = await open()
    const servers = [usageAt(store, { server: 1_000, team: 600 }), usageAt(store, { server: 1_000, team: 600 })]
    const asked = Array.from({ length: 20 }, (_, index) => servers[index % 2]?.reserve(index < 10 ? red : blue, 100))
    const reservations = await Promise.all(asked)
    const { tokens, teams } = await usageAt(store).report()
    expect(granted(reservations)).toBeGreaterThan(0)
    expect(tokens).toBe(100 * granted(reservations))
    expect(tokens).toBeLessThanOrEqual(1_000)
    expect(teams.reduce((sum, team) => sum + team.tokens, 0)).toBe(tokens)
    expect(Math.max(...teams.map((team) => team.tokens))).toBeLessThanOrEqual(600)
    // Whatever was refused in the crowd: what is left is still there for who asks alone.
    while (await usageAt(store, { server: 1_000, team: 600 }).reserve(red, 100));
    while (await usageAt(store, { server: 1_000, team: 600 }).reserve(blue, 100));
    expect(await usageAt(store).report()).toMatchObject({ tokens: 1_000 })
    await store.close()
  })

  it('of a team that is used up leaves the others theirs, and takes nothing from the server', async () => {
    const usage = usageAt(openMemoryStore(), { server: 1_000, team: 300 })
    expect(await usage.reserve(red, 300)).not.toBeNull()
    expect(await usage.reserve(red, 1)).toBeNull()
    expect(await usage.report()).toMatchObject({ tokens: 300, budget: 1_000, teamBudget: 300 })
    expect(await usage.reserve(blue, 300)).not.toBeNull()
  })

  it('of the server that is used up gives a team back what it had reserved', async () => {
    const usage = usageAt(openMemoryStore(), { server: 500, team: 400 })
    await usage.reserve(red, 400)
    expect(await usage.reserve(blue, 200)).toBeNull()
    expect(await teamIn(usage, blue)).toMatchObject({ tokens: 0 })
    expect(await usage.reserve(blue, 100)).not.toBeNull()
  })

  it('that nobody has set has no end, and is counted all the same', async () => {
    const usage = usageAt(openMemoryStore())
    for (const tokens of [1_000_000, 2_000_000]) expect(await usage.reserve(red, tokens)).not.toBeNull()
    expect(await usage.report()).toMatchObject({ tokens: 3_000_000, budget: null, teamBudget: null })
  })

  it('gets back what a question did not need, once', async () => {
    const usage = usageAt(openMemoryStore(), { server: 1_000, team: 1_000 })
    const reserved = await usage.reserve(red, 1_000)
    expect(await usage.reserve(red, 1)).toBeNull()
    await reserved?.settle(250)
    await reserved?.settle(0)
    expect(await usage.report()).toMatchObject({ tokens: 250, teams: [{ team: red, tokens: 250 }] })
    expect(await usage.reserve(red, 750)).not.toBeNull()
  })

  it('counts what a question needed beyond its estimate, even past the limit', async () => {
    const usage = usageAt(openMemoryStore(), { server: 1_000, team: null })
    await (await usage.reserve(red, 1_000))?.settle(1_400)
    expect(await usage.report()).toMatchObject({ tokens: 1_400 })
    expect(await usage.reserve(blue, 1)).toBeNull()
  })

  it('begins anew with the month in UTC; what was reserved before is settled where it was taken', async () => {
    const store = openMemoryStore()
    let now = Date.UTC(2026, 9, 31, 23, 59, 59, 999)
    const usage = usageAt(store, { now: () => now, server: 100, team: 100 })
    const late = await usage.reserve(red, 100)
    await usage.count(red, 'themes', { engine: 'model', answered: true, tokens: 100, ms: 10 })
    now += 1
    expect(await usage.report()).toEqual({ month: '2026-11', tokens: 0, budget: 100, teamBudget: 100, all: false, teams: [] })
    expect(await usage.reserve(red, 100)).not.toBeNull()
    await late?.settle(40)
    expect(await usage.report()).toMatchObject({ month: '2026-11', tokens: 100 })
    now -= 1
    expect(await usage.report()).toMatchObject({ month: '2026-10', tokens: 40, teams: [{ tokens: 40, asked: 1 }] })
  })

  it('keeps what was reserved by a process that has died', async () => {
    const store = openMemoryStore()
    await usageAt(store, { server: 100 }).reserve(red, 80)
    expect(await usageAt(store, { server: 100 }).reserve(red, 30)).toBeNull()
  })
})

describe('the permission to use the model', () => {
  it('is given by nobody at first, then by the operator, team by team', async () => {
    const usage = usageAt(openMemoryStore())
    expect(await usage.allows(red)).toBe(false)
    await usage.allow(red, true)
    expect([await usage.allows(red), await usage.allows(blue)]).toEqual([true, false])
    await usage.allow(red, false)
    expect(await usage.allows(red)).toBe(false)
  })

  it('is everybody’s where the server says so, except for those it was taken from', async () => {
    const usage = usageAt(openMemoryStore(), { all: true })
    await usage.allow(blue, false)
    expect([await usage.allows(red), await usage.allows(blue)]).toEqual([true, false])
    expect(await usage.report()).toMatchObject({ all: true, teams: [{ team: blue, allowed: false, asked: 0, tokens: 0, p50: null }] })
  })
})

describe('the counters', () => {
  it('tell for each question and engine how many were asked, answered and failed, and how long they took', async () => {
    const usage = usageAt(openMemoryStore())
    for (let ms = 1; ms <= 90; ms += 1) await usage.count(red, 'themes', { engine: 'model', answered: true, tokens: 10, ms: 1_400 })
    for (let ms = 1; ms <= 10; ms += 1) await usage.count(red, 'themes', { engine: 'model', answered: false, tokens: 3, ms: 20_001 })
    await usage.count(red, 'vision', { engine: 'local', answered: true, tokens: 0, ms: 4 })
    expect(await teamIn(usage, red)).toEqual({
      team: red,
      allowed: false,
      asked: 101,
      failed: 10,
      tokens: 0,
      p50: 1_500,
      p95: 30_000,
      questions: [
        { question: 'themes', engine: 'model', asked: 100, answered: 90, failed: 10, tokens: 930, p50: 1_500, p95: 30_000 },
        { question: 'vision', engine: 'local', asked: 1, answered: 1, failed: 0, tokens: 0, p50: 50, p95: 50 },
      ],
    })
  })

  it('round a wait up to a step, and call everything beyond 45 seconds a minute', async () => {
    const usage = usageAt(openMemoryStore())
    const waits: readonly (readonly [number, number])[] = [
      [0, 50],
      [50, 50],
      [51, 100],
      [45_000, 45_000],
      [45_001, 60_000],
      [900_000, 60_000],
    ]
    for (const [index, [ms, shown]] of waits.entries()) {
      await usage.count(`${index}`, 'summary', { engine: 'local', answered: true, tokens: 0, ms })
      expect(await teamIn(usage, `${index}`)).toMatchObject({ p50: shown, p95: shown })
    }
  })

  it('miss nothing when many are counted at once', async () => {
    const store = openMemoryStore()
    const count = () => usageAt(store).count(red, 'dependencies', { engine: 'local', answered: true, tokens: 1, ms: 5 })
    await Promise.all([...Array.from({ length: 20 }, count), usageAt(store).reserve(red, 7)])
    expect(await teamIn(usageAt(store), red)).toMatchObject({ asked: 20, tokens: 7, questions: [{ tokens: 20 }] })
  })

  it('leave nothing in the store but numbers, the team and the names of questions', async () => {
    const store = openMemoryStore()
    await usageAt(store).reserve(red, 7)
    await usageAt(store).count(red, 'themes', { engine: 'model', answered: true, tokens: 7, ms: 5 })
    const stored = (await store.list('usage')).map(({ id, owner, body }) => ({ id, owner, body }))
    const counter = { asked: 1, answered: 1, tokens: 7, waits: [1, ...Array(18).fill(0)] }
    expect(stored).toEqual([
      { id: '2026-10', owner: 'server', body: { tokens: 7, counters: {} } },
      { id: `2026-10.${red}`, owner: red, body: { tokens: 7, counters: { themes: { model: counter } } } },
    ])
  })
})

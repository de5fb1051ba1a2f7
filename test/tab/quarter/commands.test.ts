import { describe, expect, test } from 'vitest'
import { createSender } from '../../../tab/quarter/commands.ts'
import { byProof, createIdentity } from '../../../tab/quarter/identity.ts'
import { Problem } from '../../../tab/quarter/quarter.ts'
import { fakeServer } from './stage.ts'

function senderOn(server = fakeServer()) {
  let now = 0
  let ids = 0
  const expired: number[] = []
  const sender = createSender({
    http: server.http,
    identity: { token: async () => 'token', expire: () => void expired.push(now), me: () => null },
    newId: () => {
      ids += 1
      return `id${ids}`
    },
    clock: () => now,
    random: () => 0,
    wait: async (ms) => {
      now += ms
    },
  })
  return { sender, server, expired, now: () => now }
}

const idsOf = (server: ReturnType<typeof fakeServer>) => server.made.map(({ body }) => (body as { id: string }).id)

describe('sending a command', () => {
  test('retries with the same id while the line is down, so that it happens once', async () => {
    const { sender, server } = senderOn()
    server.answers.push(new Problem('offline'), new Problem('busy'), { version: 9 })
    expect(await sender.command('/c', { type: 'PauseClock' })).toBe(9)
    expect(idsOf(server)).toEqual(['id1', 'id1', 'id1'])
  })

  test('gives up after thirty seconds and says that the line is down', async () => {
    const { sender, server, now } = senderOn()
    server.cut = true
    await expect(sender.command('/c', {})).rejects.toMatchObject({ code: 'offline' })
    expect(now()).toBeLessThanOrEqual(30_000)
    expect(server.made.length).toBeGreaterThan(3)
  })

  test('does not repeat what was refused', async () => {
    const { sender, server } = senderOn()
    server.answers.push(new Problem('too-few-voices'))
    await expect(sender.command('/c', {})).rejects.toMatchObject({ code: 'too-few-voices' })
    expect(server.made).toHaveLength(1)
  })

  test('gets a new token once when the old one has ended', async () => {
    const { sender, server, expired } = senderOn()
    server.answers.push(new Problem('signed-out'), { version: 3 })
    expect(await sender.command('/c', {})).toBe(3)
    expect(expired).toHaveLength(1)
    server.answers.push(new Problem('signed-out'), new Problem('signed-out'))
    await expect(sender.command('/c', {})).rejects.toMatchObject({ code: 'signed-out' })
  })
})

describe('the session token', () => {
  const me = { team: 't', person: 'p', name: 'Ana', role: 'participant', admitted: true } as const

  test('is fetched once for several calls, and renewed two minutes before it ends', async () => {
    const server = fakeServer()
    let now = 0
    const identity = createIdentity(byProof(server.http, 'proof'), () => now)
    server.answers.push({ token: 'one', expiresAt: 3_600_000, me }, { token: 'two', expiresAt: 7_200_000, me })
    expect(await Promise.all([identity.token(), identity.token()])).toEqual(['one', 'one'])
    now = 3_479_000
    expect(await identity.token()).toBe('one')
    now = 3_481_000
    expect(await identity.token()).toBe('two')
    expect(server.made.map(({ body }) => body)).toEqual([{ proof: 'proof' }, { proof: 'proof' }])
  })

  test('is not renewed at every call when the clock of the device is far ahead', async () => {
    const server = fakeServer()
    const identity = createIdentity(byProof(server.http, 'proof'), () => 10_000_000)
    server.answers.push({ token: 'one', expiresAt: 3_600_000, me })
    await identity.token()
    await identity.token()
    expect(server.made).toHaveLength(1)
  })
})

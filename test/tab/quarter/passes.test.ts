import { createHash, createHmac } from 'node:crypto'
import { describe, expect, test, vi } from 'vitest'
import { memoryKeep } from '../../../tab/quarter/keep.ts'
import { createLocks } from '../../../tab/quarter/locks.ts'
import { deviceSecret, passFrom } from '../../../tab/quarter/pass.ts'
import type { PassesContext } from '../../../tab/quarter/passes.ts'
import { askingSpread, createPasses } from '../../../tab/quarter/passes.ts'
import { Problem } from '../../../tab/quarter/quarter.ts'
import { fakeServer, someone } from './stage.ts'

const box = 'q.0.1.facts.1'

function passesWith(change: Partial<PassesContext> = {}) {
  const server = fakeServer()
  const passes = createPasses({
    quarter: 'q',
    http: server.http,
    identity: someone,
    keep: memoryKeep(),
    passOf: (which) => passFrom(new Uint8Array(32), which),
    lateDelayMs: [5_000, 20_000],
    people: () => 8,
    random: () => 0.5,
    clock: () => Date.now(),
    changed: () => {},
    restored: () => {},
    ...change,
  })
  return { passes, server }
}

/** Time is vitest's here: the passes wait with real timers. */
async function withTimers(act: () => Promise<void>): Promise<void> {
  vi.useFakeTimers()
  try {
    await act()
  } finally {
    vi.useRealTimers()
  }
}

describe('the pass of a device', () => {
  test('is the HMAC of the box under the secret, and only its hash is handed in', () => {
    const secret = new Uint8Array(32).fill(7)
    const x = createHmac('sha256', secret).update(`x|okra1|${box}`).digest('hex')
    const hash = createHash('sha256').update(`okra1|pass|${x}`).digest('hex')
    expect(passFrom(secret, box)).toEqual({ x, hash })
  })

  test('comes from one secret, also when two tabs ask for it at the same time', async () => {
    const keep = memoryKeep()
    const alone = createLocks(undefined)
    const [one, other] = await Promise.all([deviceSecret(keep, 'q', alone), deviceSecret(keep, 'q', alone)])
    expect(one).toEqual(other)
    expect(one).toHaveLength(32)
    expect(await deviceSecret(memoryKeep(), 'q', alone)).not.toEqual(one)
  })
})

describe('asking for a pass', () => {
  test('is spread over a time that grows with the room and ends with the late delay', () => {
    expect(askingSpread(4, [5_000, 20_000])).toBe(3_000)
    expect(askingSpread(200, [5_000, 20_000])).toBe(8_000)
    expect(askingSpread(2_000, [5_000, 20_000])).toBe(20_000)
    expect(askingSpread(8, [0, 0])).toBe(0)
  })

  test('happens by itself after the random wait, once however often it is asked', () =>
    withTimers(async () => {
      const { passes, server } = passesWith()
      passes.ask(box, false)
      passes.ask(box, false)
      await vi.advanceTimersByTimeAsync(1_499)
      expect(server.made).toHaveLength(0)
      expect(passes.status()).toEqual({ [box]: 'asking' })
      await vi.advanceTimersByTimeAsync(1)
      expect(server.made.map(({ path, body }) => [path, body])).toEqual([
        ['/api/quarters/q/passes', { run: box, passHash: passFrom(new Uint8Array(32), box).hash }],
      ])
      expect(passes.status()).toEqual({ [box]: 'held' })
      expect(passes.sendFrom(box)).toBe(Date.now())
    }))

  test('makes a device that comes late wait again before it may send', () =>
    withTimers(async () => {
      const { passes } = passesWith()
      passes.ask(box, true)
      await vi.advanceTimersByTimeAsync(1_500)
      expect(passes.status()[box]).toBe('held')
      expect(passes.sendFrom(box)).toBe(Date.now() + 12_500)
    }))

  test('says so when another device of this person has the pass, and sends nothing from here', () =>
    withTimers(async () => {
      const { passes, server } = passesWith()
      server.answers.push(new Problem('pass-held-elsewhere'))
      passes.ask(box, false)
      await vi.advanceTimersByTimeAsync(1_500)
      expect(passes.status()[box]).toBe('elsewhere')
      expect(passes.sendFrom(box)).toBeNull()
    }))

  test('goes on trying while the line is down', () =>
    withTimers(async () => {
      const { passes, server } = passesWith()
      server.cut = true
      passes.ask(box, false)
      await vi.advanceTimersByTimeAsync(10_000)
      expect(passes.status()[box]).toBe('asking')
      server.cut = false
      await vi.advanceTimersByTimeAsync(30_000)
      expect(passes.status()[box]).toBe('held')
    }))

  test('is not needed after a reload: the device knows that it holds the pass, and from when on it may send', () =>
    withTimers(async () => {
      const keep = memoryKeep()
      const first = passesWith({ keep })
      first.passes.ask(box, true)
      await vi.advanceTimersByTimeAsync(1_500)
      const from = first.passes.sendFrom(box)
      first.passes.close()
      const restored: string[] = []
      const second = passesWith({ keep, restored: (which) => restored.push(which) })
      second.passes.ask(box, true)
      await vi.advanceTimersByTimeAsync(0)
      expect(second.server.made).toHaveLength(0)
      expect(second.passes.sendFrom(box)).toBe(from)
      expect(restored).toEqual([box])
    }))

  test('starts again when the server does not know the pass any more', () =>
    withTimers(async () => {
      const { passes, server } = passesWith()
      passes.ask(box, false)
      await vi.advanceTimersByTimeAsync(1_500)
      passes.lost(box)
      await vi.advanceTimersByTimeAsync(0)
      expect(passes.sendFrom(box)).toBeNull()
      await vi.advanceTimersByTimeAsync(3_000)
      expect(server.made).toHaveLength(2)
      expect(passes.status()[box]).toBe('held')
    }))

  test('ends with the tab', () =>
    withTimers(async () => {
      const { passes, server } = passesWith()
      passes.ask(box, false)
      passes.close()
      await vi.advanceTimersByTimeAsync(60_000)
      expect(server.made).toHaveLength(0)
    }))
})

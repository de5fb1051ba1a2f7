import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import type { Keep } from '../../../tab/quarter/keep.ts'
import { memoryKeep, openKeep } from '../../../tab/quarter/keep.ts'
import { createLocks } from '../../../tab/quarter/locks.ts'
import type { OutboxContext } from '../../../tab/quarter/outbox.ts'
import { createOutbox } from '../../../tab/quarter/outbox.ts'
import { Problem } from '../../../tab/quarter/quarter.ts'
import { randomId } from '../../../tab/quarter/random.ts'
import { fakeServer, handClock, settled } from './stage.ts'

const box = 'q.0.1.facts.1'
const fact = (text: string) => ({ text, lens: 'customer-pains' })

function outboxOn(keep: Keep, change: Partial<OutboxContext> = {}) {
  const server = fakeServer()
  const clock = handClock()
  const outbox = createOutbox({
    quarter: 'q',
    http: server.http,
    keep,
    alone: createLocks(undefined),
    xOf: () => 'x',
    sendFrom: () => 0,
    lostPass: () => {},
    random: () => 0,
    clock: clock.now,
    newId: randomId,
    changed: () => {},
    later: clock.later,
    ...change,
  })
  return { outbox, server, clock }
}

const keeps: readonly (readonly [string, () => Promise<Keep>])[] = [
  ['memory', async () => memoryKeep()],
  ['IndexedDB', () => openKeep(randomId())],
]

describe.each(keeps)('the outbox in %s', (_, make) => {
  test('shows what was put at once as waiting, and as sent when the server has it', async () => {
    const { outbox, server } = outboxOn(await make())
    const id = outbox.put(box, fact('one'))
    expect(outbox.mine()).toEqual({ [box]: [{ id, body: fact('one'), status: 'waiting' }] })
    await settled()
    expect(outbox.mine()[box]).toEqual([{ id, body: fact('one'), status: 'sent' }])
    expect(server.made).toEqual([{ path: '/anonymous/acts', method: 'POST', body: { run: box, x: 'x', id, op: 'put', body: fact('one') } }])
  })

  test('sends only the last of several edits that were made while the line was down', async () => {
    const { outbox, server, clock } = outboxOn(await make())
    server.cut = true
    const id = outbox.put(box, fact('first'))
    await settled()
    outbox.put(box, fact('second'), id)
    outbox.put(box, fact('third'), id)
    await settled()
    server.made.length = 0
    server.cut = false
    await clock.pass(60_000)
    expect(server.made.map(({ body }) => (body as { body: unknown }).body)).toEqual([fact('third')])
    expect(outbox.mine()[box]?.[0]?.status).toBe('sent')
  })

  test('sends the newer text when it was edited while the older one was on its way', async () => {
    const keep = await make()
    let answer = (_: unknown) => {}
    const sent: unknown[] = []
    const { outbox } = outboxOn(keep, {
      http: async <T>(_path: string, call = {}) => {
        sent.push((call as { body: { body: unknown } }).body.body)
        if (sent.length === 1) await new Promise((resolve) => (answer = resolve))
        return { entries: [] } as T
      },
    })
    const id = outbox.put(box, fact('old'))
    await settled()
    outbox.put(box, fact('new'), id)
    await settled()
    answer(null)
    await settled()
    expect(sent).toEqual([fact('old'), fact('new')])
    expect(outbox.mine()[box]).toEqual([{ id, body: fact('new'), status: 'sent' }])
  })

  test('waits longer after each failure, from half a second to thirty', async () => {
    const { outbox, server, clock } = outboxOn(await make())
    server.cut = true
    outbox.put(box, fact('one'))
    await settled()
    const waits: number[] = []
    for (let tries = 0; tries < 9; tries += 1) {
      const [next = Number.NaN] = clock.due()
      waits.push(next)
      await clock.pass(next)
    }
    expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000])
  })

  test('keeps a refused text with its reason and does not send it again by itself', async () => {
    const { outbox, server, clock } = outboxOn(await make())
    server.answers.push(new Problem('text-too-long'))
    const id = outbox.put(box, fact('too long'))
    await settled()
    await clock.pass(120_000)
    expect(outbox.mine()[box]).toEqual([{ id, body: fact('too long'), status: 'refused', code: 'text-too-long' }])
    expect(server.made).toHaveLength(1)
  })

  test('takes something back: it is gone from the list at once, and from the server when it is reached', async () => {
    const { outbox, server } = outboxOn(await make())
    const id = outbox.put(box, fact('one'))
    await settled()
    outbox.remove(box, id)
    expect(outbox.mine()[box]).toBeUndefined()
    await settled()
    expect(server.made.at(-1)?.body).toEqual({ run: box, x: 'x', id, op: 'remove' })
    expect(outbox.waiting()).toBe(0)
  })

  test('sends nothing before the pass may be used', async () => {
    let from: number | null = null
    const { outbox, server, clock } = outboxOn(await make(), { sendFrom: () => from })
    outbox.put(box, fact('one'))
    await settled()
    expect(server.made).toHaveLength(0)
    from = clock.now() + 7_000
    outbox.flush()
    await settled()
    expect(server.made).toHaveLength(0)
    await clock.pass(6_999)
    expect(server.made).toHaveLength(0)
    await clock.pass(1)
    expect(server.made).toHaveLength(1)
  })

  test('asks for a new pass and keeps waiting when the server does not know this one', async () => {
    const lost: string[] = []
    const { outbox, server } = outboxOn(await make(), {
      lostPass: (which) => lost.push(which),
      sendFrom: () => (lost.length > 0 ? null : 0),
    })
    server.answers.push(new Problem('no-pass'))
    outbox.put(box, fact('one'))
    await settled()
    expect(lost).toEqual([box])
    expect(outbox.waiting()).toBe(1)
  })

  test('is there again after a reload, and sends what was still waiting', async () => {
    const keep = await make()
    const first = outboxOn(keep)
    first.server.cut = true
    const id = first.outbox.put(box, fact('one'))
    await settled()
    first.outbox.close()
    const second = outboxOn(keep)
    await second.outbox.load()
    await settled()
    expect(second.server.made).toHaveLength(1)
    expect(second.outbox.mine()[box]).toEqual([{ id, body: fact('one'), status: 'sent' }])
  })

  test('offers for copying what did not appear in the reveal, and forgets what did', async () => {
    const { outbox, server, clock } = outboxOn(await make())
    const shown = outbox.put(box, fact('revealed'))
    await settled()
    server.cut = true
    const late = outbox.put(box, fact('too late'))
    outbox.put('q.0.1.dots.1', { dots: { a: 2 } })
    await settled()
    outbox.settle(
      () => true,
      (id) => id === shown,
    )
    await settled()
    expect(outbox.mine()).toEqual({})
    expect(outbox.leftOver()).toEqual([{ id: late, body: fact('too late'), status: 'waiting' }])
    server.cut = false
    server.made.length = 0
    await clock.pass(120_000)
    expect(server.made).toHaveLength(0)
    expect(clock.due()).toEqual([])
    outbox.clearLeftOver()
    await settled()
    expect(outbox.leftOver()).toEqual([])
  })

  test('takes in what the server has: entries that it lost come back, entries that are gone there go', async () => {
    const { outbox, server } = outboxOn(await make())
    const gone = outbox.put(box, fact('gone'))
    await settled()
    const other = randomId()
    server.answers.push({ entries: [{ id: other, body: fact('from an earlier visit') }] })
    await outbox.merge(box)
    await settled()
    expect(outbox.mine()[box]?.map(({ id }) => id)).toEqual([other])
    expect(outbox.mine()[box]?.some(({ id }) => id === gone)).toBe(false)
  })
})

test('two tabs of one browser send a waiting act once', async () => {
  const name = randomId()
  const alone = createLocks(undefined)
  const one = outboxOn(await openKeep(name), { alone, sendFrom: () => null })
  one.outbox.put(box, fact('one'))
  await settled()
  one.outbox.close()
  const tabs = [outboxOn(await openKeep(name), { alone }), outboxOn(await openKeep(name), { alone })]
  await Promise.all(tabs.map(({ outbox }) => outbox.load()))
  await settled()
  expect(tabs.flatMap(({ server }) => server.made)).toHaveLength(1)
})

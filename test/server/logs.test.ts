import { describe, expect, it } from 'vitest'
import type { StoredEvent } from '../../okra/ports/store.ts'
import type { Aggregate, Announcement, Logs } from '../../server/commands/logs.ts'
import { createLogs, OtherBody } from '../../server/commands/logs.ts'
import { memoryStorePlace, openMemoryStore } from '../../server/store/memory/store.ts'

interface Added extends StoredEvent {
  readonly type: 'Added'
  readonly word: string
}

const words: Aggregate<readonly string[]> = { initial: [], evolve: (state, event) => [...state, (event as Added).word] }
const added = (word: string): Added => ({ type: 'Added', word })

/** Two servers on one store, each with what it has announced. */
function servers(count: number) {
  const place = memoryStorePlace()
  return Array.from({ length: count }, () => {
    const store = openMemoryStore(place)
    const logs = createLogs(store, 'words', words, 'test')
    const heard: Announcement[] = []
    logs.announced((announcement) => heard.push(announcement))
    return { store, logs, heard }
  })
}

type Server = ReturnType<typeof servers>[number]

const one = (server: Server | undefined): Server => {
  if (!server) throw new Error('no server')
  return server
}

const add = (logs: Logs<readonly string[]>, word: string) => logs.execute('s', null, () => [added(word)])

describe('the logs of a server', () => {
  it('announce what is durable, in order and without gaps, also for a burst', async () => {
    const [server] = servers(1)
    const { logs, heard } = one(server)
    await Promise.all(Array.from({ length: 40 }, (_, index) => add(logs, String(index))))
    expect(heard.flatMap(({ events }) => events)).toHaveLength(40)
    expect(heard.every(({ from }, index) => from === (heard[index - 1]?.to ?? 0))).toBe(true)
    expect((await logs.read('s')).version).toBe(40)
  })

  it('decide each command of a burst against the one before it', async () => {
    const [server] = servers(1)
    const { logs } = one(server)
    const once = (word: string) => logs.execute('s', null, (state) => (state.includes(word) ? [] : [added(word)]))
    await Promise.all([once('a'), once('a'), once('a')])
    expect((await logs.read('s')).state).toEqual(['a'])
  })

  it('answer a repeated command with its version, and refuse the same id with another body', async () => {
    const [server] = servers(1)
    const { logs } = one(server)
    const mark = { id: 'c1', hash: 'h1' }
    const first = await logs.execute('s', mark, () => [added('a')])
    await add(logs, 'b')
    expect(await logs.execute('s', mark, () => [added('a')])).toBe(first)
    await expect(logs.execute('s', { id: 'c1', hash: 'h2' }, () => [added('a')])).rejects.toThrow(OtherBody)
    expect((await logs.read('s')).state).toEqual(['a', 'b'])
  })

  it('let nothing that was decided on a lost version land on another server’s append', async () => {
    const [a, b] = servers(2).map(one)
    if (!a || !b) throw new Error('two servers')
    await add(a.logs, 'start')
    await b.logs.read('s')
    await add(a.logs, 'a')
    const sizes = await Promise.all(
      ['x', 'y', 'z'].map((word) => b.logs.execute('s', null, (state) => [added(`${word} after ${state.length}`)])),
    )
    expect(sizes).toEqual([3, 4, 5])
    expect((await b.logs.read('s')).state).toEqual(['start', 'a', 'x after 2', 'y after 3', 'z after 4'])
  })

  it('take in and announce what another server has appended', async () => {
    const [a, b] = servers(2).map(one)
    if (!a || !b) throw new Error('two servers')
    await b.logs.read('s')
    await add(a.logs, 'from a')
    await b.logs.refresh('s')
    expect(b.heard).toEqual([{ stream: 's', from: 0, to: 1, events: [added('from a')] }])
    expect(b.logs.since('s', 0)).toEqual([added('from a')])
  })

  it('announce what another server has appended even if it is found only because somebody lost against it', async () => {
    const [a, b] = servers(2).map(one)
    if (!a || !b) throw new Error('two servers')
    await add(b.logs, 'start')
    await add(a.logs, 'from a')
    await b.logs.execute('s', null, (state) => (state.includes('from a') ? [] : [added('from b')]))
    expect(b.heard.map(({ from, to, events }) => [from, to, events])).toEqual([
      [0, 1, [added('start')]],
      [1, 2, [added('from a')]],
    ])
    await b.logs.refresh('s')
    await add(b.logs, 'later')
    expect(b.heard.map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
    ])
  })

  it('open a long log from a snapshot and what came after it, and know the commands from before', async () => {
    const [a, b] = servers(2).map(one)
    if (!a || !b) throw new Error('two servers')
    const mark = { id: 'early', hash: 'h' }
    await a.logs.execute('s', mark, () => [added('0')])
    for (let index = 1; index < 450; index += 1) await add(a.logs, String(index))
    const snapshot = await a.store.get('words-snapshot', 's')
    expect(snapshot?.body).toMatchObject({ build: 'test', version: 400 })
    expect(await b.logs.read('s')).toEqual(await a.logs.read('s'))
    expect(await b.logs.execute('s', mark, () => [added('0')])).toBe(1)
  })

  it('ignore a snapshot of another build', async () => {
    const [a] = servers(1).map(one)
    if (!a) throw new Error('a server')
    await add(a.logs, 'a')
    await a.store.put('words-snapshot', { id: 's', owner: 's', body: { build: 'older', version: 1, state: ['wrong'] } }, 0)
    const again = createLogs(a.store, 'words', words, 'test')
    expect((await again.read('s')).state).toEqual(['a'])
  })

  it('erase a text from the log, the snapshot and what devices are sent when they come back', async () => {
    const [a] = servers(1).map(one)
    if (!a) throw new Error('a server')
    await add(a.logs, 'secret')
    for (let index = 0; index < 420; index += 1) await add(a.logs, 'more')
    await a.logs.redact('s', (event) => ((event as Added).word === 'secret' ? added('') : event))
    expect(await a.store.get('words-snapshot', 's')).toBeNull()
    expect(JSON.stringify([await a.store.read('s'), a.logs.since('s', 0)])).not.toContain('secret')
  })
})

import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { Append, Store, StoredEvent } from '../../okra/ports/store.ts'
import { type Case, type ContractOptions, describeContract, HOSTILE_TEXTS, hostileValue, type Place, rawBytesOf } from './contractCase.ts'

/** The definition of a Store. Every adapter runs it; it may skip a case only with a reason. */
export function storeContract(name: string, newPlace: () => Promise<Place<Store>>, options: ContractOptions = {}): void {
  describeContract(name, newPlace, options, (contractCase) => {
    describeAppend(contractCase)
    describeReading(contractCase)
    describeCommands(contractCase)
    describeDeletion(contractCase)
    describeDocuments(contractCase)
  })
}

interface TextEvent extends StoredEvent {
  readonly text: string
}

const said = (text: string): TextEvent => ({ type: 'Said', text })
const text = (event: StoredEvent): string => ('text' in event ? String(event.text) : '')

function append(stream: string, expectedVersion: number, texts: readonly string[], command: Append['command'] = null): Append {
  return { stream, expectedVersion, events: texts.map(said), command }
}

const mark = (id: string = randomUUID()) => ({ id, hash: `hash of ${id}` })
const appended = (version: number) => ({ status: 'appended', version })
const conflict = { status: 'conflict' }

async function textsOf(store: Store, stream: string): Promise<readonly string[]> {
  return (await store.read(stream)).flatMap(({ events }) => events.map(text))
}

function describeAppend(contractCase: Case<Store>): void {
  contractCase('lets exactly one of 20 racing appends win', async (place) => {
    const stores = [await place.open(), await place.open()]
    const racing = Array.from({ length: 20 }, (_, n) => stores[n % 2]?.append([append('q', 0, [`racer ${n}`], mark())]))
    const results = (await Promise.all(racing)).flatMap((result) => result ?? [])
    const winner = results.findIndex(({ status }) => status === 'appended')
    expect(results.filter(({ status }) => status === 'appended')).toEqual([appended(1)])
    expect(results.filter(({ status }) => status === 'conflict')).toHaveLength(19)
    expect(await textsOf(await place.open(), 'q')).toEqual([`racer ${winner}`])
  })

  contractCase('takes several appends of one and of different streams in one batch', async (place) => {
    const store = await place.open()
    const batch = [append('a', 0, ['a1']), append('b', 0, ['b1', 'b2']), append('a', 1, ['a2']), append('a', 2, ['a3'])]
    expect(await store.append(batch)).toEqual([appended(1), appended(1), appended(2), appended(3)])
    expect(await textsOf(store, 'a')).toEqual(['a1', 'a2', 'a3'])
    expect(await textsOf(store, 'b')).toEqual(['b1', 'b2'])
  })

  contractCase('takes an append whole or not at all, and the others of the batch in spite of a conflict', async (place) => {
    const store = await place.open()
    await store.append([append('a', 0, ['first'])])
    expect(await store.append([append('b', 0, ['b1']), append('a', 0, ['late 1', 'late 2']), append('c', 0, ['c1'])])).toEqual([
      appended(1),
      conflict,
      appended(1),
    ])
    expect(await textsOf(store, 'a')).toEqual(['first'])
    expect(await textsOf(store, 'c')).toEqual(['c1'])
  })

  contractCase('refuses what follows a conflict in its stream, even if its version would fit by accident', async (place) => {
    const store = await place.open()
    await store.append([append('a', 0, ['theirs'])])
    expect(await store.append([append('a', 0, ['mine 1']), append('a', 1, ['mine 2']), append('b', 0, ['b'])])).toEqual([
      conflict,
      conflict,
      appended(1),
    ])
    expect(await textsOf(store, 'a')).toEqual(['theirs'])
  })

  contractCase('refuses a version that was not reached yet', async (place) => {
    const store = await place.open()
    await store.append([append('a', 0, ['one'])])
    expect(await store.append([append('a', 2, ['gap']), append('b', 1, ['gap'])])).toEqual([conflict, conflict])
    expect(await store.head('a')).toBe(1)
    expect(await store.read('b')).toEqual([])
  })

  contractCase('takes an empty batch', async (place) => {
    expect(await (await place.open()).append([])).toEqual([])
  })
}

function describeReading(contractCase: Case<Store>): void {
  contractCase('reads 10,000 events back in their order', async (place) => {
    const store = await place.open()
    const texts = Array.from({ length: 10_000 }, (_, n) => `event ${n}`)
    for (let n = 0; n < 20; n++) await store.append([append('long', n, texts.slice(n * 500, (n + 1) * 500))])
    expect(await textsOf(store, 'long')).toEqual(texts)
    expect(await store.head('long')).toBe(20)
  })

  contractCase('reads only what comes after a version', async (place) => {
    const store = await place.open()
    const command = mark()
    await store.append([append('a', 0, ['1']), append('a', 1, ['2'], command), append('a', 2, ['3'])])
    expect(await store.read('a', 1)).toEqual([
      { version: 2, events: [said('2')], command },
      { version: 3, events: [said('3')], command: null },
    ])
    expect(await store.read('a', 3)).toEqual([])
  })

  contractCase('finds an unknown stream empty', async (place) => {
    const store = await place.open()
    expect(await store.read('nobody')).toEqual([])
    expect(await store.head('nobody')).toBe(0)
  })

  contractCase('finds everything after it was closed and opened again', async (place) => {
    const before = await place.open()
    const command = mark()
    await before.append([append('a', 0, ['kept'], command)])
    await before.put('desk', { id: 'd', owner: 'o', body: { n: 1 } }, 0)
    await before.close()
    const after = await place.open()
    expect(await after.read('a')).toEqual([{ version: 1, events: [said('kept')], command }])
    expect(await after.findCommand('a', command.id)).toEqual({ version: 1, hash: command.hash })
    expect(await after.get('desk', 'd')).toEqual({ id: 'd', owner: 'o', version: 1, body: { n: 1 } })
    expect(await after.append([append('a', 1, ['more'])])).toEqual([appended(2)])
  })

  contractCase('gives hostile texts and keys back as they were', async (place) => {
    const store = await place.open()
    for (const name of HOSTILE_TEXTS) {
      const event = { type: name, value: hostileValue() }
      expect(await store.append([{ stream: name, expectedVersion: 0, events: [event], command: { id: name, hash: name } }])).toEqual([
        appended(1),
      ])
      expect(JSON.stringify((await store.read(name))[0]?.events)).toBe(JSON.stringify([event]))
      expect(await store.findCommand(name, name)).toEqual({ version: 1, hash: name })
      expect(await store.put(name, { id: name, owner: name, body: hostileValue() }, 0)).toBe(true)
      expect(JSON.stringify((await store.list(name, name))[0]?.body)).toBe(JSON.stringify(hostileValue()))
    }
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  contractCase('shares no objects with its callers', async (place) => {
    const store = await place.open()
    const event = { type: 'Said', words: ['one'] }
    await store.append([{ stream: 'a', expectedVersion: 0, events: [event], command: null }])
    event.words.push('two')
    expect((await store.read('a'))[0]?.events).toEqual([{ type: 'Said', words: ['one'] }])
  })

  contractCase('answers a ping', async (place) => {
    await expect((await place.open()).ping()).resolves.toBeUndefined()
  })
}

function describeCommands(contractCase: Case<Store>): void {
  contractCase('finds the append that a command became', async (place) => {
    const store = await place.open()
    const command = mark()
    await store.append([append('a', 0, ['1']), append('a', 1, ['2'], command), append('b', 0, ['3'])])
    expect(await store.findCommand('a', command.id)).toEqual({ version: 2, hash: command.hash })
    expect(await store.findCommand('b', command.id)).toBeNull()
    expect(await store.findCommand('a', 'unknown')).toBeNull()
  })

  contractCase('answers the repeat of an append as appended and keeps it once', async (place) => {
    const store = await place.open()
    const first = append('a', 0, ['once'], mark())
    await store.append([first, append('a', 1, ['next'])])
    expect(await store.append([first])).toEqual([appended(1)])
    expect(await textsOf(store, 'a')).toEqual(['once', 'next'])
  })

  contractCase('refuses a repeat without a command, of other events, or with another hash', async (place) => {
    const store = await place.open()
    const command = mark('c')
    await store.append([append('a', 0, ['once'], command), append('b', 0, ['server'])])
    expect(await store.append([append('b', 0, ['server'])])).toEqual([conflict])
    expect(await store.append([append('a', 0, ['other'], command)])).toEqual([conflict])
    expect(await store.append([append('a', 0, ['once'], { id: 'c', hash: 'other' })])).toEqual([conflict])
    expect(await textsOf(store, 'a')).toEqual(['once'])
  })

  contractCase('refuses a command that became another version already', async (place) => {
    const store = await place.open()
    const command = mark()
    await store.append([append('a', 0, ['once'], command)])
    expect(await store.append([append('a', 1, ['once'], command), append('b', 0, ['b'], command)])).toEqual([conflict, appended(1)])
    expect(await store.head('a')).toBe(1)
  })

  contractCase('takes many appends that the server made by itself', async (place) => {
    const store = await place.open()
    expect(await store.append([0, 1, 2].map((n) => append('a', n, [`${n}`])))).toEqual([appended(1), appended(2), appended(3)])
  })
}

function describeDeletion(contractCase: Case<Store>): void {
  contractCase('removes one stream for good, which may begin again', async (place) => {
    const store = await place.open()
    const command = mark()
    await store.append([append('a', 0, ['gone'], command), append('ab', 0, ['stays'])])
    await store.removeStream('a')
    expect(await store.read('a')).toEqual([])
    expect(await store.head('a')).toBe(0)
    expect(await store.findCommand('a', command.id)).toBeNull()
    expect(await textsOf(store, 'ab')).toEqual(['stays'])
    expect(await store.append([append('a', 0, ['anew'], command)])).toEqual([appended(1)])
  })

  contractCase('redacts the events that are to be erased, and nothing else', async (place) => {
    const store = await place.open()
    const command = mark()
    await store.append([
      append('a', 0, ['fine', 'secret'], command),
      append('a', 1, ['secret']),
      append('a', 2, ['fine']),
      append('b', 0, ['secret']),
    ])
    const erase = (event: StoredEvent): StoredEvent => (text(event) === 'secret' ? said('') : event)
    expect(await store.redact('a', erase)).toBe(2)
    expect(await textsOf(store, 'a')).toEqual(['fine', '', '', 'fine'])
    expect((await store.read('a'))[0]?.command).toEqual(command)
    expect(await textsOf(store, 'b')).toEqual(['secret'])
    expect(await store.redact('a', erase)).toBe(0)
    expect(await store.redact('nobody', erase)).toBe(0)
  })

  contractCase('leaves no byte of what was redacted or removed', async (place) => {
    const store = await place.open()
    const secret = (n: number): string => `SECRET-${n}-${'x'.repeat((n * 137) % 900)}`
    const all = Array.from({ length: 60 }, (_, n) => n)
    for (const n of all) await store.append([append('a', n, [`fine ${n}`, secret(n)]), append(`b${n}`, 0, [secret(n)])])
    for (const n of all) await store.put('snapshot', { id: `${n}`, owner: 'a', body: { text: secret(n) } }, 0)
    expect((await rawBytesOf(place)).includes('SECRET-')).toBe(true)
    for (const n of all) await store.remove('snapshot', `${n}`)
    for (const n of all) await store.removeStream(`b${n}`)
    await store.redact('a', (event) => (text(event).startsWith('SECRET') ? said('') : event))
    const bytes = await rawBytesOf(place)
    expect(bytes.includes('SECRET-')).toBe(false)
    expect(bytes.includes('xxxx')).toBe(false)
    expect(bytes.includes('fine 59')).toBe(true)
  })
}

function describeDocuments(contractCase: Case<Store>): void {
  const document = (id: string, owner: string, body: unknown) => ({ id, owner, body })

  contractCase('creates a document once and replaces it only by its version', async (place) => {
    const store = await place.open()
    expect(await store.get('desk', 'd')).toBeNull()
    expect(await store.put('desk', document('d', 'o', { n: 1 }), 1)).toBe(false)
    expect(await store.put('desk', document('d', 'o', { n: 1 }), 0)).toBe(true)
    expect(await store.put('desk', document('d', 'o', { n: 9 }), 0)).toBe(false)
    expect(await store.put('desk', document('d', 'p', { n: 2 }), 1)).toBe(true)
    expect(await store.put('desk', document('d', 'o', { n: 9 }), 1)).toBe(false)
    expect(await store.get('desk', 'd')).toEqual({ id: 'd', owner: 'p', version: 2, body: { n: 2 } })
    expect(await store.get('other kind', 'd')).toBeNull()
  })

  contractCase('lets exactly one of 20 racing writers of a document win', async (place) => {
    const stores = [await place.open(), await place.open()]
    for (const version of [0, 1]) {
      const racing = Array.from({ length: 20 }, (_, n) => stores[n % 2]?.put('desk', document('d', 'o', 'the same for all'), version))
      expect((await Promise.all(racing)).filter(Boolean)).toHaveLength(1)
    }
    expect((await stores[0]?.get('desk', 'd'))?.version).toBe(2)
  })

  contractCase('lists the documents of a kind or of one owner by id', async (place) => {
    const store = await place.open()
    for (const id of ['c', 'a', 'B', 'ä', '10', '9']) await store.put('desk', document(id, id < 'b' ? 'early' : 'late', { id }), 0)
    await store.put('other', document('x', 'early', {}), 0)
    expect((await store.list('desk')).map(({ id }) => id)).toEqual(['10', '9', 'B', 'a', 'c', 'ä'])
    expect((await store.list('desk', 'late')).map(({ id }) => id)).toEqual(['c', 'ä'])
    expect(await store.list('desk', 'nobody')).toEqual([])
  })

  contractCase('removes a document for good, which may be created again', async (place) => {
    const store = await place.open()
    await store.put('desk', document('d', 'o', 1), 0)
    await store.put('desk', document('e', 'o', 2), 0)
    await store.remove('desk', 'd')
    await store.remove('desk', 'd')
    expect(await store.get('desk', 'd')).toBeNull()
    expect((await store.list('desk')).map(({ id }) => id)).toEqual(['e'])
    expect(await store.put('desk', document('d', 'o', 3), 0)).toBe(true)
    expect((await store.get('desk', 'd'))?.version).toBe(1)
  })
}

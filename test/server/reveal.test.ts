import { rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { io } from 'socket.io-client'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import type { ServerFrames } from '../../okra/api.ts'
import type { BallotBox } from '../../okra/ports/ballotBox.ts'
import { type Store, StoreUnavailable } from '../../okra/ports/store.ts'
import type { WriteEvent } from '../../okra/quarter/activities/write.ts'
import { createMethod } from '../../okra/quarter/method.ts'
import { byProof, connectDevice } from '../../server/simulation/device.ts'
import { openStores } from '../../server/store/index.ts'
import { startChild } from '../childServer.ts'
import { newDataFolder } from '../fixtures/dataFolder.ts'
import { startTestMongo } from '../fixtures/mongo/testMongo.ts'
import { type AroundPart, partedStore } from '../fixtures/partedStore.ts'
import type { Room, Seat } from '../room.ts'
import { everyone, moveRoom, newId, openRoom, runOf, sessionOf, start, startServer, tokenOf } from '../room.ts'

const dying = fileURLToPath(new URL('../fixtures/dying.ts', import.meta.url))
const mongo = await startTestMongo()
afterAll(() => mongo?.stop())

/** Where a server keeps its data; it can be opened several times. */
interface Home {
  readonly env: Readonly<Record<string, string>>
  readonly folder: string
  open(): Promise<{ readonly store: Store; readonly box: BallotBox }>
}

async function newHome(kind: string): Promise<Home> {
  const folder = await newDataFolder()
  const uri = kind === 'mongo' ? (await mongo?.newDatabase())?.uri : undefined
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const open = async () => {
    const opened = await openStores({ dataDir: folder, ...(uri ? { mongoUrl: uri } : {}) })
    onTestFinished(async () => {
      await opened.box.close()
      await opened.store.close()
    })
    return opened
  }
  return { env: uri ? { MONGODB_URI: uri } : {}, folder, open }
}

type Written = ReadonlyMap<string, string>

/** So many texts of 2 kB each in the box of a run, by four authors. */
async function fill(box: BallotBox, run: string, count: number): Promise<Written> {
  const written = new Map(Array.from({ length: count }, (_, number) => [newId(), `${'👍'.repeat(490)} ${number}`]))
  const entries = [...written].map(([id, text]) => ({ id, kind: 'fact', body: { text, lens: 'customer-pains' } }))
  for (let from = 0; from < count; from += count / 4) {
    await box.change(run, `author ${from}`, true, () => ({ put: entries.slice(from, from + count / 4), remove: [] }))
  }
  return written
}

const shownOn = (seat: Seat): Written =>
  new Map(Object.values(sessionOf(seat).contributions).map(({ id, text }) => [id, text ?? '(hidden)']))

async function partsIn(store: Store, quarter: string) {
  const appends = await store.read(quarter)
  for (const { events } of appends) expect(Buffer.byteLength(JSON.stringify(events))).toBeLessThan(1_000_000)
  return appends.flatMap(({ events }) => events).filter(({ type }) => type === 'Revealed') as Extract<WriteEvent, { type: 'Revealed' }>[]
}

/** Every text came once, in the order of the ids, to every screen; and the box holds nothing any more. */
async function expectComplete(
  { store, box }: Awaited<ReturnType<Home['open']>>,
  { seats, quarter }: Pick<Room, 'seats' | 'quarter'>,
  written: Written,
) {
  await everyone(seats, (device) => runOf(device).activity === 'themes')
  for (const seat of seats) expect(shownOn(seat)).toEqual(written)
  const parts = await partsIn(store, quarter)
  expect(parts.flatMap(({ contributions }) => contributions.map(({ id }) => id))).toEqual([...written.keys()].toSorted())
  expect(parts.map(({ more }) => more)).toEqual(parts.map((_, index) => index < parts.length - 1))
  await expect.poll(() => box.runs(quarter)).toEqual([])
}

const kinds = ['sqlite', ...(mongo ? ['mongo'] : [])]

describe.each(kinds)('a large reveal on %s', (kind) => {
  const room = async (around: AroundPart = (_, append) => append()) => {
    const home = await (await newHome(kind)).open()
    const server = await startServer({ ...home, store: partedStore(home.store, around) })
    const opened = await openRoom(server, 3)
    await start(opened)
    const run = runOf(opened.lead).id
    return { home, server, room: opened, run, written: await fill(home.box, run, 1_200) }
  }

  it('is written in parts of at most 1 MB, each an append of its own, and reaches every screen as a whole', async () => {
    const { home, room: here, run, written } = await room()
    const seen = new Set<number>()
    here.seats[1]?.onChange(() => void seen.add(shownOn(here.seats[1] as Seat).size))
    await here.lead.command({ type: 'MoveOn', from: run })
    await expectComplete(home, here, written)
    expect((await partsIn(home.store, here.quarter)).length).toBe(3)
    expect([...seen].toSorted()).toEqual([0, written.size])
  })

  it.each([
    ['refuses', false],
    ['has taken, and whose answer is lost', true],
  ])('shows nothing while it stops at a part that the store %s, and goes on by itself', async (_, taken) => {
    let isBroken = true
    const around: AroundPart = async (number, append) => {
      if (!isBroken || number === 1) return append()
      if (taken && number === 2) await append()
      throw new StoreUnavailable('broken for this test')
    }
    const { home, server, room: here, run, written } = await room(around)
    await expect(here.lead.command({ type: 'MoveOn', from: run })).rejects.toMatchObject({ status: 503 })
    const late = await here.join('Latecomer')
    for (const seat of [...here.seats, late]) {
      expect(runOf(seat)).toMatchObject({ id: run, status: 'closed' })
      expect(sessionOf(seat).contributions).toEqual({})
      expect(server.method.offers(seat.state(), 'facilitator').map(({ type }) => type)).not.toContain('HideContribution')
    }
    expect(await partsIn(home.store, here.quarter)).toHaveLength(taken ? 2 : 1)
    expect((await home.box.open(run)).entries).toHaveLength(written.size)
    isBroken = false
    await expectComplete(home, { ...here, seats: [...here.seats, late] }, written)
  })

  it('is completed by another server while the first one still waits for the store, and is not doubled by it', async () => {
    const [asked, answer] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const {
      home,
      server,
      room: here,
      run,
      written,
    } = await room(async (number, append) => {
      if (number !== 2) return append()
      asked.resolve()
      await answer.promise
      return append()
    })
    const moving = here.lead.command({ type: 'MoveOn', from: run })
    await asked.promise
    const other = await startServer({ ...home, key: server.key })
    const there = await moveRoom(other, here)
    await expectComplete(home, there, written)
    answer.resolve()
    await moving
    await expectComplete(home, { ...here, seats: [...here.seats, ...there.seats] }, written)
  })

  it('loses and doubles no text although the server is killed before, between and behind its parts', async () => {
    const home = await newHome(kind)
    const { store, box } = await home.open()
    const first = await startChild(home.folder, { ...home.env, DIE: 'before 1' }, dying)
    const here = await openRoom(first, 3)
    await start(here)
    const run = runOf(here.lead).id
    const written = await fill(box, run, 1_200)
    await expect(here.lead.command({ type: 'MoveOn', from: run })).rejects.toThrow()
    await first.ended
    const durable = [(await partsIn(store, here.quarter)).length]
    for (const DIE of ['after 1', 'before 2']) {
      const next = await startChild(home.folder, { ...home.env, DIE }, dying)
      const { url } = next
      // The server goes on with the reveal by itself, so that it may die while the device still signs in.
      const device = connectDevice({ url, quarter: here.quarter, method: createMethod(), signIn: byProof(url, here.lead.proof) })
      const closed = device.then((connected) => connected.close()).catch(() => undefined)
      expect(await next.ended).toMatchObject({ signal: 'SIGKILL' })
      await closed
      durable.push((await partsIn(store, here.quarter)).length)
    }
    expect(durable).toEqual([0, 1, 2])
    const back = await moveRoom(await startChild(home.folder, home.env), here)
    await expectComplete({ store, box }, back, written)
  })
})

it('reaches a device that can only poll, in frames far larger than what a device may send', async () => {
  const home = await (await newHome('sqlite')).open()
  const server = await startServer(home)
  const room = await openRoom(server, 3)
  await start(room)
  const run = runOf(room.lead).id
  const poll = async () => {
    const socket = io(server.url, { auth: { token: await tokenOf(server, room.lead) }, transports: ['polling'] })
    onTestFinished(() => void socket.disconnect())
    const state = new Promise<Parameters<ServerFrames['state']>[0]>((resolve) => socket.once('state', resolve))
    socket.on('connect', () => socket.emit('follow', { quarter: room.quarter, version: 0 }))
    return { socket, state: await state }
  }
  const { socket } = await poll()
  const heard: number[] = []
  socket.on('events', (frame) => void heard.push(Buffer.byteLength(JSON.stringify(frame))))
  const written = await fill(home.box, run, 1_200)
  await room.lead.command({ type: 'MoveOn', from: run })
  await everyone(room.seats, (device) => runOf(device).activity === 'themes')
  const { state } = (await poll()).state
  expect(Object.keys(state.sessions[0]?.contributions ?? {})).toHaveLength(written.size)
  expect(Buffer.byteLength(JSON.stringify(state))).toBeGreaterThan(2_400_000)
  await expect.poll(() => heard.filter((bytes) => bytes > 100_000).length).toBe(3)
  expect(Math.max(...heard)).toBeLessThan(1_100_000)
})

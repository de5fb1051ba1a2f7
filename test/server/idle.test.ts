import { describe, expect, it } from 'vitest'
import { event } from '../../okra/quarter/events.ts'
import { idleLimit } from '../../okra/quarter/idle.ts'
import { openMemoryBallotBox } from '../../server/store/memory/ballotBox.ts'
import { openMemoryStore } from '../../server/store/memory/store.ts'
import type { Room, Seat } from '../room.ts'
import {
  everyone,
  factOf,
  moveOn,
  moveRoom,
  newId,
  openRoom,
  raw,
  roomAt,
  runOf,
  start,
  startServer,
  tickedBox,
  writeFacts,
} from '../room.ts'

const text = /Late cancellations hurt team number/
/** The clockwork and the sweep come to nothing within a test. */
const never = { TICK_MS: '3600000' }

/** Stores that outlive a server, and a clock that a test can put forward. */
function outside() {
  const { box, ticks } = tickedBox(openMemoryBallotBox())
  const clock = { now: Date.now() }
  const key = new TextEncoder().encode('a key that is the same after a restart')
  return { options: { store: openMemoryStore(), box, key, now: () => clock.now }, ticks, clock }
}

async function writtenRoom(place: Parameters<typeof openRoom>[0]): Promise<Room> {
  const room = await openRoom(place, 4)
  await start(room)
  await writeFacts(room)
  return room
}

async function leave(room: Room, server: { stop(): Promise<void> }): Promise<void> {
  for (const seat of room.seats) seat.close()
  await server.stop()
}

const isExpired = (device: Seat) => runOf(device).expired

describe('after 24 hours in which nobody went on', () => {
  it('everyone sees that the step was discarded; texts and passes are gone, and nothing was shown', async () => {
    const { options, clock, ticks } = outside()
    const server = await startServer(options)
    const room = await writtenRoom(server)
    const box = runOf(room.lead).id
    clock.now += idleLimit - 1
    await ticks()
    expect(isExpired(room.lead)).toBe(false)
    clock.now += 1
    await everyone(room.seats, (device) => isExpired(device as Seat))
    await ticks()
    expect(await options.box.runs()).toEqual([])
    expect(JSON.stringify(await options.store.read(room.quarter))).not.toMatch(text)
    for (const { frames } of room.seats) expect(JSON.stringify(frames)).not.toMatch(text)
    const [, second] = room.seats as readonly [Seat, Seat]
    await expect(second.put(box, { lens: 'customer-pains', text: 'late' })).rejects.toMatchObject({ code: 'step-closed' })
    await expect((await room.sit(second)).pass(box)).rejects.toMatchObject({ code: 'step-closed' })
    // A day later everybody signs in again.
    const back = await moveRoom(server, room)
    await back.lead.command({ type: 'ReopenActivity', activity: 'facts' })
    await everyone(back.seats, (device) => runOf(device).run === 2 && runOf(device).status === 'open')
    await writeFacts(back)
    await moveOn(back, 'themes')
  })

  it('whoever opens the quarter first finds it discarded', async () => {
    const { options, clock } = outside()
    const before = await startServer(options)
    const room = await writtenRoom(before)
    await leave(room, before)
    clock.now += idleLimit
    const server = await startServer({ ...options, env: never })
    const back = await moveRoom(server, room)
    await everyone(back.seats, (device) => isExpired(device as Seat))
    expect(JSON.stringify(await options.store.read(room.quarter))).not.toMatch(text)
  })

  it('it is discarded although nobody comes, and only quarters that hold something sealed are read for it', async () => {
    const { options, clock, ticks } = outside()
    const before = await startServer(options)
    const room = await writtenRoom(before)
    const other = await roomAt(before, 'themes')
    await leave(room, before)
    clock.now += idleLimit
    const server = await startServer(options)
    await ticks(1)
    expect(await options.box.runs()).toEqual([])
    expect((await options.store.read(room.quarter)).at(-1)?.events).toMatchObject([{ type: 'ActivityExpired' }])
    expect(server.app.quarters.logs.open()).toEqual([room.quarter])
    expect(other.quarter).not.toBe(room.quarter)
  })

  it('what a crash has left in the box between the event and its emptying goes at the next start', async () => {
    const { options, clock, ticks } = outside()
    const before = await startServer({ ...options, env: never })
    const room = await writtenRoom(before)
    const [run, version] = [runOf(room.lead).id, room.lead.version()]
    await leave(room, before)
    const events = [event({ type: 'ActivityExpired', run, at: clock.now })]
    await options.store.append([{ stream: room.quarter, expectedVersion: version, events, command: null }])
    expect(await options.box.runs()).toEqual([run])
    await startServer(options)
    await ticks(1)
    expect(await options.box.runs()).toEqual([])
  })

  it('a reveal that was asked for and not done yet is done, however late', async () => {
    const { options, clock } = outside()
    const before = await startServer({ ...options, env: never })
    const room = await writtenRoom(before)
    const [run, version] = [runOf(room.lead).id, room.lead.version()]
    await leave(room, before)
    const next = { kind: 'open', opening: { activity: 'themes', run: 1, threshold: 3, mode: 'tell-and-cluster', groups: [] } }
    const events = [event({ type: 'ActivityClosed', run, discarded: false, next, at: clock.now })]
    await options.store.append([{ stream: room.quarter, expectedVersion: version, events, command: null }])
    clock.now += idleLimit
    const back = await moveRoom(await startServer({ ...options, env: never }), room)
    await everyone(back.seats, (device) => runOf(device).activity === 'themes')
    expect(JSON.stringify(back.lead.state())).toContain(factOf(0))
  })
})

it('A device can neither discard a step nor say that it was discarded', async () => {
  const server = await startServer({ env: never })
  const room = await openRoom(server, 3)
  await start(room)
  const { token } = (await raw(server.url, '/api/identity', { body: { proof: room.lead.proof } })).body as { token: string }
  const body = { id: newId(), command: { type: 'ActivityExpired', run: runOf(room.lead).id, at: 0 } }
  expect((await raw(server.url, `/api/quarters/${room.quarter}/commands`, { body, token })).status).toBe(400)
})

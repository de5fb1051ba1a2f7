import { rm } from 'node:fs/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openSqliteBallotBox } from '../../server/store/sqlite/ballotBox.ts'
import { openSqliteStore } from '../../server/store/sqlite/store.ts'
import { newDataFolder } from '../fixtures/dataFolder.ts'
import type { Seat, ServerOptions, TestServer } from '../room.ts'
import { everyone, factOf, moveOn, moveRoom, newId, openRoom, roleOf, runOf, sessionOf, start, startServer, writeFacts } from '../room.ts'

const key = new TextEncoder().encode('a key that is the same after a restart')

/** Starts a server on a folder; stopping it closes the stores, too. */
async function serverOn(folder: string, options: ServerOptions = {}): Promise<TestServer> {
  const [store, box] = [openSqliteStore(folder), openSqliteBallotBox(folder)]
  const server = await startServer({ ...options, store, box, key })
  const stop = async () => {
    await server.stop()
    await box.close()
    await store.close()
  }
  onTestFinished(stop)
  return { ...server, stop }
}

async function dataFolder(): Promise<string> {
  const folder = await newDataFolder()
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

describe('a restart in the middle of a session', () => {
  it('keeps roles, own sealed texts, passes and the clock, and the session goes on', async () => {
    const folder = await dataFolder()
    const before = await serverOn(folder)
    const room = await openRoom(before, 4)
    const [lead, second, third] = room.seats as readonly [Seat, Seat, Seat, Seat]
    await lead.team({ type: 'NameCofacilitator', person: second.person, named: true })
    await start(room)
    const ids = await writeFacts(room)
    await lead.command({ type: 'ExtendClock', minutes: 5 })
    await lead.command({ type: 'PauseClock' })
    await third.until((one) => sessionOf(one).clocks.share?.pausedAt != null)
    const [state, version, box] = [third.state(), third.version(), runOf(third).id]
    for (const seat of room.seats) seat.close()
    await before.stop()

    const server = await serverOn(folder)
    const back = await moveRoom(server, room)
    const [first, other, writer] = back.seats as readonly [Seat, Seat, Seat, Seat]
    for (const seat of back.seats) expect({ state: seat.state(), version: seat.version() }).toEqual({ state, version })
    expect([first.role(), other.role(), writer.role()]).toEqual(['facilitator', 'cofacilitator', 'participant'])
    expect(roleOf(writer, second.person)).toBe('cofacilitator')
    expect(sessionOf(writer).clocks.share).toMatchObject({ extendedBy: 5, pausedMs: 0 })
    expect(await writer.mine(box)).toEqual([{ id: ids[2], body: { lens: 'customer-pains', text: factOf(2) } }])
    // The pass of before still is this person's only pass.
    await writer.put(box, { lens: 'customer-pains', text: 'Edited after the restart' }, ids[2])
    const otherDevice = await back.sit(writer)
    await expect(otherDevice.pass(box)).rejects.toMatchObject({ status: 409, code: 'pass-held-elsewhere' })
    await moveOn(back, 'themes')
    const texts = Object.values(sessionOf(writer).contributions).map(({ text }) => text)
    expect(texts.toSorted()).toEqual([factOf(0), factOf(1), factOf(3), 'Edited after the restart'].toSorted())
  })

  it('answers a command that was already taken before the restart, and refuses its id for another one', async () => {
    const folder = await dataFolder()
    const before = await serverOn(folder)
    const room = await openRoom(before, 4)
    await start(room)
    const id = newId()
    const version = await room.lead.command({ type: 'ExtendClock', minutes: 2 }, id)
    await before.stop()
    const back = await moveRoom(await serverOn(folder), room)
    expect(await back.lead.command({ type: 'ExtendClock', minutes: 2 }, id)).toBe(version)
    await expect(back.lead.command({ type: 'ExtendClock', minutes: 5 }, id)).rejects.toMatchObject({
      status: 409,
      code: 'same-key-other-body',
    })
    expect(sessionOf(back.lead).clocks.share?.extendedBy).toBe(2)
  })

  it('opens a box that was closed in the log but not opened when the server died', async () => {
    const folder = await dataFolder()
    const before = await serverOn(folder)
    const room = await openRoom(before, 4)
    await start(room)
    await writeFacts(room)
    const { method } = before
    const state = room.lead.state()
    const run = runOf(room.lead).id
    await before.stop()
    const store = openSqliteStore(folder)
    const context = {
      now: Date.now(),
      role: 'facilitator',
      person: room.lead.person,
      present: 4,
      settings: sessionOf(room.lead).settings,
    } as const
    const voices = { authors: 4, uncountedAuthors: 0, holders: 4 }
    const events = method.decide(state, { type: 'MoveOn', from: run } as { type: string }, { ...context, progress: { [run]: [voices] } })
    expect(await store.append([{ stream: room.quarter, expectedVersion: room.lead.version(), events, command: null }])).toMatchObject([
      { status: 'appended' },
    ])
    await store.close()

    const back = await moveRoom(await serverOn(folder), room)
    await everyone(back.seats, (device) => runOf(device).activity === 'themes')
    expect(Object.values(sessionOf(back.lead).contributions)).toHaveLength(4)
  })
})

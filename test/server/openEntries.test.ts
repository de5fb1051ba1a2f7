import { rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { StoreUnavailable } from '../../okra/ports/store.ts'
import { activities } from '../../okra/quarter/activities/index.ts'
import { createMethod } from '../../okra/quarter/method.ts'
import { schemas, withActivity } from '../../okra/quarter/schemas.ts'
import { openStores } from '../../server/store/index.ts'
import { openMemoryBallotBox } from '../../server/store/memory/ballotBox.ts'
import { startChild } from '../childServer.ts'
import { remarksSchema } from '../fixtures/activity/remarks.schema.ts'
import { openFloor, remarks, remarksOf } from '../fixtures/activity/remarks.ts'
import { newDataFolder } from '../fixtures/dataFolder.ts'
import type { Seat } from '../room.ts'
import { everyone, moveRoom, newId, openRoom, roomAt, runOf, sessionOf, start, startServer, tickedBox } from '../room.ts'

const dying = fileURLToPath(new URL('../fixtures/dying.ts', import.meta.url))
/** No tick comes by itself. */
const noTicks = { TICK_MS: '600000' }
const wording = (what: string) => ({ what, outcome: '', audience: '' })
const draftsOn = (seat: Seat) => Object.keys(sessionOf(seat).drafts)

describe('wordings', () => {
  it('wait in the box while the table is full, are still their author’s, and come when there is room', async () => {
    const { box, ticks } = tickedBox(openMemoryBallotBox())
    const server = await startServer({ box })
    const room = await roomAt(server, 'sentence', 3)
    const [lead, second] = room.seats as readonly [Seat, Seat]
    await Promise.all(room.seats.map((seat) => seat.pass(runOf(seat).id)))
    const drafts = Array.from({ length: 40 }, newId)
    for (const draft of drafts) await lead.command({ type: 'PutDraft', draft, origin: 'facilitator', themes: [], ...wording('x') })
    const id = newId()
    await second.put(runOf(second).id, wording('one more'), id)
    await ticks()
    expect(await second.mine(runOf(second).id)).toEqual([{ id, body: wording('one more') }])
    expect(draftsOn(lead)).toHaveLength(40)
    await lead.command({ type: 'WithdrawDraft', draft: drafts[0] })
    await everyone(room.seats, (device) => draftsOn(device as Seat).includes(id))
    expect(draftsOn(lead)).toHaveLength(40)
    await second.put(runOf(second).id, wording('and the last one'))
    await moveOnToTheEnd(lead)
    expect(Object.keys(lead.state().sessions[0]?.drafts ?? {})).toHaveLength(41)
  })

  it('that were withdrawn after the server was killed between two writes never come back', async () => {
    const folder = await newDataFolder()
    onTestFinished(() => rm(folder, { recursive: true, force: true }))
    const first = await startChild(folder, { DIE: 'taking' }, dying)
    const room = await roomAt(first, 'sentence', 3)
    const box = runOf(room.lead).id
    await Promise.all(room.seats.map((seat) => seat.pass(box)))
    const id = newId()
    await room.seats[1]?.put(box, wording('written once'), id)
    expect(await first.ended).toMatchObject({ signal: 'SIGKILL' })

    const stores = await openStores({ dataDir: folder })
    onTestFinished(async () => {
      await stores.box.close()
      await stores.store.close()
    })
    const server = await startServer({ ...stores, env: noTicks })
    const back = await moveRoom(server, room)
    const [lead, author] = back.seats as readonly [Seat, Seat]
    expect(draftsOn(lead)).toEqual([id])
    expect(await author.mine(box)).toHaveLength(1)
    await lead.command({ type: 'WithdrawDraft', draft: id })
    await server.app.quarters.release(room.quarter)
    await everyone(back.seats, (device) => draftsOn(device as Seat).length === 0)
    expect(await author.mine(box)).toEqual([])
    await expect(author.put(box, wording('written once'), id)).rejects.toMatchObject({ status: 409, code: 'already-there' })
    await moveOnToTheEnd(lead)
    expect(lead.state().sessions[0]?.drafts).toEqual({})
    const put = (await stores.store.read(room.quarter)).flatMap(({ events }) => events).filter(({ type }) => type === 'DraftsPut')
    expect(put).toHaveLength(1)
  })
})

async function moveOnToTheEnd(lead: Seat): Promise<void> {
  await lead.command({ type: 'MoveOn', from: runOf(lead).id })
  await lead.until((device) => device.state().live === null)
}

describe('an edit that comes while its entry is on the way to the log', () => {
  it('is refused because the entry is public by then, and never acknowledged and lost', async () => {
    const inner = openMemoryBallotBox()
    let whileRead = async () => {}
    const peek: typeof inner.peek = async (run, kind) => {
      const entries = await inner.peek(run, kind)
      await whileRead()
      return entries
    }
    const server = await startServer({ box: { ...inner, peek }, env: noTicks })
    const room = await roomAt(server, 'sentence', 3)
    const [, second] = room.seats as readonly [Seat, Seat]
    const box = runOf(second).id
    await Promise.all(room.seats.map((seat) => seat.pass(box)))
    const id = newId()
    await second.put(box, wording('as it was read'), id)
    let answer: Promise<unknown> = Promise.resolve('not asked')
    whileRead = async () => {
      answer = second.put(box, wording('too late'), id).catch((cause: unknown) => cause)
      for (let trip = 0; trip < 5; trip += 1) await new Promise((resolve) => second.socket.emit('clock', resolve))
    }
    await server.app.quarters.release(room.quarter)
    expect(await answer).toMatchObject({ status: 409, code: 'already-there' })
    await everyone(room.seats, (device) => draftsOn(device as Seat).includes(id))
    expect(sessionOf(second).drafts[id]?.what).toBe('as it was read')
  })
})

describe('open entries of a further activity', () => {
  it('are released, taken and never repeated over HTTP, through the registry alone', async () => {
    const method = createMethod([...activities, remarks], [openFloor])
    const inner = openMemoryBallotBox()
    let isBroken = true
    const take: typeof inner.take = async (run, ids) => {
      if (isBroken) throw new StoreUnavailable('broken for this test')
      await inner.take(run, ids)
    }
    const server = await startServer({
      method,
      schemas: withActivity(schemas, 'remarks', remarksSchema),
      box: { ...inner, take },
      env: noTicks,
    })
    const room = await openRoom(server, 3)
    await start(room)
    const [lead, second] = room.seats as readonly [Seat, Seat]
    const box = runOf(lead).id
    const release = () => server.app.quarters.release(room.quarter)
    const id = newId()
    await second.put(box, { text: 'a remark' }, id)
    await release()
    expect(remarksOf(runOf(lead))).toEqual([])
    await Promise.all(room.seats.map((seat) => seat.pass(box)))
    await expect(release()).rejects.toThrow(StoreUnavailable)
    await everyone(room.seats, (device) => remarksOf(runOf(device)).length === 1)
    await lead.command({ type: 'DropRemark', remark: id })
    await second.put(box, { text: 'another one' })
    await expect(release()).rejects.toThrow(StoreUnavailable)
    expect(await second.mine(box)).toHaveLength(2)
    isBroken = false
    await release()
    await everyone(
      room.seats,
      (device) =>
        remarksOf(runOf(device))
          .map(({ text }) => text)
          .join() === 'another one',
    )
    expect(await second.mine(box)).toEqual([])
    await expect(second.put(box, { text: 'a remark' }, id)).rejects.toMatchObject({ status: 409, code: 'already-there' })
    await second.put(box, { text: 'at the end' })
    await moveOnToTheEnd(lead)
    const run = lead.state().sessions[0]?.activities.floor?.[0]
    expect(run && remarksOf(run).map(({ text }) => text)).toEqual(['another one', 'at the end'])
    expect(await server.box.runs(room.quarter)).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { draftOf } from '../../okra/quarter/activities/draftData.ts'
import { voteOf } from '../../okra/quarter/activities/vote.ts'
import { teammates } from '../../okra/simulation/index.ts'
import type { Device } from '../../server/simulation/device.ts'
import { openMemoryBallotBox } from '../../server/store/memory/ballotBox.ts'
import { openMemoryStore } from '../../server/store/memory/store.ts'
import type { Room } from '../room.ts'
import { everyone, moveRoom, newId, openRoom, runOf, sessionOf, start, startServer } from '../room.ts'

const demo = { DEMO: '1', TEAMMATE_PACE_MS: '5' }
const add = ({ lead, quarter }: Room) => lead.api(`/api/quarters/${quarter}/teammates`, { method: 'POST', body: {} })
const simulated = (device: Device) => device.people().filter((person) => person.simulated)

describe('simulated teammates', () => {
  it('are offered in demo mode only', async () => {
    const room = await openRoom(await startServer(), 1)
    await expect(add(room)).rejects.toMatchObject({ status: 403, code: 'not-allowed' })
    expect(room.lead.state().simulated).toBe(false)
    expect(room.lead.people()).toHaveLength(1)
    const other = await openRoom(await startServer({ env: demo }), 2)
    await expect(other.seats[1]?.api(`/api/quarters/${other.quarter}/teammates`, { body: {} })).rejects.toMatchObject({ status: 403 })
  })

  it('are five, labelled, once; and the quarter is marked before anybody writes', async () => {
    const room = await openRoom(await startServer({ env: demo }), 1)
    await add(room)
    await room.lead.until((one) => simulated(one).length === 5 && one.present().length === 6 && one.state().simulated)
    const version = room.lead.version()
    await add(room)
    expect(room.lead.version()).toBe(version)
    expect(simulated(room.lead)).toHaveLength(5)
  })

  it('may not come while people write under the promise of anonymity', async () => {
    const room = await openRoom(await startServer({ env: demo }), 3)
    await start(room)
    await expect(add(room)).rejects.toMatchObject({ status: 409, code: 'not-now' })
    expect(simulated(room.lead)).toEqual([])
  })

  it('run a whole session with one person who leads and never writes', async () => {
    const server = await startServer({ env: demo })
    const room = await openRoom(server, 1)
    const { lead } = room
    await add(room)
    await lead.command({ type: 'StartSession', session: 0 })
    await lead.until((one) => one.state().live === 0)
    expect(runOf(lead).threshold).toBe(1)
    const known = teammates(room.quarter).flatMap(({ voices }) => voices.en.facts).length
    while ((await server.box.peek(runOf(lead).id, 'fact')).length < known) await heartbeat(lead)
    await goOn(room, 'themes')
    expect(Object.keys(sessionOf(lead).contributions)).toHaveLength(known)
    await lead.until((one) => sessionOf(one).arrangements.length >= 2)
    await goOn(room, 'dots')
    const vote = runOf(lead).id
    await goOn(room, 'sentence')
    const counted = sessionOf(lead).activities.dots?.find(({ id }) => id === vote)
    expect(counted && voteOf(counted).ballots).toBeGreaterThanOrEqual(3)
    const draft = newId()
    await lead.command({
      type: 'PutDraft',
      draft,
      origin: 'facilitator',
      themes: [],
      what: 'make matches dependable',
      outcome: 'fewer cancellations',
      audience: 'players',
    })
    await lead.command({ type: 'AskRoom', drafts: [draft] })
    await lead.until((one) => draftOf(runOf(one)).asks.length === 1)
    const ask = draftOf(runOf(lead)).asks[0]?.id ?? ''
    await most(lead, ask)
    await lead.command({ type: 'CloseAsk', ask })
    await lead.until((one) => sessionOf(one).drafts[draft]?.reactions != null)
    await lead.command({ type: 'SettleVision', what: 'make matches dependable', outcome: '', audience: '' })
    await lead.command({ type: 'MoveOn', from: runOf(lead).id })
    await lead.until((one) => one.state().live === null)
    expect(lead.state().plan.vision?.what).toBe('make matches dependable')
  })

  /** A round trip to the server. */
  const heartbeat = (device: Device) => new Promise((resolve) => device.socket.emit('clock', resolve))

  /** Until most of the room have spoken. */
  const most = (device: Device, box: string) =>
    device.until((one) => one.progress().some((progress) => progress.box === box && progress.word === 'most'))

  async function goOn({ lead }: Room, activity: string): Promise<void> {
    const from = runOf(lead).id
    if (runOf(lead).boxed) await most(lead, from)
    await lead.command({ type: 'MoveOn', from })
    await lead.until((one) => runOf(one).activity === activity)
  }

  it('never count towards k: not those of a marked quarter, and not in another quarter of the team', async () => {
    const server = await startServer({ env: demo })
    const room = await openRoom(server, 2)
    await add(room)
    await room.lead.until((one) => one.present().length === 7)
    await start(room)
    const run = runOf(room.lead)
    expect(run.threshold).toBe(1)
    await room.lead.until((one) => one.progress().length > 0)
    await room.lead.pass(run.id)
    await everyone(room.seats, (device) => device.progress().some(({ holders }) => holders === 1))
    const { authors, holders } = await server.box.progress(run.id)
    expect({ authors, holders }).toEqual({ authors: 0, holders: 1 })
    const added = (await room.lead.api(`/api/teams/${room.team}/quarters`, { body: { label: '2027-Q1', startsOn: '2027-01-04' } })) as {
      quarter: string
    }
    const command = { type: 'StartSession', session: 0 }
    await expect(room.lead.api(`/api/quarters/${added.quarter}/commands`, { body: { id: newId(), command } })).rejects.toMatchObject({
      code: 'too-few-people',
    })
  })

  it('play on after a restart, and own what they wrote before', async () => {
    const [store, box] = [openMemoryStore(), openMemoryBallotBox()]
    const key = new TextEncoder().encode('the same key before and after it')
    const before = await startServer({ env: demo, store, box, key })
    const room = await openRoom(before, 1)
    await add(room)
    await start(room)
    const run = runOf(room.lead).id
    const voices = async () => (await box.progress(run)).uncountedAuthors
    while ((await voices()) < 4) await heartbeat(room.lead)
    await before.stop()
    const sizes = await box.progress(run)
    const after = await startServer({ env: demo, store, box, key })
    const back = await moveRoom(after, room)
    await back.lead.until((one) => one.present().length === 6)
    while ((await voices()) < 5) await heartbeat(back.lead)
    expect(await voices()).toBe(5)
    expect(sizes.uncountedAuthors).toBeLessThanOrEqual(5)
    expect(simulated(back.lead)).toHaveLength(5)
  })
})

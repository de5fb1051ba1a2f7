import { rm } from 'node:fs/promises'
import { expect, it, onTestFinished } from 'vitest'
import type { StoredEvent } from '../../okra/ports/store.ts'
import { openSqliteStore } from '../../server/store/sqlite/store.ts'
import type { ChildServer } from '../childServer.ts'
import { startChild } from '../childServer.ts'
import { newDataFolder } from '../fixtures/dataFolder.ts'
import type { Room, Seat } from '../room.ts'
import { everyone, moveOn, moveRoom, newId, openRoom, runOf, sessionOf, start } from '../room.ts'

const people = 8
const killsPerActivity = 10
/** How many acts all clients together get acknowledged before the server is killed, at least and at most. */
const load = [15, 45] as const

/** What one client knows for certain of its own entries, and what it can't know: acts that were not answered. */
interface Oracle {
  readonly entries: Map<string, unknown>
  /** Entry ids whose last act was not answered, with what it would have made of them. */
  readonly unanswered: Map<string, unknown>
}

/** Commands by id: the version that they were answered with, or null for those that were not answered. */
type Sent = Map<string, { readonly command: object; readonly seat: number; version: number | null }>

const random = (below: number) => Math.floor(Math.random() * below)
const pick = <T>(from: readonly T[]): T | undefined => from[random(from.length)]

/** Acts until the server is gone; answers when it is. */
async function untilGone(act: () => Promise<unknown>, acknowledged: () => void): Promise<void> {
  for (;;) {
    try {
      await act()
    } catch (cause) {
      // Only a server that is gone is an excuse: a refusal is a defect.
      if (!(cause instanceof TypeError)) throw cause
      return
    }
    acknowledged()
  }
}

/** Kills the server after a random number of acknowledged acts of these clients. */
async function killUnderLoad(server: ChildServer, acts: readonly (() => Promise<unknown>)[]): Promise<void> {
  let left = load[0] + random(load[1] - load[0])
  const acknowledged = () => {
    left -= 1
    if (left === 0) server.process.kill('SIGKILL')
  }
  await Promise.all([...acts.map((act) => untilGone(act, acknowledged)), server.ended])
}

async function change({ entries, unanswered }: Oracle, seat: Seat, box: string, id: string, body: unknown): Promise<void> {
  unanswered.set(id, body)
  if (body === undefined) await seat.remove(box, id)
  else await seat.put(box, body, id)
  unanswered.delete(id)
  if (body === undefined) entries.delete(id)
  else entries.set(id, body)
}

/** Own entries after a restart are what was acknowledged; what was not answered is there or not. Then it is certain, too. */
async function checkOwn({ entries, unanswered }: Oracle, seat: Seat, box: string): Promise<void> {
  const own = new Map((await seat.mine(box)).map(({ id, body }) => [id, body as unknown]))
  for (const [id, wanted] of unanswered) {
    expect([entries.get(id), wanted]).toContainEqual(own.get(id))
    if (own.has(id)) entries.set(id, own.get(id))
    else entries.delete(id)
  }
  unanswered.clear()
  expect(own).toEqual(entries)
}

function writing(room: Room, oracles: readonly Oracle[]) {
  const box = runOf(room.lead).id
  return room.seats.map((seat, index) => () => {
    const oracle = oracles[index] as Oracle
    const known = [...oracle.entries.keys()]
    const text = `${newId()} of seat ${index}`
    const [old, dice] = [pick(known), random(10)]
    if (old && (dice < 2 || known.length > 25)) return change(oracle, seat, box, old, undefined)
    return change(oracle, seat, box, old && dice < 5 ? old : newId(), { lens: 'customer-pains', text })
  })
}

function arranging(room: Room, sent: Sent) {
  return room.seats.map((seat, index) => async () => {
    const { themes, contributions } = sessionOf(seat)
    const [contribution, theme, id] = [pick(Object.keys(contributions)), pick(Object.keys(themes)), newId()]
    const moving = theme !== undefined && Object.keys(themes).length > 5
    const command = moving
      ? { type: 'MoveContributions', arrangement: newId(), contributions: [contribution], theme: random(2) ? theme : null }
      : { type: 'FormTheme', arrangement: newId(), theme: newId(), title: `Theme of seat ${index}`, contributions: [contribution] }
    sent.set(id, { command, seat: index, version: null })
    const version = await seat.command(command, id).catch((cause: unknown) => {
      // Somebody else emptied the theme at this moment: an answer, too.
      if ((cause as { code?: string }).code !== 'unknown-theme') throw cause
      sent.delete(id)
      return null
    })
    const known = sent.get(id)
    if (known) known.version = version
  })
}

function voting(room: Room, oracles: readonly Oracle[]) {
  const box = runOf(room.lead).id
  const options = Object.keys(sessionOf(room.lead).themes)
  return room.seats.map((seat, index) => () => {
    const oracle = oracles[index] as Oracle
    const [ballot = newId()] = oracle.entries.keys()
    return change(oracle, seat, box, ballot, { dots: { [pick(options) ?? '']: 1 + random(3) } })
  })
}

const fresh = (): readonly Oracle[] => Array.from({ length: people }, () => ({ entries: new Map(), unanswered: new Map() }))

/** What the log holds while no server runs. */
async function readLog(folder: string, quarter: string) {
  const store = openSqliteStore(folder)
  const appends = await store.read(quarter)
  await store.close()
  return appends
}

/** Everything that was acknowledged is in the log at its version and once; what was not answered is there at most once. */
async function checkLog(folder: string, quarter: string, sent: Sent): Promise<void> {
  const appends = await readLog(folder, quarter)
  expect(appends.map(({ version }) => version)).toEqual(appends.map((_, index) => index + 1))
  const happened = appends.flatMap(({ events }) => events).filter(({ type }) => type === 'Arranged') as (StoredEvent & {
    readonly id: string
  })[]
  expect(new Set(happened.map(({ id }) => id)).size).toBe(happened.length)
  for (const [id, { command, version }] of sent) {
    const found = appends.filter((append) => append.command?.id === id)
    if (version !== null) expect(found.map((append) => append.version)).toEqual([version])
    expect(found.length).toBeLessThanOrEqual(1)
    const { arrangement } = command as { readonly arrangement: string }
    expect(happened.filter((one) => one.id === arrangement)).toHaveLength(found.length)
  }
}

/** Sends again what was not answered, and something that was: the first is taken once, the second answered as before. */
async function sendAgain(room: Room, sent: Sent): Promise<void> {
  for (const [id, one] of sent) {
    if (one.version !== null && random(20) > 0) continue
    const again = await room.seats[one.seat]
      ?.command(one.command, id)
      .catch((cause: unknown) => (cause as { code?: string }).code ?? String(cause))
    if (one.version !== null) expect(again).toBe(one.version)
    else if (typeof again === 'number') one.version = again
    else sent.delete(id)
  }
}

it('loses and doubles nothing that was acknowledged, although it is killed 30 times while eight people write, arrange and vote', async () => {
  const folder = await newDataFolder()
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  let server = await startChild(folder)
  let room = await openRoom(server, people)
  let kills = 0
  const restart = async (acts: readonly (() => Promise<unknown>)[], check: () => Promise<void>) => {
    await killUnderLoad(server, acts)
    kills += 1
    for (const seat of room.seats) seat.close()
    await check()
    server = await startChild(folder)
    room = await moveRoom(server, room)
  }
  const nothing = async () => {}

  await start(room)
  const facts = fresh()
  for (let count = 0; count < killsPerActivity; count += 1) {
    await restart(writing(room, facts), nothing)
    await Promise.all(room.seats.map((seat, index) => checkOwn(facts[index] as Oracle, seat, runOf(seat).id)))
  }
  await moveOn(room, 'themes')
  const revealed = new Map(Object.values(sessionOf(room.lead).contributions).map(({ id, text, lens }) => [id, { lens, text }]))
  expect(revealed).toEqual(new Map(facts.flatMap(({ entries }) => [...entries])))

  const sent: Sent = new Map()
  for (let count = 0; count < killsPerActivity; count += 1) {
    const { quarter } = room
    await restart(arranging(room, sent), () => checkLog(folder, quarter, sent))
    await sendAgain(room, sent)
  }
  await everyone(room.seats, (device) => device.version() === Math.max(...room.seats.map((seat) => seat.version())))
  for (const seat of room.seats) expect(seat.state()).toEqual(room.lead.state())

  await moveOn(room, 'dots')
  const ballots = fresh()
  for (let count = 0; count < killsPerActivity; count += 1) {
    await restart(voting(room, ballots), nothing)
    await Promise.all(room.seats.map((seat, index) => checkOwn(ballots[index] as Oracle, seat, runOf(seat).id)))
  }
  const totals: Record<string, number> = {}
  for (const { entries } of ballots) {
    for (const body of entries.values())
      for (const [option, dots] of Object.entries((body as { dots: object }).dots)) totals[option] = (totals[option] ?? 0) + Number(dots)
  }
  const vote = runOf(room.lead).id
  await moveOn(room, 'sentence')
  const counted = sessionOf(room.lead).activities.dots?.find(({ id }) => id === vote)
  expect(counted?.data).toMatchObject({ totals, ballots: ballots.filter(({ entries }) => entries.size > 0).length })
  expect(kills).toBe(3 * killsPerActivity)
  server.process.kill('SIGKILL')
  await server.ended
  await checkLog(folder, room.quarter, sent)
  expect([...sent.values()].filter(({ version }) => version !== null).length).toBeGreaterThan(killsPerActivity)
}, 240_000)

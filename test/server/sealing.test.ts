import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { openMemoryBallotBox } from '../../server/store/memory/ballotBox.ts'
import { openSqliteBallotBox } from '../../server/store/sqlite/ballotBox.ts'
import { openSqliteStore } from '../../server/store/sqlite/store.ts'
import { newDataFolder } from '../fixtures/dataFolder.ts'
import type { Room, Seat } from '../room.ts'
import {
  everyone,
  expectProblem,
  moveOn,
  newId,
  openRoom,
  raw,
  roomAt,
  runOf,
  sessionOf,
  start,
  startServer,
  tickedBox,
  tokenOf,
} from '../room.ts'

const secretOf = (seat: number) => `Sealed words of seat number ${seat}: quetzal-${seat}`
const secret = /quetzal-\d/g

interface Heard {
  readonly request: string
  readonly answer: string
}

/** Everything that goes over HTTP from now on. */
function recordHttp(): readonly Heard[] {
  const heard: Heard[] = []
  const real = globalThis.fetch
  const spy = vi.spyOn(globalThis, 'fetch').mockImplementation(async (url, init) => {
    const response = await real(url, init)
    heard.push({ request: String(init?.body ?? ''), answer: await response.clone().text() })
    return response
  })
  onTestFinished(() => spy.mockRestore())
  return heard
}

async function writeSecrets({ lead, seats }: Room, of = seats): Promise<readonly string[]> {
  const ids: string[] = []
  for (const seat of of) {
    const id = newId()
    await seat.put(runOf(lead).id, { lens: 'customer-pains', text: secretOf(seats.indexOf(seat)) }, id)
    ids.push(id)
  }
  return ids
}

async function sqlite() {
  const folder = await newDataFolder()
  const [store, inner] = [openSqliteStore(folder), openSqliteBallotBox(folder)]
  onTestFinished(async () => {
    await inner.close()
    await store.close()
    await rm(folder, { recursive: true, force: true })
  })
  const bytes = async (file: 'okra' | 'sealed') => {
    const files = (await readdir(folder)).filter((name) => name.startsWith(`${file}.sqlite`))
    return Buffer.concat(await Promise.all(files.map((name) => readFile(join(folder, name))))).toString('latin1')
  }
  return { store, ...tickedBox(inner), bytes }
}

describe('what leaves the server before a reveal', () => {
  it("is nobody else's text: not in a frame, not in a response, not in the log on disk", async () => {
    const http = recordHttp()
    const { store, box, bytes, ticks } = await sqlite()
    const server = await startServer({ store, box })
    const room = await openRoom(server, 4)
    const guest = await room.join('Stakeholder', { stakeholder: true })
    await start(room)
    const [first = '', second = ''] = await writeSecrets(room)
    const [lead, other] = room.seats as readonly [Seat, Seat]
    await other.put(runOf(lead).id, { lens: 'customer-gains', text: secretOf(1) }, second)
    await room.sit(other)
    for (const path of ['archive.zip', 'artifacts/okra/vision.md']) {
      await raw(server.url, `/api/quarters/${room.quarter}/${path}`, { token: await tokenOf(server, lead) }).then(({ text }) =>
        expect(text).not.toMatch(secret),
      )
    }
    await ticks()
    for (const { frames } of [...room.seats, guest]) expect(JSON.stringify(frames)).not.toMatch(secret)
    const answers = http.map(({ request, answer }) => ({
      asked: new Set(request.match(secret) ?? []),
      told: new Set(answer.match(secret) ?? []),
    }))
    expect(answers.filter(({ told }) => told.size > 0)).toHaveLength(5)
    for (const { asked, told } of answers) expect([...told].filter((text) => !asked.has(text))).toEqual([])
    expect(await bytes('okra')).not.toMatch(secret)
    expect(await bytes('okra')).not.toContain(first)
    expect((await bytes('sealed')).match(secret)?.length).toBeGreaterThanOrEqual(4)
    expect(await bytes('sealed')).not.toMatch(new RegExp([...room.seats, guest].map(({ name }) => name).join('|')))
  })

  it('is only a coarse word, from k people on', async () => {
    const { box, ticks } = tickedBox(openMemoryBallotBox())
    const server = await startServer({ box })
    const room = await openRoom(server, 4)
    await start(room)
    const run = runOf(room.lead).id
    await Promise.all(room.seats.map((seat) => seat.pass(run)))
    const words: string[] = []
    for (const count of [0, 1, 2, 3, 4]) {
      if (count > 0) await writeSecrets(room, [room.seats[count - 1] as Seat])
      await ticks()
      const [progress] = room.lead.progress()
      expect(Object.keys(progress ?? {}).sort()).toEqual(['box', 'holders', 'word'])
      expect(progress).toMatchObject({ box: run, holders: 4 })
      words.push(progress?.word ?? '')
    }
    expect(words).toEqual(['waiting', 'waiting', 'waiting', 'most', 'all'])
  })

  it('does not tell whether one or two have written: a refused reveal and every frame are the same', async () => {
    const quiet = async (writers: number) => {
      const { box, ticks } = tickedBox(openMemoryBallotBox())
      const server = await startServer({ box })
      const room = await openRoom(server, 3)
      await start(room)
      await Promise.all(room.seats.map((seat) => seat.pass(runOf(seat).id)))
      await ticks()
      const before = room.seats.map(({ frames }) => frames.length)
      await writeSecrets(room, room.seats.slice(0, writers))
      const body = { id: newId(), command: { type: 'MoveOn', from: runOf(room.lead).id } }
      const refused = await raw(server.url, `/api/quarters/${room.quarter}/commands`, { body, token: await tokenOf(server, room.lead) })
      expectProblem(refused, 409, 'too-few-voices')
      await ticks()
      return { text: refused.text, frames: room.seats.map(({ frames }, index) => frames.slice(before[index])) }
    }
    const [none, one, two] = [await quiet(0), await quiet(1), await quiet(2)]
    expect(one).toEqual(two)
    expect(none).toEqual(two)
    expect(two.text).not.toMatch(/\d/)
  })
})

describe('a reveal', () => {
  it('is the same whatever the order of writing was, and its entries carry an id, a lens and a text only', async () => {
    const ids = Array.from({ length: 4 }, newId)
    const revealed = async (order: readonly number[]) => {
      const server = await startServer()
      const room = await openRoom(server, 4)
      await start(room)
      for (const index of order) {
        await room.seats[index]?.put(runOf(room.lead).id, { lens: 'customer-pains', text: secretOf(index) }, ids[index])
      }
      await moveOn(room, 'themes')
      const events = (await server.store.read(room.quarter)).flatMap((append) => append.events)
      const happened = events.find(({ type }) => type === 'Revealed') as unknown as { readonly contributions: readonly object[] }
      expect(Object.keys(happened).sort()).toEqual(['contributions', 'more', 'run', 'type', 'v'])
      for (const one of happened.contributions) expect(Object.keys(one).sort()).toEqual(['id', 'lens', 'text'])
      return happened.contributions
    }
    const forth = await revealed([0, 1, 2, 3])
    expect(await revealed([3, 2, 1, 0])).toEqual(forth)
    expect(await revealed([2, 0, 3, 1])).toEqual(forth)
    expect(forth).toHaveLength(4)
  })

  it('leaves no text, pass or person behind in the sealed file, and no ballot or author in the log', async () => {
    const { store, box, bytes } = await sqlite()
    const server = await startServer({ store, box })
    const room = await openRoom(server, 4)
    await start(room)
    const facts = await writeSecrets(room)
    expect(await bytes('sealed')).toMatch(secret)
    await moveOn(room, 'themes')
    expect(await bytes('sealed')).not.toMatch(secret)
    expect((await bytes('okra')).match(secret)?.length).toBeGreaterThanOrEqual(4)
    await moveOn(room, 'dots')
    const ballots = await Promise.all(
      room.seats.map(async (seat, index) => {
        const ballot = newId()
        await seat.put(runOf(seat).id, { dots: { [facts[index] ?? '']: 3, [facts[0] ?? '']: 1 } }, ballot)
        return ballot
      }),
    )
    await moveOn(room, 'sentence')
    const [log, sealed] = [await bytes('okra'), await bytes('sealed')]
    for (const ballot of ballots) expect(log.includes(ballot) || sealed.includes(ballot)).toBe(false)
    await room.lead.command({ type: 'MoveOn', from: runOf(room.lead).id })
    await everyone(room.seats, (device) => device.state().live === null)
    const after = await bytes('sealed')
    for (const { person } of room.seats) expect(after).not.toContain(person)
    const events = (await store.read(room.quarter)).flatMap((append) => append.events)
    for (const event of events.filter(({ type }) => ['Revealed', 'VotesCounted', 'DraftsPut', 'ReactionsCounted'].includes(type))) {
      expect(JSON.stringify(event)).not.toMatch(/"at":|"by":|"author"|"person"/)
    }
    expect(JSON.stringify(events)).not.toMatch(new RegExp(room.seats.map(({ person }) => person).join('|')))
  })

  it('needs k voices again for a further batch, so that who comes late is never alone', async () => {
    const server = await startServer()
    const room = await roomAt(server, 'themes')
    await room.lead.command({ type: 'MoveOn', from: runOf(room.lead).id })
    await everyone(room.seats, (device) => runOf(device).activity === 'dots')
    await room.lead.command({ type: 'SkipActivity', from: runOf(room.lead).id })
    await room.lead.command({ type: 'SkipActivity', from: `${room.quarter}.0.1.sentence.1` })
    await everyone(room.seats, (device) => device.state().live === null)
    await room.lead.command({ type: 'ReopenSession', session: 0 })
    await room.lead.command({ type: 'ReopenActivity', activity: 'facts' })
    const late = await room.join('Latecomer')
    const run = runOf(late).id
    await late.put(run, { lens: 'customer-pains', text: secretOf(9) })
    await expect(room.lead.command({ type: 'MoveOn', from: run })).rejects.toMatchObject({ status: 409, code: 'too-few-voices' })
    await room.lead.command({ type: 'SkipActivity', from: run })
    await everyone(room.seats, (device) => runOf(device).activity === 'themes')
    expect(JSON.stringify(room.lead.state())).not.toMatch(secret)
    expect(server.stored()).not.toMatch(secret)
  })

  it('holds each half of a divided room to k of its own', async () => {
    const server = await startServer()
    const room = await openRoom(server, 6)
    await start(room, { divided: true })
    const { groups, id } = runOf(room.lead)
    expect(groups.map((lenses) => lenses.length)).toEqual([3, 3])
    const put = (seat: number, group: number) => room.seats[seat]?.put(id, { lens: groups[group]?.[0], text: secretOf(seat) })
    for (const seat of [0, 1, 2]) await put(seat, 0)
    for (const seat of [3, 4]) await put(seat, 1)
    await expect(room.lead.command({ type: 'MoveOn', from: id })).rejects.toMatchObject({ code: 'too-few-voices' })
    await put(5, 1)
    await moveOn(room, 'themes')
    expect(Object.keys(sessionOf(room.lead).contributions)).toHaveLength(6)
  })
})

describe('open entries', () => {
  it('wait until k people hold a pass, then come together on a tick and without anything that says who or when', async () => {
    const { box, ticks } = tickedBox(openMemoryBallotBox())
    const server = await startServer({ box })
    const room = await roomAt(server, 'sentence', 3)
    const [lead, second, third] = room.seats as readonly [Seat, Seat, Seat]
    const run = runOf(lead).id
    await second.put(run, { what: secretOf(1), outcome: '', audience: '' })
    await lead.put(run, { what: secretOf(0), outcome: '', audience: '' })
    await ticks()
    expect(JSON.stringify(room.seats.map(({ frames }) => frames.slice(-6)))).not.toMatch(/Sealed words/)
    await third.pass(run)
    await everyone(room.seats, (device) => Object.keys(sessionOf(device).drafts).length === 2)
    const put = (await server.store.read(room.quarter)).flatMap(({ events }) => events).filter(({ type }) => type === 'DraftsPut')
    expect(put).toHaveLength(1)
    const drafts = (put[0] as unknown as { drafts: readonly { id: string }[] }).drafts
    for (const one of drafts) expect(Object.keys(one).sort()).toEqual(['audience', 'id', 'origin', 'outcome', 'themes', 'what'])
    expect(drafts.map(({ id }) => id)).toEqual(drafts.map(({ id }) => id).toSorted())
  })
})

describe('passes', () => {
  it('are given once per person and box, and not to stakeholders for what only the team writes', async () => {
    const server = await startServer()
    const room = await openRoom(server, 3)
    await start(room)
    const run = runOf(room.lead).id
    const guest = await room.join('Stakeholder', { stakeholder: true })
    await expect(guest.pass(run)).rejects.toMatchObject({ status: 403, code: 'not-allowed' })
    const [, second] = room.seats as readonly [Seat, Seat]
    await second.pass(run)
    const elsewhere = await room.sit(second)
    await expect(elsewhere.pass(run)).rejects.toMatchObject({ status: 409, code: 'pass-held-elsewhere' })
    const sameDevice = await room.sit(second, second.secret)
    await sameDevice.pass(run)
    await expect(elsewhere.mine(run)).rejects.toMatchObject({ status: 403, code: 'no-pass' })
    await expect(second.pass(`${run}.ask1`)).rejects.toMatchObject({ status: 409, code: 'step-closed' })
  })
})

describe('cleaning up after an activity', () => {
  it('never touches what is written meanwhile in the next one', async () => {
    const inner = openMemoryBallotBox()
    const [asked, answer] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    let slow = false
    const runs = async (quarter?: string) => {
      if (slow) {
        slow = false
        asked.resolve()
        await answer.promise
      }
      return inner.runs(quarter)
    }
    const server = await startServer({ box: { ...inner, runs } })
    const room = await openRoom(server, 3)
    await start(room)
    const [skipped, next] = [runOf(room.lead).id, `${room.quarter}.0.1.themes.1`]
    await room.lead.pass(skipped)
    slow = true
    const skipping = room.lead.command({ type: 'SkipActivity', from: skipped })
    await asked.promise
    await everyone(room.seats, (device) => runOf(device).id === next)
    const moving = room.lead.command({ type: 'MoveOn', from: next })
    await everyone(room.seats, (device) => runOf(device).activity === 'dots')
    const vote = runOf(room.lead).id
    await room.seats[1]?.put(vote, { dots: {} })
    answer.resolve()
    await Promise.all([skipping, moving])
    expect(await room.seats[1]?.mine(vote)).toHaveLength(1)
    expect(await inner.runs(room.quarter)).toEqual([vote])
  })
})

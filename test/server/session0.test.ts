import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { draftOf } from '../../okra/quarter/activities/draftData.ts'
import { voteOf } from '../../okra/quarter/activities/vote.ts'
import { createMethod } from '../../okra/quarter/method.ts'
import type { Room, Seat } from '../room.ts'
import {
  everyone,
  factOf,
  follows,
  moveOn,
  names,
  newId,
  openRoom,
  raw,
  roomAt,
  runOf,
  sessionOf,
  start,
  startServer,
  tokenOf,
  writeFacts,
} from '../room.ts'

const wording = { what: 'make matches dependable', outcome: 'halve late cancellations', audience: 'players' }

/** The properties of the event in an iCalendar text (RFC 5545): lines unfolded, parameters left out. */
function eventOf(ics: string): Record<string, string> {
  const lines = ics.replace(/\r\n[ \t]/g, '').split('\r\n')
  const event = lines.slice(lines.indexOf('BEGIN:VEVENT') + 1, lines.indexOf('END:VEVENT'))
  return Object.fromEntries(event.map((line) => [line.slice(0, line.search(/[;:]/)), line.slice(line.indexOf(':') + 1)]))
}

async function writing(room: Room): Promise<readonly string[]> {
  const [, second, third] = room.seats as readonly [Seat, Seat, Seat, Seat]
  const box = runOf(room.lead).id
  const ids = await writeFacts(room)
  await second.put(box, { lens: 'customer-pains', text: 'Searching is   slow\u202e' }, ids[1])
  const extra = newId()
  await third.put(box, { lens: 'customer-gains', text: 'Too much' }, extra)
  expect((await third.remove(box, extra)).map(({ id }) => id)).toEqual([ids[2]])
  expect(await second.mine(box)).toEqual([{ id: ids[1], body: { lens: 'customer-pains', text: 'Searching is slow' } }])
  return ids
}

async function arranging({ seats }: Room, [a = '', b = '', c = '', d = '']: readonly string[]): Promise<string> {
  const [lead, second, third] = seats as readonly [Seat, Seat, Seat, Seat]
  const [theme, undo] = [newId(), newId()]
  await second.command({ type: 'FormTheme', arrangement: newId(), theme, title: 'Cancellations', contributions: [a, c] })
  await third.command({ type: 'MoveContributions', arrangement: newId(), contributions: [d], theme })
  await third.command({ type: 'MarkDuplicate', arrangement: newId(), contribution: d, of: a })
  await lead.command({ type: 'RenameTheme', arrangement: undo, theme, title: 'Misspelt' })
  await everyone(seats, (device) => sessionOf(device).themes[theme]?.title === 'Misspelt')
  await lead.command({ type: 'UndoArrangement', arrangement: newId(), undo })
  await everyone(seats, (device) => sessionOf(device).themes[theme]?.title === 'Cancellations')
  for (const seat of seats) expect(sessionOf(seat).contributions).toMatchObject({ [b]: { theme: null }, [d]: { theme, duplicateOf: a } })
  return theme
}

async function voting({ lead, seats }: Room, theme: string, alone: string): Promise<void> {
  const box = runOf(lead).id
  const ballot = newId()
  await Promise.all(seats.slice(1).map((seat) => seat.put(box, { dots: { [theme]: 2, [alone]: 1 } })))
  await lead.put(box, { dots: { [alone]: 3 } }, ballot)
  await lead.put(box, { dots: { [theme]: 3, [alone]: 2 } }, ballot)
  expect(await lead.mine(box)).toEqual([{ id: ballot, body: { dots: { [theme]: 3, [alone]: 2 } } }])
}

async function wordings({ lead, seats }: Room): Promise<void> {
  const [, second, third] = seats as readonly [Seat, Seat, Seat, Seat]
  await lead.command({ type: 'PutDraft', draft: newId(), origin: 'facilitator', themes: [], ...wording })
  await Promise.all(seats.map((seat) => seat.pass(runOf(lead).id)))
  await second.put(runOf(lead).id, { what: 'be the calmest app', outcome: '', audience: 'organisers' })
  await everyone(seats, (device) => Object.values(sessionOf(device).drafts).some(({ origin }) => origin === 'room'))
  const drafts = Object.keys(sessionOf(lead).drafts)
  await lead.command({ type: 'AskRoom', drafts })
  await everyone(seats, (device) => device.boxes().some(({ kind }) => kind === 'sealed'))
  const ask = draftOf(runOf(third)).asks[0]?.id ?? ''
  const [first = '', other = ''] = drafts
  await Promise.all(seats.map((seat, index) => seat.put(ask, { answers: { [first]: index === 0 ? 'almost' : 'yes', [other]: 'notYet' } })))
  await lead.command({ type: 'CloseAsk', ask })
  await everyone(seats, (device) => sessionOf(device).drafts[first]?.reactions !== null)
  expect(sessionOf(third).drafts[first]?.reactions).toEqual({ yes: 3, almost: 1, notYet: 0 })
  await lead.command({ type: 'SettleVision', ...wording })
}

describe('a whole Session #0 over HTTP', () => {
  it('goes from a link to a vision that everybody has, and leaves the documents behind', async () => {
    const server = await startServer()
    const room = await openRoom(server, 4)
    const { lead, seats } = room
    await start(room)
    const ids = await writing(room)
    await moveOn(room, 'themes')
    const texts = Object.values(sessionOf(lead).contributions).map(({ text }) => text)
    expect(texts.toSorted()).toEqual([factOf(0), factOf(2), factOf(3), 'Searching is slow'].toSorted())
    const theme = await arranging(room, ids)
    await moveOn(room, 'dots')
    await voting(room, theme, ids[1] ?? '')
    await moveOn(room, 'sentence')
    const [dots] = sessionOf(lead).activities.dots ?? []
    expect(dots && voteOf(dots).totals).toEqual({ [theme]: 9, [ids[1] ?? '']: 5 })
    await wordings(room)
    await lead.command({ type: 'MoveOn', from: runOf(lead).id })
    await everyone(seats, (device) => device.state().sessions[0]?.closedAt != null)
    for (const seat of seats) {
      expect(seat.state()).toEqual(lead.state())
      expect(seat.state().plan).toMatchObject({
        vision: wording,
        themes: [
          { title: 'Cancellations', dots: 9, rank: 1 },
          { dots: 5, rank: 2 },
        ],
      })
    }
    const token = await tokenOf(server, seats[1] as Seat)
    const names = await filesOf(server.url, room.quarter, token)
    expect(names).toEqual([
      'okra/quarter.json',
      'okra/session-0/business-opportunities.md',
      'okra/session-0/customer-gains.md',
      'okra/session-0/customer-pains.md',
      'okra/session-0/platform-notes.md',
      'okra/session-0/stakeholder-expectations.md',
      'okra/vision.md',
    ])
  })

  async function filesOf(url: string, quarter: string, token: string): Promise<readonly string[]> {
    const response = await fetch(`${url}/api/quarters/${quarter}/archive.zip`, { headers: { authorization: `Bearer ${token}` } })
    expect(response.headers.get('content-disposition')).toBe('attachment; filename=okra-2026-Q4.zip')
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()))
    const vision = strFromU8(files['okra/vision.md'] ?? new Uint8Array())
    expect(vision).toContain('make matches dependable')
    expect(vision).not.toMatch(new RegExp(names.join('|')))
    expect(strFromU8(files['okra/session-0/customer-pains.md'] ?? new Uint8Array())).toMatch(/Cancellations[\s\S]*Late cancellations hurt/)
    const one = await raw(url, `/api/quarters/${quarter}/artifacts/okra/vision.md`, { token })
    expect({ type: one.headers['content-type'], text: one.text }).toEqual({ type: 'text/markdown; charset=utf-8', text: vision })
    return Object.keys(files).toSorted()
  }

  it('hands out an invitation to the next session in the time zone of the team', async () => {
    const server = await startServer()
    const room = await openRoom(server, 1, 'Pricing, & more; \\ "quoted"')
    const token = await tokenOf(server, room.lead)
    const answer = await raw(server.url, `/api/quarters/${room.quarter}/next.ics?session=1&on=2026-07-06T09:30`, { token })
    expect(answer.status).toBe(200)
    expect(answer.headers['content-type']).toMatch(/^text\/calendar/)
    const event = eventOf(answer.text)
    expect(event).toMatchObject({
      UID: `${room.quarter}-1@okra-sessions`,
      DTSTART: '20260706T083000Z',
      DURATION: 'PT60M',
      URL: `${server.url}/q/${room.quarter}`,
    })
    expect(event.SUMMARY).toMatch(/^Pricing\\, & more\\; \\\\ "quoted": /)
  })

  it('hands out invitations to what follows the plan, each with a calendar entry of its own', async () => {
    const server = await startServer()
    const room = await openRoom(server, 1)
    const token = await tokenOf(server, room.lead)
    const get = (query: string) => raw(server.url, `/api/quarters/${room.quarter}/next.ics?${query}`, { token })
    const checkIn = eventOf((await get('occasion=check-in&on=2026-10-19T10:00')).text)
    expect(checkIn).toMatchObject({ UID: `${room.quarter}-check-in@okra-sessions`, DTSTART: '20261019T090000Z', DURATION: 'PT30M' })
    expect(checkIn.SUMMARY).toMatch(/: First check-in$/)
    for (const query of ['occasion=party&on=2026-10-19T10:00', 'occasion=close', 'occasion=close&session=4&on=2026-10-19T10:00'])
      expect((await get(query)).status).toBe(400)
  })
})

describe('coming late and coming back', () => {
  it('puts who comes late into the current step with everything that is public', async () => {
    const server = await startServer()
    const room = await roomAt(server, 'dots')
    const late = await room.join('Latecomer')
    expect(late.state()).toEqual(room.lead.state())
    await late.put(runOf(late).id, { dots: { [room.facts[0] ?? '']: 1 } })
    expect(await late.mine(runOf(late).id)).toHaveLength(1)
  })

  it('lets somebody wait outside until the facilitator says yes, and goes on by itself then', async () => {
    const server = await startServer()
    const room = await roomAt(server, 'themes')
    const guest = await room.join('Outsider', { admit: false })
    await guest.until((one) => one.people().length === 5)
    await room.lead.until((one) => one.people().some(({ key, admitted }) => key === guest.person && !admitted))
    await expect(guest.command({ type: 'PauseClock' })).rejects.toMatchObject({ status: 403, code: 'not-admitted' })
    expect(guest.frames.map(({ name }) => name)).not.toContain('state')
    expect(guest.frames.map(({ name }) => name)).not.toContain('events')
    await room.lead.api(`/api/teams/${room.team}/people/${guest.person}/admit`, { method: 'POST', body: {} })
    await follows(guest)
    expect(guest.state()).toEqual(room.lead.state())
  })

  it('sends who comes back only what was missed', async () => {
    const server = await startServer()
    const room = await roomAt(server, 'themes')
    const [lead, other] = room.seats as readonly [Seat, Seat]
    other.socket.disconnect()
    await lead.until((one) => !one.present().includes(other.person))
    const [a = '', b = ''] = room.facts
    await lead.command({ type: 'FormTheme', arrangement: newId(), theme: newId(), title: 'Both', contributions: [a, b] })
    await lead.command({ type: 'PauseClock' })
    const before = other.frames.length
    other.socket.connect()
    await other.until((one) => one.version() === lead.version())
    const heard = other.frames.slice(before).filter(({ name }) => name === 'state' || name === 'events')
    expect(heard).toMatchObject([{ name: 'events', body: { events: [{ type: 'Arranged' }, { type: 'ClockPaused' }] } }])
    expect(other.state()).toEqual(lead.state())
  })

  it('has a device that missed something in between follow again', async () => {
    const server = await startServer()
    const room = await roomAt(server, 'themes')
    const follower = await room.sit(room.seats[1] as Seat)
    const answer = new Promise((resolve) => follower.socket.once('events', resolve))
    follower.socket.emit('follow', { quarter: room.quarter, version: 1 })
    const caught = (await answer) as { from: number; to: number; events: { type: string }[] }
    expect(caught).toMatchObject({ from: 1, to: room.lead.version() })
    const method = createMethod()
    const first = (await server.store.read(room.quarter)).slice(0, 1).flatMap(({ events }) => events)
    expect(JSON.parse(JSON.stringify(method.fold([...first, ...caught.events])))).toEqual(room.lead.state())
  })
})

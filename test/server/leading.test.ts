import { describe, expect, it } from 'vitest'
import type { Invites, Membership } from '../../okra/api.ts'
import { dayIn } from '../../okra/days.ts'
import { openMemoryBallotBox } from '../../server/store/memory/ballotBox.ts'
import { openMemoryStore } from '../../server/store/memory/store.ts'
import type { Room, Seat } from '../room.ts'
import {
  everyone,
  expectProblem,
  moveOn,
  newId,
  openRoom,
  raw,
  roleOf,
  roomAt,
  runOf,
  sessionOf,
  start,
  startServer,
  tickedBox,
  tokenOf,
  writeFacts,
} from '../room.ts'

/** A clock that runs with the real one and can be set forward. */
function clock() {
  let ahead = 0
  const forward = (ms: number) => {
    ahead += ms
  }
  return { now: () => Date.now() + ahead, forward }
}

const away = async (room: Room, gone: Seat) => {
  gone.close()
  await everyone(
    room.seats.filter((seat) => seat !== gone),
    (device) => !device.present().includes(gone.person),
  )
}

describe('two who lead', () => {
  it('press next at once, and the room goes one step', async () => {
    const server = await startServer()
    const room = await openRoom(server, 4)
    const [lead, second] = room.seats as readonly [Seat, Seat]
    await lead.team({ type: 'NameCofacilitator', person: second.person, named: true })
    await start(room)
    await writeFacts(room)
    const from = runOf(lead).id
    const pressed = await Promise.allSettled([1, 2, 3, 4].map((count) => (count % 2 ? lead : second).command({ type: 'MoveOn', from })))
    expect(pressed.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const one of pressed) if (one.status === 'rejected') expect(one.reason).toMatchObject({ status: 409, code: 'already-moved-on' })
    await everyone(room.seats, (device) => runOf(device).activity === 'themes')
    const events = (await server.store.read(room.quarter)).flatMap((append) => append.events)
    expect(
      events.filter(({ type }) => type === 'ActivityClosed' || type === 'Revealed' || type === 'ActivityOpened').map(({ type }) => type),
    ).toEqual(['ActivityOpened', 'ActivityClosed', 'Revealed', 'ActivityOpened'])
  })

  it('start a session at once, and one is started', async () => {
    const server = await startServer()
    const room = await openRoom(server, 3)
    const started = await Promise.allSettled(Array.from({ length: 4 }, () => room.lead.command({ type: 'StartSession', session: 0 })))
    expect(started.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

describe('the same command again', () => {
  it('is answered again with the same version, also at once and after others, and does nothing twice', async () => {
    const server = await startServer()
    const room = await openRoom(server, 4)
    await start(room)
    await writeFacts(room)
    const id = newId()
    const extend = { type: 'ExtendClock', minutes: 2 }
    const clicks = await Promise.all([1, 2, 3].map(() => room.lead.command(extend, id)))
    expect(new Set(clicks).size).toBe(1)
    await room.lead.command({ type: 'PauseClock' })
    expect(await room.lead.command(extend, id)).toBe(clicks[0])
    expect(sessionOf(room.lead).clocks.share?.extendedBy).toBe(2)
    const next = newId()
    const moved = await room.lead.command({ type: 'MoveOn', from: runOf(room.lead).id }, next)
    await everyone(room.seats, (device) => runOf(device).activity === 'themes')
    await room.lead.command({ type: 'LockArranging', locked: true })
    expect(await room.lead.command({ type: 'MoveOn', from: `${room.quarter}.0.1.facts.1` }, next)).toBe(moved)
    expect(runOf(room.lead).activity).toBe('themes')
  })

  it('is refused with another body, by whoever sends it, also while the first is on its way', async () => {
    const server = await startServer()
    const room = await roomAt(server, 'themes')
    const [a = '', b = ''] = room.facts
    const id = newId()
    const form = (part: string) => ({ type: 'FormTheme', arrangement: newId(), theme: newId(), title: 'Both', contributions: [part] })
    const both = await Promise.allSettled([room.lead.command(form(a), id), room.seats[1]?.command(form(b), id)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { status: 409, code: 'same-key-other-body' } })
    await expect(room.lead.command({ type: 'PauseClock' }, id)).rejects.toMatchObject({ status: 409, code: 'same-key-other-body' })
    expect(Object.keys(sessionOf(room.lead).themes)).toHaveLength(1)
  })

  it('keeps the same rule for a team', async () => {
    const server = await startServer()
    const { lead, seats, team } = await openRoom(server, 2)
    const id = newId()
    const person = seats[1]?.person ?? ''
    const version = await lead.team({ type: 'NameCofacilitator', person, named: true }, id)
    expect(await lead.team({ type: 'NameCofacilitator', person, named: true }, id)).toBe(version)
    await expect(lead.team({ type: 'NameCofacilitator', person, named: false }, id)).rejects.toMatchObject({
      status: 409,
      code: 'same-key-other-body',
    })
    expect(await server.store.head(team)).toBe(version)
  })
})

describe('who is in the room', () => {
  it('somebody who is removed is out at once: socket, token, proof and link to the name', async () => {
    const server = await startServer()
    const room = await openRoom(server, 4)
    await start(room)
    const [lead, , gone] = room.seats as readonly [Seat, Seat, Seat]
    const token = await tokenOf(server, gone)
    const out = new Promise((resolve) => gone.socket.once('out', resolve))
    const closed = new Promise((resolve) => gone.socket.once('disconnect', resolve))
    await lead.team({ type: 'RemovePerson', person: gone.person })
    expect(await out).toBe('signed-out')
    await closed
    for (const [path, body] of [
      [`/api/quarters/${room.quarter}`, undefined],
      [`/api/quarters/${room.quarter}/commands`, { id: newId(), command: { type: 'PauseClock' } }],
      [`/api/quarters/${room.quarter}/passes`, { run: runOf(lead).id, passHash: 'ab'.repeat(32) }],
      [`/api/quarters/${room.quarter}/archive.zip`, undefined],
    ] as const) {
      expectProblem(await raw(server.url, path, { token, body }), 401, 'signed-out')
    }
    expectProblem(await raw(server.url, '/api/identity', { body: { proof: gone.proof } }), 401, 'signed-out')
    await lead.until((one) => !one.people().some(({ key }) => key === gone.person) && !one.present().includes(gone.person))
    expect(server.stored()).not.toContain(gone.name)
    await expect(lead.team({ type: 'RemovePerson', person: lead.person })).rejects.toMatchObject({ status: 403, code: 'not-allowed' })
  })

  it('a renewed link kills the old one, and only that one', async () => {
    const server = await startServer()
    const room = await openRoom(server, 1)
    const before = (await room.lead.api(`/api/teams/${room.team}/invites`)) as Invites
    const after = (await room.lead.api(`/api/teams/${room.team}/invites`, { body: { which: 'participant' } })) as Invites
    expect(after.stakeholder).toBe(before.stakeholder)
    expectProblem(await raw(server.url, `/api/invitations/${before.participant}`), 404, 'link-dead')
    expectProblem(await raw(server.url, `/api/invitations/${before.participant}`, { body: { name: 'Late' } }), 404, 'link-dead')
    const link = await raw(server.url, `/api/invitations/${after.participant}`)
    expect(link.body).toEqual({
      team: room.team,
      teamName: 'Pricing',
      quarter: { id: room.quarter, label: '2026-Q4', startsOn: '2026-10-05' },
      stakeholder: false,
      facilitator: room.lead.name,
      session: 0,
      running: false,
      k: 3,
      playbook: {},
    })
    expect((await raw(server.url, `/api/invitations/${after.stakeholder}`)).body).toMatchObject({ stakeholder: true })
  })

  it('a link works from the moment at which it can be seen, also when several ask for it at once', async () => {
    const inner = openMemoryStore()
    const seen: boolean[] = []
    const put: typeof inner.put = async (kind, document, version) => {
      const done = await inner.put(kind, document, version)
      const codes = kind === 'invites' && done ? Object.values(document.body as Invites) : []
      for (const code of codes) seen.push((await inner.get('link', code)) !== null)
      return done
    }
    const server = await startServer({ store: { ...inner, put } })
    const room = await openRoom(server, 1)
    const path = `/api/teams/${room.team}/invites`
    const [first, ...others] = (await Promise.all([1, 2, 3].map(() => room.lead.api(path)))) as readonly Invites[]
    expect(others).toEqual([first, first])
    await room.lead.api(path, { body: { which: 'stakeholder' } })
    expect(seen).toEqual([true, true, true, true])
    expect(await inner.list('link', room.team)).toHaveLength(2)
  })

  it('a team with open doors admits by itself', async () => {
    const server = await startServer()
    const room = await openRoom(server, 1)
    const settings = { k: 4, dots: 3, language: 'en', timeZone: 'UTC', admission: 'open' }
    await room.lead.team({ type: 'ChangeSettings', settings })
    const guest = await room.join('Walks in', { admit: false })
    await guest.until((one) => one.version() > 0)
    await room.lead.command({ type: 'StartSession', session: 0, openly: true })
    await guest.until((one) => one.state().live === 0)
    expect(sessionOf(guest).settings).toEqual({ k: 4, dots: 3, language: 'en', timeZone: 'UTC', areas: [], sizes: {} })
    expect(dayIn(sessionOf(guest).startedAt, 'UTC')).toBe(dayIn(Date.now(), 'UTC'))
  })

  it('names and roles are known to everybody, and proofs to nobody', async () => {
    const server = await startServer()
    const room = await openRoom(server, 2)
    const guest = await room.join('Sam the stakeholder', { stakeholder: true })
    await everyone([...room.seats, guest], (device) => device.people().length === 3)
    for (const device of [...room.seats, guest]) {
      expect(roleOf(device, guest.person)).toBe('stakeholder')
      expect(Object.keys(device.people()[0] ?? {}).sort()).toEqual(['admitted', 'key', 'name', 'role', 'simulated'])
      for (const { proof } of [...room.seats, guest]) expect(JSON.stringify(device.frames)).not.toContain(proof)
    }
    for (const { proof } of [...room.seats, guest]) expect(server.stored()).not.toContain(proof)
  })
})

describe('the lead', () => {
  it('is handed over only to somebody who says yes, and who led before helps on', async () => {
    const server = await startServer()
    const room = await openRoom(server, 3)
    const [lead, second, third] = room.seats as readonly [Seat, Seat, Seat]
    await lead.team({ type: 'OfferLead', person: second.person })
    await expect(third.team({ type: 'AcceptLead' })).rejects.toMatchObject({ status: 409, code: 'lead-not-offered' })
    await second.team({ type: 'DeclineLead' })
    await expect(second.team({ type: 'AcceptLead' })).rejects.toMatchObject({ code: 'lead-not-offered' })
    expect(roleOf(third, lead.person)).toBe('facilitator')
    await lead.team({ type: 'OfferLead', person: second.person })
    await second.team({ type: 'AcceptLead' })
    await everyone(
      room.seats,
      (device) => roleOf(device, second.person) === 'facilitator' && roleOf(device, lead.person) === 'cofacilitator',
    )
    const guest = await room.join('Stakeholder', { stakeholder: true })
    await expect(second.team({ type: 'OfferLead', person: guest.person })).rejects.toMatchObject({ status: 403, code: 'not-allowed' })
  })

  it('may be taken by a co-facilitator after 30 seconds without one, and everybody sees it', async () => {
    const { now, forward } = clock()
    const server = await startServer({ now })
    const room = await openRoom(server, 4)
    const [lead, second, third] = room.seats as readonly [Seat, Seat, Seat]
    await lead.team({ type: 'NameCofacilitator', person: second.person, named: true })
    await expect(second.team({ type: 'TakeLead' })).rejects.toMatchObject({ status: 409, code: 'facilitator-present' })
    await away(room, lead)
    forward(29_000)
    await expect(second.team({ type: 'TakeLead' })).rejects.toMatchObject({ code: 'facilitator-present' })
    forward(1_000)
    await expect(third.team({ type: 'TakeLead' })).rejects.toMatchObject({ code: 'facilitator-present' })
    await second.team({ type: 'TakeLead' })
    await everyone([second, third], (device) => roleOf(device, second.person) === 'facilitator')
    const told = third.frames.filter(({ name }) => name === 'team').at(-1)?.body
    expect(told).toMatchObject({ state: { facilitator: second.person, leadBy: 'taken-over' } })
  })

  it('may be taken by a participant after 60 seconds, and by a stakeholder never', async () => {
    const { now, forward } = clock()
    const server = await startServer({ now })
    const room = await openRoom(server, 3)
    const [lead, second] = room.seats as readonly [Seat, Seat]
    const guest = await room.join('Stakeholder', { stakeholder: true })
    await away(room, lead)
    expect(second.frames.filter(({ name }) => name === 'absence').at(-1)?.body).toBeTypeOf('number')
    forward(59_000)
    await expect(second.team({ type: 'TakeLead' })).rejects.toMatchObject({ code: 'facilitator-present' })
    forward(1_000)
    await expect(guest.team({ type: 'TakeLead' })).rejects.toMatchObject({ status: 403, code: 'not-allowed' })
    await second.team({ type: 'TakeLead' })
    await second.until((one) => one.role() === 'facilitator')
  })
})

describe('what only who leads hears', () => {
  it('reaches a co-facilitator from the moment of being named, stops with it, and never reaches a participant', async () => {
    const { box, ticks } = tickedBox(openMemoryBallotBox())
    const server = await startServer({ box })
    const room = await openRoom(server, 3)
    const [lead, second, third] = room.seats as readonly [Seat, Seat, Seat]
    await start(room)
    await lead.until((one) => one.nudges().some(({ check }) => check === 'team.size'))
    await lead.team({ type: 'NameCofacilitator', person: second.person, named: true })
    await second.until((one) => one.nudges().length > 0 && one.role() === 'cofacilitator')
    await lead.api(`/api/quarters/${room.quarter}/desk`, { method: 'PUT', body: { type: 'DismissNudge', nudge: lead.nudges()[0]?.key } })
    await second.until((one) => one.desk()?.dismissed.length === 1)
    await lead.team({ type: 'NameCofacilitator', person: second.person, named: false })
    await everyone(room.seats, (device) => roleOf(device, second.person) === 'participant')
    await second.until((one) => one.nudges().length === 0)
    const before = second.frames.length
    await lead.api(`/api/quarters/${room.quarter}/desk`, { method: 'PUT', body: { type: 'DismissNudge', nudge: 'another' } })
    await lead.until((one) => one.desk()?.dismissed.length === 2)
    await ticks()
    expect(second.frames.slice(before).filter(({ name }) => name === 'desk' || name === 'nudges')).toEqual([])
    expect(third.frames.filter(({ name }) => name === 'desk' || name === 'nudges')).toEqual([])
  })

  it('keystrokes in the sentence go to everybody but from who leads only, and are never stored', async () => {
    const server = await startServer({ env: { TICK_MS: '3600000' } })
    const room = await roomAt(server, 'sentence')
    const [lead, second, third] = room.seats as readonly [Seat, Seat, Seat]
    const stored = server.stored()
    const heard = new Promise((resolve) => third.socket.once('typing', resolve))
    second.socket.emit('typing', { what: 'not mine to type', outcome: '', audience: '' })
    await new Promise((resolve) => second.socket.emit('clock', resolve))
    lead.socket.emit('typing', { what: 'make it', outcome: '', audience: '' })
    expect(await heard).toEqual({ what: 'make it', outcome: '', audience: '' })
    expect(lead.frames.some(({ name }) => name === 'typing')).toBe(false)
    expect(server.stored()).toBe(stored)
    const reminded = new Promise((resolve) => third.socket.once('reminder', () => resolve('reminded')))
    lead.socket.emit('reminder')
    expect(await reminded).toBe('reminded')
  })

  it('a dismissed nudge stays away, also for who comes to lead later, until its facts change', async () => {
    const { box, ticks } = tickedBox(openMemoryBallotBox())
    const server = await startServer({ box })
    const room = await openRoom(server, 3)
    const [lead, second] = room.seats as readonly [Seat, Seat]
    await start(room)
    await lead.until((one) => one.nudges().some(({ check }) => check === 'team.size'))
    const size = lead.nudges().find(({ check }) => check === 'team.size')
    await lead.api(`/api/quarters/${room.quarter}/desk`, { method: 'PUT', body: { type: 'DismissNudge', nudge: size?.key } })
    await lead.until((one) => !one.nudges().some(({ check }) => check === 'team.size'))
    await ticks()
    const elsewhere = await room.sit(lead)
    await elsewhere.until((one) => one.desk() !== null)
    expect(elsewhere.nudges()).toEqual([])
    await away(room, second)
    await lead.until((one) => one.nudges().some(({ check, facts }) => check === 'team.size' && facts.present === 2))
  })

  it('hears that the time of a step is over exactly then', async () => {
    const { now, forward } = clock()
    const server = await startServer({ now })
    const room = await openRoom(server, 4)
    await start(room)
    forward(15 * 60_000 - 1_000)
    const early = room.lead.nudges().some(({ check }) => check === 'step.overrun')
    forward(2_000)
    await room.lead.until((one) => one.nudges().some(({ check }) => check === 'step.overrun'))
    expect(early).toBe(false)
    await room.lead.command({ type: 'ExtendClock', minutes: 5 })
    await room.lead.until((one) => !one.nudges().some(({ check }) => check === 'step.overrun'))
    expect(room.lead.state().live).toBe(0)
  })
})

describe('a session with time to wait before it', () => {
  it('is looked after although nobody followed anew when it started', async () => {
    const { box, ticks } = tickedBox(openMemoryBallotBox())
    const server = await startServer({ box, env: { TICK_MS: '1' } })
    const room = await openRoom(server, 3)
    // Longer than any tick: the clockwork has found nothing to look after.
    for (let count = 0; count < 30; count += 1) await raw(server.url, '/healthz')
    await start(room)
    await ticks()
    await Promise.all(room.seats.map((seat) => seat.pass(runOf(seat).id)))
    await everyone(room.seats, (device) => device.progress().some(({ holders }) => holders === 3))
  })
})

describe('hiding', () => {
  it('erases the text from the log, the screens and whoever comes back, and leaves a mark', async () => {
    const server = await startServer()
    const room = await roomAt(server, 'themes')
    const [hidden = ''] = room.facts
    const text = sessionOf(room.lead).contributions[hidden]?.text ?? ''
    await room.lead.command({ type: 'HideContribution', contribution: hidden })
    await everyone(room.seats, (device) => sessionOf(device).contributions[hidden]?.text === null)
    expect(server.stored()).not.toContain(text)
    const late = await room.join('Latecomer')
    late.socket.emit('follow', { quarter: room.quarter, version: 1 })
    await new Promise((resolve) => late.socket.once('events', resolve))
    expect(JSON.stringify(late.frames)).not.toContain(text)
    await moveOn(room, 'dots')
    expect(JSON.stringify(runOf(late).data)).not.toContain(hidden)
  })
})

describe('hiding what is on no screen any more', () => {
  it('erases the text of an idea that a restart has set aside, for everyone and in everything that is stored', async () => {
    const server = await startServer()
    const room = await roomAt(server, 'themes')
    const [hidden = ''] = room.facts
    const text = sessionOf(room.lead).contributions[hidden]?.text ?? ''
    await room.lead.command({ type: 'RestartActivity', activity: 'facts' })
    await everyone(room.seats, (device) => sessionOf(device).aside.contributions[hidden]?.text === text)
    expect(server.stored()).toContain(text)
    await expect(room.seats[1]?.command({ type: 'HideContribution', contribution: hidden })).rejects.toMatchObject({ code: 'not-allowed' })
    await room.lead.command({ type: 'HideContribution', contribution: hidden })
    await everyone(room.seats, (device) => sessionOf(device).aside.contributions[hidden]?.text === null)
    expect(server.stored()).not.toContain(text)
    const late = await room.join('Latecomer')
    expect(JSON.stringify([late.frames, late.state()])).not.toContain(text)
  })

  it('erases a wording from the room, on the table and off it', async () => {
    const server = await startServer()
    const room = await roomAt(server, 'sentence')
    const [lead, second, third] = room.seats as readonly [Seat, Seat, Seat]
    const run = runOf(lead).id
    const words = { what: 'hurtful words about somebody', outcome: 'hurtful outcome', audience: 'hurtful audience' }
    const [first, other] = [newId(), newId()]
    await lead.pass(run)
    await second.put(run, words, first)
    await third.put(run, words, other)
    await everyone(room.seats, (device) => Object.keys(sessionOf(device).drafts).length === 2)
    await lead.command({ type: 'WithdrawDraft', draft: other })
    for (const contribution of [first, other]) await lead.command({ type: 'HideContribution', contribution })
    await everyone(
      room.seats,
      (device) => sessionOf(device).drafts[first]?.hidden === true && sessionOf(device).aside.drafts[other]?.hidden === true,
    )
    expect(server.stored()).not.toContain('hurtful')
    const late = await room.join('Latecomer')
    expect(JSON.stringify([late.frames, late.state()])).not.toContain('hurtful')
  })
})

describe('another quarter', () => {
  it('of the same team starts empty, and one device hears of one quarter only', async () => {
    const server = await startServer()
    const room = await openRoom(server, 3)
    await start(room)
    const added = (await room.lead.api(`/api/teams/${room.team}/quarters`, { body: { label: '2027-Q1', startsOn: '2027-01-04' } })) as {
      quarter: string
    }
    const invites = (await room.lead.api(`/api/teams/${room.team}/invites`)) as Invites
    const member = (await raw(server.url, `/api/invitations/${invites.participant}`, { body: { name: 'New' } })).body as Membership
    expect(member.quarter).toBe(added.quarter)
    const [, second] = room.seats as readonly [Seat, Seat]
    const state = new Promise<{ quarter: string; version: number }>((resolve) => second.socket.once('state', resolve as never))
    second.socket.emit('follow', { quarter: added.quarter, version: 0 })
    expect(await state).toMatchObject({ quarter: added.quarter, version: 1 })
    const before = second.frames.length
    await room.lead.command({ type: 'PauseClock' })
    await room.seats[2]?.until((one) => sessionOf(one).clocks.share?.pausedAt != null)
    await new Promise((resolve) => second.socket.emit('clock', resolve))
    expect(second.frames.slice(before).filter(({ name }) => name === 'events')).toEqual([])
  })
})

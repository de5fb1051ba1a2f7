import { SignJWT, UnsecuredJWT } from 'jose'
import { io } from 'socket.io-client'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Invites } from '../../okra/api.ts'
import { passHash } from '../../server/anonymous/pass.ts'
import type { RawOptions, Room, Seat, TestServer } from '../room.ts'
import { everyone, expectProblem, newId, openRoom, raw, roomAt, runOf, sessionOf, start, startServer, tokenOf } from '../room.ts'

const issuer = 'okra-sessions'
const inAnHour = () => Math.floor(Date.now() / 1000) + 3_600

/** What the feed answers to somebody with this token: `connect`, or the message of the refusal. */
function knock(url: string, token: string): Promise<string> {
  const socket = io(url, { auth: { token }, transports: ['websocket'], reconnection: false })
  onTestFinished(() => void socket.disconnect())
  return new Promise((resolve) => {
    socket.on('connect', () => resolve('connect'))
    socket.on('connect_error', ({ message }) => resolve(message))
  })
}

async function refusedQuietly(server: TestServer, path: string, options: RawOptions, status: number, code?: string): Promise<void> {
  const [before, lines] = [server.stored(), server.lines.length]
  expectProblem(await raw(server.url, path, options), status, code)
  expect(server.stored() === before, 'nothing was stored').toBe(true)
  expect(server.lines.slice(lines)).toEqual([])
}

describe('forged tokens', () => {
  it('are refused everywhere, whatever is wrong with them', async () => {
    const server = await startServer()
    const { lead, quarter, team } = await openRoom(server, 1)
    const signed = (key: Uint8Array, change: (token: SignJWT) => SignJWT = (token) => token, alg = 'HS256') =>
      change(
        new SignJWT({ team }).setProtectedHeader({ alg }).setIssuer(issuer).setSubject(lead.person).setExpirationTime(inAnHour()),
      ).sign(key)
    const good = await signed(server.key)
    expect((await raw(server.url, `/api/quarters/${quarter}`, { token: good })).status).toBe(200)
    expect(await knock(server.url, good)).toBe('connect')
    const [header = '', payload = '', signature = ''] = good.split('.')
    const forged = [
      new UnsecuredJWT({ team }).setIssuer(issuer).setSubject(lead.person).setExpirationTime(inAnHour()).encode(),
      await signed(new TextEncoder().encode('another key, as long as the right one is')),
      await signed(server.key, (token) => token, 'HS512'),
      await signed(server.key, (token) => token.setExpirationTime(Math.floor(Date.now() / 1000) - 360)),
      await signed(server.key, (token) => token.setNotBefore(Math.floor(Date.now() / 1000) + 360)),
      await signed(server.key, (token) => token.setIssuer('somebody-else')),
      await new SignJWT({ team }).setProtectedHeader({ alg: 'HS256' }).setIssuer(issuer).setSubject(lead.person).sign(server.key),
      await new SignJWT({ team }).setProtectedHeader({ alg: 'HS256' }).setIssuer(issuer).setExpirationTime(inAnHour()).sign(server.key),
      await signed(server.key, (token) => token.setSubject(newId())),
      `${header}.${payload.slice(0, -2)}${payload.endsWith('A') ? 'BB' : 'AA'}.${signature}`,
      `${header}.${payload}.`,
      '',
      'null',
      'x'.repeat(9_000),
    ]
    for (const token of forged) {
      expectProblem(await raw(server.url, `/api/quarters/${quarter}`, { token }), 401, 'signed-out')
      expect(await knock(server.url, token)).toBe('signed-out')
    }
    for (const authorization of ['Basic YTpi', good, `bearer ${good}`]) {
      expectProblem(await raw(server.url, `/api/quarters/${quarter}`, { headers: { authorization } }), 401, 'signed-out')
    }
  })

  it('are not to be had for a wrong proof', async () => {
    const server = await startServer()
    await openRoom(server, 1)
    await refusedQuietly(server, '/api/identity', { body: { proof: 'ab'.repeat(32) } }, 401, 'signed-out')
    await refusedQuietly(server, '/api/identity', { body: { proof: newId() } }, 400, 'not-understood')
  })
})

describe('the anonymous channel', () => {
  it('refuses whoever says who is calling, and keeps and logs nothing of it', async () => {
    const server = await startServer()
    const room = await openRoom(server, 3)
    await start(room)
    const run = runOf(room.lead).id
    const x = 'ab'.repeat(32)
    await room.lead.api(`/api/quarters/${room.quarter}/passes`, { body: { run, passHash: passHash(x) } })
    const body = { run, x, op: 'put', id: newId(), body: { lens: 'customer-pains', text: 'Who am I' } }
    const token = await tokenOf(server, room.lead)
    await refusedQuietly(server, '/anonymous/acts', { body, token }, 400, 'identified')
    await refusedQuietly(server, '/anonymous/acts', { body, headers: { cookie: 'session=1' } }, 400, 'identified')
    await refusedQuietly(server, '/anonymous/acts', { body, headers: { authorization: 'Basic eDp5' } }, 400, 'identified')
    await refusedQuietly(server, '/anonymous/acts', { body: { op: 'mine' }, headers: { cookie: 'a=b' } }, 400, 'identified')
    expect((await raw(server.url, '/anonymous/acts', { body })).status).toBe(200)
  })

  it('takes nothing without a pass of the very same box, and tells nothing about boxes elsewhere', async () => {
    const server = await startServer()
    const [room, other] = [await openRoom(server, 3), await openRoom(server, 3)]
    await start(room)
    await start(other)
    const [run, elsewhere] = [runOf(room.lead).id, runOf(other.lead).id]
    const x = 'ab'.repeat(32)
    await room.lead.api(`/api/quarters/${room.quarter}/passes`, { body: { run, passHash: passHash(x) } })
    const act = (change: object) => ({
      body: { run, x, op: 'put', id: newId(), body: { lens: 'customer-pains', text: 'Sneaked in' }, ...change },
    })
    await refusedQuietly(server, '/anonymous/acts', act({ x: 'cd'.repeat(32) }), 403, 'no-pass')
    await refusedQuietly(server, '/anonymous/acts', act({ x: `${'ab'.repeat(31)}aa` }), 403, 'no-pass')
    await refusedQuietly(server, '/anonymous/acts', act({ x: passHash(x) }), 403, 'no-pass')
    await refusedQuietly(server, '/anonymous/acts', act({ run: elsewhere }), 403, 'no-pass')
    const answers = [elsewhere, elsewhere.replace(other.quarter, newId()), run.replace('.facts.1', '.facts.2')].map((one) =>
      raw(server.url, '/anonymous/acts', { body: { run: one, x, op: 'mine' } }),
    )
    expect(new Set((await Promise.all(answers)).map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
    await refusedQuietly(server, '/anonymous/acts', act({ run: `${run}.ask1` }), 409, 'step-closed')
    await refusedQuietly(server, '/anonymous/acts', act({ run: '../../etc' }), 400, 'not-understood')
  })

  it('gives a person one pass: 50 at once with different ones, and one is issued', async () => {
    const server = await startServer()
    const room = await openRoom(server, 3)
    await start(room)
    const run = runOf(room.lead).id
    const wanted = Array.from({ length: 50 }, () => passHash(newId()))
    const issued = await Promise.allSettled(
      wanted.map((hash) => room.lead.api(`/api/quarters/${room.quarter}/passes`, { body: { run, passHash: hash } })),
    )
    expect(issued.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const again = issued.findIndex(({ status }) => status === 'fulfilled')
    await room.lead.api(`/api/quarters/${room.quarter}/passes`, { body: { run, passHash: wanted[again] } })
    expect((await server.box.progress(run)).holders).toBe(1)
  })
})

type Verb = readonly [title: string, command: (room: Room) => object]

const facilitatorVerbs: readonly Verb[] = [
  ['StartSession', () => ({ type: 'StartSession', session: 0 })],
  ['MoveOn', ({ lead }) => ({ type: 'MoveOn', from: runOf(lead).id })],
  ['SkipActivity', ({ lead }) => ({ type: 'SkipActivity', from: runOf(lead).id })],
  ['EnterActivity', () => ({ type: 'EnterActivity', activity: 'facts' })],
  ['ReopenActivity', () => ({ type: 'ReopenActivity', activity: 'facts' })],
  ['RestartActivity', () => ({ type: 'RestartActivity', activity: 'facts' })],
  ['KeepResult', () => ({ type: 'KeepResult', activity: 'dots' })],
  ['KeepSummary', () => ({ type: 'KeepSummary', decided: ['It is decided.'], open: [], next: [] })],
  ['ReopenSession', () => ({ type: 'ReopenSession', session: 0 })],
  ['PauseClock', () => ({ type: 'PauseClock' })],
  ['ResumeClock', () => ({ type: 'ResumeClock' })],
  ['ExtendClock', () => ({ type: 'ExtendClock', minutes: 5 })],
  ['HideContribution', () => ({ type: 'HideContribution', contribution: newId() })],
  ['SimulateTeammates', () => ({ type: 'SimulateTeammates' })],
  ['PutDraft', () => ({ type: 'PutDraft', draft: newId(), origin: 'facilitator', themes: [], what: 'a', outcome: 'b', audience: 'c' })],
  ['WithdrawDraft', () => ({ type: 'WithdrawDraft', draft: newId() })],
  ['AskRoom', () => ({ type: 'AskRoom', drafts: [newId()] })],
  ['CloseAsk', ({ lead }) => ({ type: 'CloseAsk', ask: `${runOf(lead).id}.ask1` })],
  ['DropAsk', ({ lead }) => ({ type: 'DropAsk', ask: `${runOf(lead).id}.ask1` })],
  ['SettleVision', () => ({ type: 'SettleVision', what: 'a', outcome: 'b', audience: 'c' })],
  ['OrderByHand', ({ lead }) => ({ type: 'OrderByHand', run: runOf(lead).id, order: [] })],
  ['LockArranging', () => ({ type: 'LockArranging', locked: true })],
]

const settings = { k: 3, dots: 5, language: 'en', timeZone: 'UTC', admission: 'open' }
const teamVerbs: readonly Verb[] = [
  ['ChangeSettings', () => ({ type: 'ChangeSettings', settings })],
  ['OfferLead', ({ seats }) => ({ type: 'OfferLead', person: seats[1]?.person })],
  ['NameCofacilitator', ({ seats }) => ({ type: 'NameCofacilitator', person: seats[1]?.person, named: true })],
  ['RemovePerson', ({ seats }) => ({ type: 'RemovePerson', person: seats[2]?.person })],
]

describe('verbs of who leads', () => {
  it('are refused to participants and stakeholders, one by one, and nothing is stored', async () => {
    const server = await startServer({ env: { TICK_MS: '3600000' } })
    const room = await roomAt(server, 'sentence')
    const guest = await room.join('Stakeholder', { stakeholder: true })
    for (const seat of [room.seats[1] as Seat, guest]) {
      const token = await tokenOf(server, seat)
      for (const [title, command] of facilitatorVerbs) {
        const body = { id: newId(), command: command(room) }
        const answer = raw(server.url, `/api/quarters/${room.quarter}/commands`, { body, token })
        expect({ title, code: expectProblem(await answer, 403) }).toEqual({ title, code: 'not-allowed' })
      }
      for (const [title, command] of teamVerbs) {
        const body = { id: newId(), command: command(room) }
        const answer = raw(server.url, `/api/teams/${room.team}/commands`, { body, token })
        expect({ title, code: expectProblem(await answer, 403) }).toEqual({ title, code: 'not-allowed' })
      }
      await refusedQuietly(
        server,
        `/api/quarters/${room.quarter}/desk`,
        { method: 'PUT', body: { type: 'Ask', question: 'themes' }, token },
        403,
        'not-allowed',
      )
      await refusedQuietly(server, `/api/quarters/${room.quarter}/teammates`, { body: {}, token }, 403, 'not-allowed')
      await refusedQuietly(server, `/api/teams/${room.team}/invites`, { token }, 403, 'not-allowed')
      await refusedQuietly(server, `/api/teams/${room.team}/invites`, { body: { which: 'participant' }, token }, 403, 'not-allowed')
      await refusedQuietly(
        server,
        `/api/teams/${room.team}/quarters`,
        { body: { label: 'Q', startsOn: '2026-10-05' }, token },
        403,
        'not-allowed',
      )
      await refusedQuietly(server, `/api/teams/${room.team}/people/${room.lead.person}/admit`, { body: {}, token }, 403, 'not-allowed')
    }
  })

  it("don't include arranging, unless it is locked, and never for a stakeholder", async () => {
    const server = await startServer()
    const room = await roomAt(server, 'themes')
    const guest = await room.join('Stakeholder', { stakeholder: true })
    const form = (part: number) => ({
      type: 'FormTheme',
      arrangement: newId(),
      theme: newId(),
      title: 'Together',
      contributions: [room.facts[part]],
    })
    await expect(guest.command(form(0))).rejects.toMatchObject({ status: 403, code: 'not-allowed' })
    await room.seats[1]?.command(form(0))
    await room.lead.command({ type: 'LockArranging', locked: true })
    await expect(room.seats[1]?.command(form(1))).rejects.toMatchObject({ status: 409, code: 'arranging-locked' })
    await room.lead.command(form(1))
  })
})

describe('somebody of another team', () => {
  it('finds nothing at all', async () => {
    const server = await startServer({ env: { TICK_MS: '3600000' } })
    const [room, stranger] = [await openRoom(server, 3), await openRoom(server, 1)]
    await start(room)
    const run = runOf(room.lead).id
    const token = await tokenOf(server, stranger.lead)
    const [q, t] = [`/api/quarters/${room.quarter}`, `/api/teams/${room.team}`]
    const paths: readonly (readonly [string, RawOptions])[] = [
      [q, {}],
      [`${q}/commands`, { body: { id: newId(), command: { type: 'PauseClock' } } }],
      [`${q}/passes`, { body: { run, passHash: passHash('x') } }],
      [`${q}/desk`, { method: 'PUT', body: { type: 'Cancel' } }],
      [`${q}/teammates`, { body: {} }],
      [`${q}/archive.zip`, {}],
      [`${q}/artifacts/okra/vision.md`, {}],
      [`${q}/exports/jira.csv`, {}],
      [`${q}/import`, { body: {} }],
      [`${q}/import/preview`, { body: {} }],
      [`${q}/next.ics?session=1&on=2026-07-06T09:30`, {}],
      [`${t}/commands`, { body: { id: newId(), command: { type: 'TakeLead' } } }],
      [`${t}/invites`, {}],
      [`${t}/invites`, { body: { which: 'participant' } }],
      [`${t}/quarters`, { body: { label: 'Q', startsOn: '2026-10-05' } }],
      [`${t}/people/${room.seats[1]?.person}/admit`, { body: {} }],
      [`/api/teams/${stranger.team}/people/${room.seats[1]?.person}/admit`, { body: {} }],
      [`/api/quarters/${newId()}`, {}],
    ]
    for (const [path, options] of paths) await refusedQuietly(server, path, { ...options, token }, 404, 'not-found')
    for (const person of [room.lead.person, newId()]) {
      await expect(stranger.lead.team({ type: 'OfferLead', person })).rejects.toMatchObject({ status: 404, code: 'unknown-person' })
      await expect(stranger.lead.team({ type: 'RemovePerson', person })).rejects.toMatchObject({ status: 404, code: 'unknown-person' })
    }
    const out = new Promise((resolve) => stranger.lead.socket.once('out', resolve))
    stranger.lead.socket.emit('follow', { quarter: room.quarter, version: 0 })
    expect(await out).toBe('not-found')
    expect(JSON.stringify(stranger.lead.frames)).not.toContain(room.quarter)
    await room.lead.command({ type: 'PauseClock' })
    await everyone(room.seats, (device) => device.version() === 3)
    expect(JSON.stringify(stranger.lead.frames)).not.toContain('ClockPaused')
  })

  it('cannot use ids of another quarter in the own one', async () => {
    const server = await startServer()
    const [room, other] = [await roomAt(server, 'dots'), await roomAt(server, 'dots')]
    const foreign = other.facts[0] ?? ''
    await expect(room.lead.put(runOf(room.lead).id, { dots: { [foreign]: 1 } })).rejects.toMatchObject({
      status: 400,
      code: 'unknown-theme',
    })
    await expect(room.lead.pass(runOf(other.lead).id)).rejects.toMatchObject({ status: 409, code: 'step-closed' })
    await expect(room.lead.command({ type: 'MoveOn', from: runOf(other.lead).id })).rejects.toMatchObject({
      status: 409,
      code: 'already-moved-on',
    })
    await expect(room.lead.command({ type: 'HideContribution', contribution: foreign })).rejects.toMatchObject({
      code: 'unknown-contribution',
    })
  })
})

describe('strange frames on the feed', () => {
  it('change nothing, and the server goes on', async () => {
    const server = await startServer()
    const room = await openRoom(server, 2)
    const [lead, other] = room.seats as readonly [Seat, Seat]
    const before = server.stored()
    const socket = other.socket as unknown as { emit(name: string, ...args: unknown[]): void }
    const junk = [
      undefined,
      null,
      1,
      'x',
      [],
      {},
      { quarter: 1, version: 'x' },
      { quarter: room.quarter, version: -1 },
      { quarter: room.quarter, version: 0, role: 'facilitator' },
    ]
    for (const one of junk) for (const name of ['follow', 'typing', 'reminder', 'clock', 'state', 'no-such-frame']) socket.emit(name, one)
    const heard = lead.frames.length
    const now = await new Promise<number>((resolve) => other.socket.emit('clock', resolve))
    expect(Math.abs(now - Date.now())).toBeLessThan(60_000)
    expect(lead.frames.slice(heard).filter(({ name }) => name === 'typing' || name === 'reminder')).toEqual([])
    expect(server.stored()).toBe(before)
    const gone = new Promise((resolve) => other.socket.once('disconnect', resolve))
    socket.emit('typing', 'x'.repeat(20_000))
    await gone
    await lead.command({ type: 'StartSession', session: 0, openly: true })
  })
})

describe('too much at once', () => {
  it('is refused for the one who does it, with how long to wait, while the others go on', async () => {
    const server = await startServer({ env: { RATE_PER_PERSON: '40' } })
    const room = await roomAt(server, 'themes')
    const [lead, noisy, other] = room.seats as readonly [Seat, Seat, Seat]
    const token = await tokenOf(server, noisy)
    const move = () => ({ type: 'MoveContributions', arrangement: newId(), contributions: [room.facts[0]], theme: null })
    const answers = await Promise.all(
      Array.from({ length: 100 }, () =>
        raw(server.url, `/api/quarters/${room.quarter}/commands`, { body: { id: newId(), command: move() }, token }),
      ),
    )
    const refused = answers.filter(({ status }) => status === 429)
    // Every identified request counts: the 40th was the one for the pass, while people were writing.
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(39)
    for (const answer of refused) expectProblem(answer, 429, 'too-many-requests')
    expect(refused.every(({ headers }) => /^\d+$/.test(headers['retry-after'] ?? '') && Number(headers['retry-after']) >= 1)).toBe(true)
    await other.command(move())
    await lead.command({ type: 'PauseClock' })
  })

  it('is refused for one pass, while the others of the room go on writing', async () => {
    const server = await startServer()
    const room = await openRoom(server, 3)
    await start(room)
    const [, noisy, other] = room.seats as readonly [Seat, Seat, Seat]
    const run = runOf(noisy).id
    await noisy.pass(run)
    const all = await Promise.allSettled(Array.from({ length: 150 }, () => noisy.mine(run)))
    const refused = all.filter((one) => one.status === 'rejected')
    expect(refused).toHaveLength(50)
    expect(refused[0]).toMatchObject({ reason: { status: 429, code: 'too-many-requests' } })
    await other.put(run, { lens: 'customer-pains', text: 'Still here' })
  })

  it('on the feed is dropped, while the others of the room go on', async () => {
    const server = await startServer({ env: { RATE_PER_PERSON: '40' } })
    const room = await roomAt(server, 'themes')
    const [lead, noisy, other] = room.seats as readonly [Seat, Seat, Seat]
    const before = noisy.frames.length
    for (let count = 0; count < 500; count += 1) noisy.socket.emit('follow', { quarter: room.quarter, version: 0 })
    await lead.command({ type: 'PauseClock' })
    await everyone([lead, noisy, other], (device) => sessionOf(device).clocks.group?.pausedAt != null)
    expect(await new Promise<number>((resolve) => other.socket.emit('clock', resolve))).toBeTypeOf('number')
    const states = noisy.frames.slice(before).filter(({ name }) => name === 'state').length
    expect(states).toBeGreaterThan(0)
    expect(states).toBeLessThanOrEqual(40)
  })

  it('never locks out a room behind one address: everybody comes in by a living link, also while somebody guesses links', async () => {
    const server = await startServer()
    const room = await openRoom(server, 1)
    const guesses = await Promise.all(Array.from({ length: 80 }, () => raw(server.url, `/api/invitations/${newId()}`)))
    expect(new Set(guesses.map((guess) => expectProblem(guess)))).toEqual(new Set(['link-dead', 'too-many-requests']))
    const { participant } = (await room.lead.api(`/api/teams/${room.team}/invites`)) as Invites
    const joined = await Promise.all(
      Array.from({ length: 80 }, (_, index) => raw(server.url, `/api/invitations/${participant}`, { body: { name: `Guest ${index}` } })),
    )
    expect(new Set(joined.map(({ status }) => status))).toEqual(new Set([201]))
  })
})

import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { draftOf } from '../../okra/quarter/activities/draftData.ts'
import { createMethod } from '../../okra/quarter/method.ts'
import { passHash } from '../../server/anonymous/pass.ts'
import type { RawOptions, Room, Seat, TestServer } from '../room.ts'
import {
  everyone,
  expectProblem,
  factOf,
  moveOn,
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

interface Wire {
  readonly server: TestServer
  readonly room: Room & { readonly facts: readonly string[] }
  readonly token: string
  /** Posts a command of the quarter as the lead. */
  command(command: unknown, id?: string): Promise<Awaited<ReturnType<typeof raw>>>
  /** Posts on the anonymous channel with a pass of the current box. */
  act(body: object, headers?: Record<string, string>): Promise<Awaited<ReturnType<typeof raw>>>
  readonly run: string
  /** Expects that a request is refused and leaves nothing behind. */
  refused(send: () => ReturnType<typeof raw>, status?: number, code?: string): Promise<void>
}

async function wireAt(activity: 'facts' | 'themes' | 'dots' | 'sentence'): Promise<Wire> {
  const server = await startServer({ env: { TICK_MS: '3600000' } })
  const room = await roomAt(server, activity)
  const token = await tokenOf(server, room.lead)
  const run = runOf(room.lead).id
  const x = 'ab'.repeat(32)
  if (room.lead.boxes().length > 0) await room.lead.api(`/api/quarters/${room.quarter}/passes`, { body: { run, passHash: passHash(x) } })
  return {
    server,
    room,
    token,
    run,
    command: (command, id = newId()) => raw(server.url, `/api/quarters/${room.quarter}/commands`, { body: { id, command }, token }),
    act: (body, headers = {}) => raw(server.url, '/anonymous/acts', { body: { run, x, ...body }, headers }),
    refused: async (send, status, code) => {
      const before = server.stored()
      expectProblem(await send(), status, code)
      expect(server.stored() === before, 'nothing was stored').toBe(true)
    },
  }
}

const fact = (text: unknown) => ({ op: 'put', id: newId(), body: { lens: 'customer-pains', text } })

describe('texts that are no texts', () => {
  it.each([
    ['an empty one', '', 'text-empty'],
    ['a blank one', ' \t\n\u00a0\u3000', 'text-empty'],
    ['one of zero-width characters only', '\u200b\u200d\u2060\ufeff\u00ad', 'text-empty'],
    ['one of control characters only', '\u0000\u0001\u202e', 'text-empty'],
    ['a lone surrogate', '\ud800', 'text-empty'],
    ['one of 501 characters', 'x'.repeat(501), 'text-too-long'],
    ['one of 501 emoji', '\u{1f469}\u200d\u{1f469}\u200d\u{1f467}'.repeat(501).slice(0, 4_000), 'text-too-long'],
    ['one character of more than 2,000 combining marks', `a${'\u0301'.repeat(2_100)}`, 'text-too-long'],
    ['a number', 1, 'not-understood'],
    ['a list', ['x'], 'not-understood'],
    ['an operator of a database', { $gt: '' }, 'not-understood'],
    ['null', null, 'not-understood'],
  ])('refuses %s', async (_title, text, code) => {
    const { act, refused } = await wireAt('facts')
    await refused(() => act(fact(text)), 400, code)
  })

  it('takes 500 characters, and cleans NUL, bidi overrides and odd spaces by its rule', async () => {
    const { act } = await wireAt('facts')
    const long = fact('\u{1f468}\u200d\u{1f469}\u200d\u{1f467}'.repeat(10) + 'x'.repeat(490))
    expect((await act(long)).status).toBe(200)
    const odd = fact('  a\u0000b\u202e\u2067c\td\r\n e\u0301 ')
    expect((await act(odd)).body).toMatchObject({
      entries: expect.arrayContaining([{ id: odd.id, body: { lens: 'customer-pains', text: 'abc d \u00e9' } }]),
    })
  })

  it('keeps scripts, Markdown and formulas as the letters that they are', async () => {
    const server = await startServer()
    const room = await openRoom(server, 4)
    await start(room)
    const texts = [
      '<img src=x onerror="alert(1)"><script>1</script>',
      '[x](https://evil.example) **b** # h',
      '=cmd()|"/c calc"!A1',
      '__proto__',
    ]
    const box = runOf(room.lead).id
    await Promise.all(room.seats.map((seat, index) => seat.put(box, { lens: 'customer-pains', text: texts[index] })))
    await moveOn(room, 'themes')
    expect(
      Object.values(sessionOf(room.lead).contributions)
        .map(({ text }) => text)
        .toSorted(),
    ).toEqual(texts.toSorted())
    await room.lead.command({ type: 'MoveOn', from: runOf(room.lead).id })
    for (const activity of ['dots', 'sentence']) {
      await room.lead.until((one) => runOf(one).activity === activity)
      await room.lead.command({ type: 'SkipActivity', from: runOf(room.lead).id })
    }
    await room.lead.until((one) => one.state().live === null)
    const file = await raw(server.url, `/api/quarters/${room.quarter}/artifacts/okra/session-0/customer-pains.md`, {
      token: await tokenOf(server, room.lead),
    })
    expect(file.text).not.toMatch(/(?<!\\)<script|(?<!\\)\[x\]|(?<!\\)\*\*b/)
    expect(file.headers['content-type']).toBe('text/markdown; charset=utf-8')
  })
})

describe('bodies that are no bodies', () => {
  const deep = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
  const cases: readonly [string, RawOptions, number, string][] = [
    ['17 kB', { body: { text: 'x'.repeat(17_000) } }, 413, 'too-large'],
    ['a gzip bomb of 5 MB', { body: gzipSync(Buffer.alloc(5_000_000, 0x20)), headers: { 'content-encoding': 'gzip' } }, 413, 'too-large'],
    ['an unknown encoding', { body: '{}', headers: { 'content-encoding': 'zstd-like' } }, 415, 'not-json'],
    ['broken gzip', { body: Buffer.from('no gzip'), headers: { 'content-encoding': 'gzip' } }, 400, 'not-understood'],
    ['broken JSON', { body: '{"id": "' }, 400, 'not-understood'],
    ['JSON 3,000 deep', { body: deep(3_000) }, 400, 'not-understood'],
    ['an object 3,000 deep', { body: `${'{"command":'.repeat(1_300)}1${'}'.repeat(1_300)}` }, 400, 'not-understood'],
    ['a number', { body: '1' }, 400, 'not-understood'],
    ['nothing', { body: '' }, 400, 'not-understood'],
    ['nothing at all', { method: 'POST' }, 400, 'not-understood'],
    ['UTF-7', { body: '{}', headers: { 'content-type': 'application/json; charset=utf-7' } }, 415, 'not-json'],
    ['a form', { body: 'op=put', headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 415, 'not-json'],
    ['plain text', { body: '{}', headers: { 'content-type': 'text/plain' } }, 415, 'not-json'],
    ['a request from another site', { body: {}, headers: { 'sec-fetch-site': 'cross-site' } }, 404, 'not-found'],
  ]

  it.each(cases)('refuses %s on both channels', async (_title, options, status, code) => {
    const { server, room, token, refused } = await wireAt('facts')
    await refused(() => raw(server.url, '/anonymous/acts', options), status, code)
    await refused(() => raw(server.url, `/api/quarters/${room.quarter}/commands`, { ...options, token }), status, code)
    await refused(() => raw(server.url, '/api/teams', options), status, code)
  })

  it('lets no other origin read an answer', async () => {
    const { server, token, room } = await wireAt('facts')
    const answer = await raw(server.url, `/api/quarters/${room.quarter}`, { token, headers: { origin: 'https://evil.example' } })
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
    expect(answer.headers['cross-origin-resource-policy']).toBe('same-origin')
    const polling = await raw(server.url, '/socket.io/?EIO=4&transport=polling', { headers: { origin: 'https://evil.example' } })
    expect(Object.keys(polling.headers).filter((name) => name === 'access-control-allow-origin')).toEqual([])
  })

  it('refuses unknown fields, smuggled roles and prototypes, and pollutes nothing', async () => {
    const { server, room, token, run, command, act, refused } = await wireAt('facts')
    const extend = { type: 'ExtendClock', minutes: 2 }
    await refused(() => command({ ...extend, role: 'facilitator' }), 400, 'not-understood')
    await refused(
      () =>
        raw(server.url, `/api/quarters/${room.quarter}/commands`, { body: { id: newId(), command: extend, role: 'facilitator' }, token }),
      400,
    )
    await refused(() => act({ ...fact('x'), tenantId: 't' }), 400, 'not-understood')
    await refused(() => act({ op: 'put', id: newId(), body: { lens: 'customer-pains', text: 'x', author: 'me' } }), 400, 'not-understood')
    for (const [part, path] of [
      ['"__proto__":{"polluted":1}', ''],
      ['"constructor":{"prototype":{"polluted":1}}', ''],
    ]) {
      const body = `{"id":"${newId()}","command":{"type":"ExtendClock","minutes":2,${part}}${path}}`
      await refused(() => raw(server.url, `/api/quarters/${room.quarter}/commands`, { body, token }), 400, 'not-understood')
      const sealed = `{"run":"${run}","x":"${'ab'.repeat(32)}","op":"put","id":"${newId()}","body":{"lens":"customer-pains","text":"x",${part}}}`
      await refused(() => raw(server.url, '/anonymous/acts', { body: sealed }), 400, 'not-understood')
      const outer = `{"run":"${run}","x":"${'ab'.repeat(32)}","op":"mine",${part}}`
      await refused(() => raw(server.url, '/anonymous/acts', { body: outer }), 400, 'not-understood')
    }
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })

  it('refuses operators of databases in bodies and in addresses', async () => {
    const { server, room, token, command, refused } = await wireAt('facts')
    await refused(() => command({ type: { $gt: '' } }), 400)
    await refused(() => raw(server.url, '/api/identity', { body: { proof: { $ne: null } } }), 400)
    await refused(() => raw(server.url, `/api/quarters/${room.quarter}/next.ics?session[$ne]=1&on[$gt]=`, { token }), 400)
    await refused(() => raw(server.url, `/api/quarters/${encodeURIComponent('{"$ne":null}')}`, { token }), 404, 'not-found')
    await refused(() => raw(server.url, '/api/invitations/%7B%22$ne%22:1%7D'), 404, 'link-dead')
    await refused(() => raw(server.url, '/api/quarters/%E0%A4%A', { token }), 400, 'not-understood')
  })

  it.each(['2026-13-45T09:00', '2026-02-31T09:00', '2026-07-06T29:00', '2026-07-06T09:75', '0001-01-01T09:00'])(
    'refuses an invitation on %s',
    async (on) => {
      const { server, room, token, refused } = await wireAt('facts')
      await refused(() => raw(server.url, `/api/quarters/${room.quarter}/next.ics?session=1&on=${on}`, { token }), 400, 'not-understood')
    },
  )

  it('refuses a quarter that is there already, a blank one and one that starts on no day, and leaves nothing behind', async () => {
    const { server, room, token, refused } = await wireAt('facts')
    const post = (body: object) => raw(server.url, `/api/teams/${room.team}/quarters`, { body, token })
    await refused(() => post({ label: '2026-Q4', startsOn: '2026-10-05' }), 409, 'already-there')
    await refused(() => post({ label: '   ', startsOn: '2026-10-05' }), 400)
    await refused(() => post({ label: '2027-Q1', startsOn: '2027-02-30' }), 400, 'not-understood')
    expect((await post({ label: '2027-Q1', startsOn: '2027-01-04' })).status).toBe(201)
  })

  it('refuses names and settings that are none', async () => {
    const { server, refused } = await wireAt('facts')
    const team = { team: 'A', name: 'B', quarter: { label: 'Q', startsOn: '2026-10-05' }, language: 'en', timeZone: 'UTC' }
    const post = (change: object) => () => raw(server.url, '/api/teams', { body: { ...team, ...change } })
    await refused(post({ team: '\u200b' }), 400, 'text-empty')
    await refused(post({ name: ' ' }), 400, 'text-empty')
    await refused(post({ name: 'x'.repeat(61) }), 400, 'text-too-long')
    await refused(post({ language: 'tlh' }), 400, 'not-understood')
    await refused(post({ timeZone: 'Mars/Olympus' }), 400, 'not-understood')
    await refused(post({ quarter: { label: ' ', startsOn: '2026-10-05' } }), 400)
    await refused(post({ quarter: { label: 'Q', startsOn: 'tomorrow' } }), 400, 'not-understood')
  })
})

describe('ballots', () => {
  const dots = [
    ['over the budget', (a: string, b: string) => ({ [a]: 3, [b]: 3 }), 'no-dots-left'],
    ['with too many on one', (a: string) => ({ [a]: 4 }), 'too-many-dots-here'],
    ['negative', (a: string) => ({ [a]: -1 }), 'not-understood'],
    ['fractional', (a: string) => ({ [a]: 0.5 }), 'not-understood'],
    ['of text', (a: string) => ({ [a]: '1' }), 'not-understood'],
    ['on what is not there', () => ({ [newId()]: 1 }), 'unknown-theme'],
    ['on a prototype', () => JSON.parse('{"__proto__":1}') as object, 'not-understood'],
    ['on no id', () => ({ constructor: 1 }), 'not-understood'],
  ] as const

  it.each(dots)('are refused %s, and the one before stays', async (_title, given, code) => {
    const { room, act, refused } = await wireAt('dots')
    const [a = '', b = ''] = room.facts
    const id = newId()
    expect((await act({ op: 'put', id, body: { dots: { [a]: 2 } } })).status).toBe(200)
    await refused(() => act({ op: 'put', id, body: { dots: given(a, b) } }), 400, code)
    expect((await act({ op: 'mine' })).body).toEqual({ entries: [{ id, body: { dots: { [a]: 2 } } }] })
  })

  it.each(['1e309', 'NaN', '-0.0000001', '9007199254740993'])('of %s dots are refused', async (number) => {
    const { server, room, run, refused } = await wireAt('dots')
    const body = `{"run":"${run}","x":"${'ab'.repeat(32)}","op":"put","id":"${newId()}","body":{"dots":{"${room.facts[0]}":${number}}}}`
    await refused(() => raw(server.url, '/anonymous/acts', { body }), 400, 'not-understood')
  })
})

describe('acts in the wrong place', () => {
  it('refuses an answer among the wordings, and a wording among the answers', async () => {
    const { server, room, act, refused } = await wireAt('sentence')
    const draft = newId()
    const wording = { what: 'a', outcome: 'b', audience: 'c' }
    await room.lead.command({ type: 'PutDraft', draft, origin: 'facilitator', themes: [], ...wording })
    await room.lead.command({ type: 'AskRoom', drafts: [draft] })
    await everyone(room.seats, (device) => draftOf(runOf(device)).asks.length === 1)
    const ask = draftOf(runOf(room.lead)).asks[0]?.id ?? ''
    await refused(() => act({ op: 'put', id: newId(), body: { answers: { [draft]: 'yes' } } }), 400, 'not-understood')
    const x = 'cd'.repeat(32)
    await room.lead.api(`/api/quarters/${room.quarter}/passes`, { body: { run: ask, passHash: passHash(x) } })
    const answer = (body: unknown) => raw(server.url, '/anonymous/acts', { body: { run: ask, x, op: 'put', id: newId(), body } })
    await refused(() => answer(wording), 400, 'not-understood')
    await refused(() => answer({ answers: { [newId()]: 'yes' } }), 400, 'unknown-draft')
    await refused(() => answer({ answers: { [draft]: 'maybe' } }), 400, 'not-understood')
    await refused(() => answer({ answers: { [draft]: 'yes' }, ...wording }), 400, 'not-understood')
    expect((await answer({ answers: { [draft]: 'yes' } })).status).toBe(200)
  })

  it('refuses the body of another activity, and an entry of somebody else', async () => {
    const { room, act, refused } = await wireAt('facts')
    await refused(() => act({ op: 'put', id: newId(), body: { dots: {} } }), 400, 'not-understood')
    await refused(() => act({ op: 'put', id: 'short', body: { lens: 'customer-pains', text: 'x' } }), 400, 'not-understood')
    await refused(() => act({ op: 'put', id: newId(), body: { lens: 'no-lens', text: 'x' } }), 400, 'unknown-lens')
    const [, second] = room.seats as readonly [Seat, Seat]
    const id = newId()
    await second.put(runOf(second).id, { lens: 'customer-pains', text: factOf(1) }, id)
    await refused(() => act({ op: 'put', id, body: { lens: 'customer-pains', text: 'mine now' } }), 400, 'wrong-id')
    const before = await second.mine(runOf(second).id)
    expect((await act({ op: 'remove', id })).body).toEqual({ entries: [] })
    expect(await second.mine(runOf(second).id)).toEqual(before)
  })

  it('answers a write after the step closed with step-closed, before and after its box is opened', async () => {
    const { server, room, run, act, refused } = await wireAt('facts')
    const entry = fact('written in time')
    expect((await act(entry)).status).toBe(200)
    await writeFacts({ ...room, seats: room.seats.slice(1) })
    await moveOn(room, 'themes')
    await refused(() => act(fact('too late')), 409, 'step-closed')
    await refused(() => act(entry), 409, 'step-closed')
    await refused(() => raw(server.url, '/anonymous/acts', { body: { run, x: 'ef'.repeat(32), ...fact('too late') } }))
    await expect(
      room.seats[2]?.api(`/api/quarters/${room.quarter}/passes`, { body: { run, passHash: passHash('00') } }),
    ).rejects.toMatchObject({ code: 'step-closed' })
    expect(JSON.stringify(room.lead.state())).not.toContain('too late')
  })

  it('stores a retried write once', async () => {
    const { act } = await wireAt('facts')
    const entry = fact('once')
    const [first, again] = [await act(entry), await act(entry)]
    expect(again.body).toEqual(first.body)
    expect((again.body as { entries: unknown[] }).entries).toHaveLength(1)
    const other = fact('together')
    const together = await Promise.all(Array.from({ length: 50 }, () => act(other)))
    expect(new Set(together.map(({ status }) => status))).toEqual(new Set([200]))
    expect(((await act({ op: 'mine' })).body as { entries: unknown[] }).entries).toHaveLength(2)
  })

  it('takes 30 facts of one person and no more', async () => {
    const { act, refused } = await wireAt('facts')
    for (let count = 0; count < 30; count += 1) expect((await act(fact(`Fact ${count}`))).status).toBe(200)
    await refused(() => act(fact('One too many')), 409, 'too-many-contributions')
  })

  it("refuses commands that don't fit the step, whoever sends them", async () => {
    const { room, command, refused } = await wireAt('facts')
    await refused(() => command({ type: 'StartSession', session: 0 }), 409, 'session-running')
    await refused(
      () => command({ type: 'FormTheme', arrangement: newId(), theme: newId(), title: 'x', contributions: [newId()] }),
      409,
      'not-now',
    )
    await refused(() => command({ type: 'OpenQuarter', quarter: newId(), label: 'x', startsOn: '2026-01-01' }), 409, 'already-there')
    await refused(() => command({ type: 'SimulateTeammates' }), 403, 'not-allowed')
    await refused(() => command({ type: 'constructor' }), 400, 'not-understood')
    await refused(() => command({ type: 'ExtendClock', minutes: 3 }), 400, 'not-understood')
    await refused(() => command({ type: 'MoveOn', from: `${room.quarter}.0.1.facts.2` }), 409, 'already-moved-on')
    expect(createMethod().ready).toContain(0)
  })
})

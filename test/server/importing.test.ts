import type { Zippable } from 'fflate'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { quarterJson } from '../../okra/exchange/quarterFile.ts'
import { sayIn } from '../../server/words.ts'
import { dana, football } from '../fixtures/archive/football.ts'
import { wholeArchive } from '../fixtures/archive/written.ts'
import type { Room, TestServer } from '../room.ts'
import { expectProblem, openRoom, raw, startServer, tokenOf } from '../room.ts'

const { state } = football()
const nameOf = (person: string) => (person === dana.key ? dana.name : null)
const json = quarterJson(state, nameOf)
const path = 'okra/quarter.json'
const whole = await wholeArchive(state, { team: { name: 'Pricing' }, say: sayIn('en'), language: 'en', people: 2, nameOf })

async function opened(people = 1): Promise<{ readonly server: TestServer; readonly room: Room; readonly token: string }> {
  const server = await startServer()
  const room = await openRoom(server, people)
  return { server, room, token: await tokenOf(server, room.lead) }
}

const send = (room: Room, token: string, body: Buffer | Uint8Array | string, type = 'application/zip') =>
  raw(room.url, `/api/quarters/${room.quarter}/import`, { body: Buffer.from(body), token, headers: { 'content-type': type } })

async function archiveOf(room: Room, token: string): Promise<Buffer> {
  const headers = { authorization: `Bearer ${token}` }
  const answer = await fetch(`${room.url}/api/quarters/${room.quarter}/archive.zip`, { headers })
  return Buffer.from(new Uint8Array(await answer.arrayBuffer()))
}

const ask = (room: Room, token: string, body: Buffer | string) =>
  raw(room.url, `/api/quarters/${room.quarter}/import/preview`, {
    body: Buffer.from(body),
    token,
    headers: { 'content-type': 'application/octet-stream' },
  })

describe('Before an archive is read', () => {
  test('it is said what it would bring, and nothing is stored', async () => {
    const { server, room, token } = await opened()
    const before = server.stored()
    const answer = await ask(room, token, whole)
    expect([answer.status, answer.body]).toEqual([
      200,
      {
        quarter: { label: '2026-Q4', startsOn: '2026-10-05' },
        simulated: false,
        sessions: [0, 1, 2, 3, 4],
        items: { companyObjectives: 3, areas: 2, objectives: 3, keyResults: 3, hypotheses: 2, milestones: 6, dependencies: 6 },
        contributions: 16,
        unknownOwners: [dana.name],
      },
    ])
    expect(server.stored()).toBe(before)
  })

  test('owners are known who are one person of the team', async () => {
    const { room, token } = await opened()
    await room.join(dana.name)
    expect((await ask(room, token, whole)).body).toMatchObject({ unknownOwners: [] })
    await room.join(dana.name)
    expect((await ask(room, token, whole)).body).toMatchObject({ unknownOwners: [dana.name] })
  })

  test('what is no archive of a quarter is refused with the same reason', async () => {
    const { server, room, token } = await opened(2)
    expectProblem(await ask(room, token, 'hello'), 400, 'archive-unreadable')
    expectProblem(await ask(room, await tokenOf(server, room.seats[1] ?? room.lead), whole), 403, 'not-allowed')
  })
})

describe('An archive that was downloaded', () => {
  test('is read into a new quarter, which then gives the same archive byte by byte', async () => {
    const { room, token } = await opened()
    await room.join(dana.name)
    const before = room.lead.version()
    const answer = await send(room, token, whole)
    expect([answer.status, answer.body]).toEqual([200, { version: before + 1 }])
    expect((await archiveOf(room, token)).equals(whole)).toBe(true)
    await room.lead.until((device) => Object.keys(device.state().plan.milestones).length === 6)
  })

  test('may also come as its quarter.json alone, and owners who are not in the team are left out', async () => {
    const { room, token } = await opened()
    expect((await send(room, token, `\ufeff${json}`, 'application/json')).status).toBe(200)
    const again = await raw(room.url, `/api/quarters/${room.quarter}/artifacts/${path}`, { token })
    expect(again.text).toBe(json.replace(JSON.stringify(dana.name), 'null'))
  })

  test('is taken from who leads only, and only into a quarter in which nothing has happened', async () => {
    const { server, room, token } = await opened(2)
    const [, other] = room.seats
    expectProblem(await send(room, await tokenOf(server, other ?? room.lead), whole), 403, 'not-allowed')
    expectProblem(
      await raw(room.url, `/api/quarters/${room.quarter}/import`, { body: whole, headers: { 'content-type': 'application/zip' } }),
      401,
      'signed-out',
    )
    await room.lead.command({ type: 'StartSession', session: 0, openly: true })
    expectProblem(await send(room, token, whole), 409, 'quarter-begun')
  })

  test('is not taken from a page of somebody else', async () => {
    const { room, token } = await opened()
    const headers = { 'content-type': 'application/zip', 'sec-fetch-site': 'cross-site' }
    expectProblem(await raw(room.url, `/api/quarters/${room.quarter}/import`, { body: whole, token, headers }), 404, 'not-found')
  })
})

const quarter = strToU8(json)
const zipped = (files: Zippable) => Buffer.from(zipSync(files))
const link = { os: 3, attrs: (0o120777 << 16) >>> 0 } as const
const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`okra/${index}.md`, strToU8('x')]))
const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)])
// biome-ignore lint/suspicious/noExplicitAny: anything may be put anywhere
const changed = (change: (file: any) => void) => {
  const file = JSON.parse(json)
  change(file)
  return JSON.stringify(file)
}

/** The same bytes with each occurrence of one text replaced by another of the same length. */
function patched(bytes: Buffer, from: string, to: string): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1')
}

/** The archive that says of its only file that it is this large, in the central directory and before the file. */
function claiming(bytes: Buffer, size: number): Buffer {
  const copy = Buffer.from(bytes)
  copy.writeUInt32LE(size, 22)
  copy.writeUInt32LE(size, copy.indexOf('PK\x01\x02', 'latin1') + 24)
  return copy
}

function locked(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes)
  copy.writeUInt16LE(1, 6)
  copy.writeUInt16LE(1, copy.indexOf('PK\x01\x02', 'latin1') + 8)
  return copy
}

const hostile: readonly (readonly [name: string, body: Buffer | string, code: string])[] = [
  ['nothing at all', '', 'archive-unreadable'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'archive-unreadable'],
  ['half an archive', whole.subarray(0, whole.length / 2), 'archive-unreadable'],
  ['an archive with a file that climbs out', zipped({ [path]: quarter, '../../etc/passwd': strToU8('x') }), 'archive-unsafe'],
  ['an archive with a file at the root', zipped({ [path]: quarter, '/etc/passwd': strToU8('x') }), 'archive-unsafe'],
  ['an archive with a drive in a path', zipped({ [path]: quarter, 'C:/x': strToU8('x') }), 'archive-unsafe'],
  ['an archive with a backslash in a path', zipped({ [path]: quarter, 'okra\\..\\x': strToU8('x') }), 'archive-unsafe'],
  ['an archive with a symbolic link', zipped({ [path]: quarter, 'okra/link': [strToU8('/etc/passwd'), link] }), 'archive-unsafe'],
  ['a quarter that is a symbolic link', zipped({ [path]: [quarter, link] }), 'archive-unsafe'],
  ['a locked archive', locked(zipped({ [path]: quarter })), 'archive-unsafe'],
  [
    'two quarters in one',
    patched(zipped({ [path]: quarter, 'okra/quarter.jsox': quarter }), 'quarter.jsox', 'quarter.json'),
    'archive-unsafe',
  ],
  ['10,000 files', zipped({ [path]: quarter, ...many }), 'archive-too-large'],
  ['a bomb', zipped({ [path]: new Uint8Array(100_000_000) }), 'archive-too-large'],
  ['a bomb beside the quarter', zipped({ [path]: quarter, 'okra/x.md': new Uint8Array(100_000_000) }), 'archive-too-large'],
  ['a bomb that says it is small', claiming(zipped({ [path]: new Uint8Array(100_000_000) }), 1_000), 'archive-unreadable'],
  ['a quarter of 5 MB', zipped({ [path]: strToU8(`{"x":"${'y'.repeat(5_000_000)}"}`) }), 'archive-too-large'],
  ['an archive in an archive', zipped({ [path]: quarter, 'okra/inner.zip': zipped({ [path]: quarter }) }), 'archive-nested'],
  ['an archive without a quarter', zipped({ 'okra/vision.md': strToU8('# Vision') }), 'archive-without-quarter'],
  ['JSON that is something else', '{"format":"other","version":1}', 'archive-unreadable'],
  ['a list', '[]', 'archive-unreadable'],
  ['a quarter of the next version', changed((file) => Object.assign(file, { version: 2 })), 'archive-other-version'],
  ['a quarter with a field that nobody knows', changed((file) => Object.assign(file.plan, { people: [] })), 'archive-broken'],
  ['a quarter with a prototype', json.replace('"plan": {', '"plan": { "__proto__": {},'), 'archive-unreadable'],
  [
    'a quarter that names what it does not hold',
    changed((file) => Object.assign(file.plan.milestones[0], { objective: '#4000' })),
    'archive-broken',
  ],
  [
    'a quarter with ids of its own',
    json.replaceAll('"#1"', '"0123456789abcdef0123456789abcdef"').replaceAll('"#2"', '"0123456789abcdef0123456789abcdef"'),
    'archive-broken',
  ],
  [
    'a quarter with two things of the same name',
    changed((file) => Object.assign(file.plan.milestones[1], { id: file.plan.milestones[0].id })),
    'archive-broken',
  ],
  [
    'a quarter in which an objective is called like an area',
    changed((file) => Object.assign(file.plan.areas[0], { id: file.plan.objectives[0].id })),
    'archive-broken',
  ],
  [
    'a quarter with two contributions of the same name',
    changed((file) => file.sessions[0].contributions.push(file.sessions[0].contributions[0])),
    'archive-broken',
  ],
  [
    'a quarter in which a group is called like a contribution of another session',
    changed((file) => Object.assign(file.sessions[0].themes[0], { id: file.sessions[1].contributions[0].id })),
    'archive-broken',
  ],
  [
    'a quarter in which a concern is called like a milestone',
    changed((file) => Object.assign(file.plan.agreement.concerns[0], { id: file.plan.milestones[0].id })),
    'archive-broken',
  ],
  [
    'a quarter with a stale result of a step that nobody knows',
    changed((file) => Object.assign(file.sessions[2], { stale: { dots: 'nowhere' } })),
    'archive-broken',
  ],
  [
    'a quarter with a size whose name turns around what is beside it',
    changed((file) => Object.assign(file.plan.scales, { effort: ['S', '\u202eM', 'L'] })),
    'archive-broken',
  ],
  [
    'a quarter with a card under nothing that can be',
    changed((file) => Object.assign(file.sessions[2].contributions[0], { lens: '<b>' })),
    'archive-broken',
  ],
  ['a quarter with a theme without a title', changed((file) => Object.assign(file.plan.themes[0], { title: ' ' })), 'archive-broken'],
  ['JSON that ends in its middle', json.slice(0, json.length / 2), 'archive-unreadable'],
  ['an archive with a quarter that is no JSON', zipped({ [path]: strToU8('{"format":') }), 'archive-unreadable'],
  [
    'a quarter with a text that is too long',
    changed((file) => Object.assign(file.plan.milestones[0], { text: 'x'.repeat(501) })),
    'archive-broken',
  ],
  [
    'a quarter with a milestone outside of it',
    changed((file) => Object.assign(file.plan.milestones[0], { placement: { start: 1, end: 14 } })),
    'archive-broken',
  ],
  ['a quarter with a number that is none', json.replace('"baseline": 31', '"baseline": 1e309'), 'archive-broken'],
  [
    'a quarter with a milestone that waits for itself',
    changed((file) => Object.assign(file.plan.dependencies[0], { on: { milestone: file.plan.dependencies[0].from } })),
    'archive-broken',
  ],
  [
    'a quarter with too many company objectives',
    changed((file) => Object.assign(file.plan, { companyObjectives: Array.from({ length: 31 }, () => file.plan.companyObjectives[0]) })),
    'archive-broken',
  ],
  ['a quarter that is nested too deeply', changed((file) => Object.assign(file, { plan: nested(40) })), 'archive-broken'],
  [
    'a quarter that is nested without end',
    json.replace('"plan": {', `"x": ${'['.repeat(100_000)}${']'.repeat(100_000)}, "plan": {`),
    'archive-unreadable',
  ],
]

describe('What is no archive of a quarter is refused with a reason, and nothing is stored:', () => {
  test.each(hostile)('%s', async (_name, body, code) => {
    const { server, room, token } = await opened()
    const before = server.stored()
    expectProblem(await send(room, token, body), code === 'archive-too-large' ? 413 : 400, code)
    expect(server.stored()).toBe(before)
  })

  test('more bytes than an archive can have', async () => {
    const { room, token } = await opened()
    const answer = await send(room, token, Buffer.alloc(9_000_000)).catch((cause: Error) => cause)
    if (!(answer instanceof Error)) expectProblem(answer, 413, 'too-large')
  })
})

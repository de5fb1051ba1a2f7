import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { quarterJson } from '../../okra/exchange/quarterFile.ts'
import { dana, football } from '../fixtures/archive/football.ts'
import type { Room, TestServer } from '../room.ts'
import { expectProblem, openRoom, raw, startServer, tokenOf } from '../room.ts'

const json = quarterJson(football().state, (person) => (person === dana.key ? dana.name : null))

async function footballRoom() {
  const server = await startServer()
  const room = await openRoom(server, 1)
  const token = await tokenOf(server, room.lead)
  const answer = await raw(room.url, `/api/quarters/${room.quarter}/import`, {
    body: Buffer.from(json),
    token,
    headers: { 'content-type': 'application/json' },
  })
  expect(answer.status).toBe(200)
  return { server, room, token }
}

async function zipOf(room: Room, token: string, query = '') {
  const headers = { authorization: `Bearer ${token}` }
  const answer = await fetch(`${room.url}/api/quarters/${room.quarter}/archive.zip${query}`, { headers })
  const bytes = new Uint8Array(await answer.arrayBuffer())
  return { name: answer.headers.get('content-disposition'), bytes, files: unzipSync(bytes) }
}

const get = (server: TestServer, room: Room, token: string, path: string) =>
  raw(server.url, `/api/quarters/${room.quarter}/${path}`, { token })

describe('A team downloads', () => {
  test('one session by itself, under its own name, the same bytes each time', async () => {
    const { room, token } = await footballRoom()
    const { name, bytes, files } = await zipOf(room, token, '?session=3')
    expect(name).toBe('attachment; filename=okra-2026-Q4-session-3.zip')
    expect(Object.keys(files)).toEqual(
      ['dependencies-skills.md', 'effort-size.md', 'milestone-table.csv', 'value-scores.md'].map((file) => `okra/session-3/${file}`),
    )
    expect((await zipOf(room, token, '?session=3')).bytes).toEqual(bytes)
  })

  test('a session that is running, with what is public by then', async () => {
    const server = await startServer()
    const room = await openRoom(server, 1)
    await room.lead.command({ type: 'StartSession', session: 2, openly: true })
    const token = await tokenOf(server, room.lead)
    const { files } = await zipOf(room, token, '?session=2')
    expect(strFromU8(files['okra/session-2/objectives.md'] ?? new Uint8Array())).toContain('There are no objectives yet.')
    expectProblem(await get(server, room, token, 'artifacts/okra/session-3/effort-size.md'), 404, 'not-found')
  })

  test('what the server renders beside what is written as text, each in its place', async () => {
    const { room, token } = await footballRoom()
    const { files } = await zipOf(room, token)
    expect(Object.keys(files)).toEqual(Object.keys(files).toSorted())
    for (const path of ['okra/session-4/quarter-plan-board.png', 'okra/prioritisation.xlsx'])
      expect(files[path]?.length).toBeGreaterThan(1_000)
  })

  test.each(['jira.csv', 'azure-devops.csv'])('%s for another tool, without a byte order mark', async (name) => {
    const { server, room, token } = await footballRoom()
    const answer = await get(server, room, token, `exports/${name}`)
    expect(answer.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename=${name}`,
    })
    expect(answer.text).toMatch(/^(Issue ID|Work Item Type),/)
    expect(answer.text).toContain('Smart match recommendations')
  })

  test('no file for another tool before there is anything in it, and none that nobody knows', async () => {
    const server = await startServer()
    const room = await openRoom(server, 1)
    const token = await tokenOf(server, room.lead)
    for (const name of ['jira.csv', 'trello.csv', '..%2farchive.zip', 'constructor'])
      expectProblem(await get(server, room, token, `exports/${name}`), 404, 'not-found')
  })
})

import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { createRendering } from '../../server/render/rendering.ts'
import type { Room, TestServer } from '../room.ts'
import { everyone, expectProblem, newId, openRoom, raw, startServer, tokenOf } from '../room.ts'

const board = 'okra/session-4/quarter-plan-board'
const files = [
  [`artifacts/${board}.png`, 'image/png', '\x89PNG\r\n'],
  [`artifacts/${board}.svg`, 'image/svg+xml', '<svg xmlns='],
  [`artifacts/${board}.html`, 'text/html', '<!doctype html>'],
  ['artifacts/okra/prioritisation.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK\x03\x04'],
  ['exports/planner.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK\x03\x04'],
] as const

const titleOf = (index: number) => `Milestone ${index + 1}: better search results`

/** A room in Session #4 with so many milestones on its board. */
async function planned(server: TestServer, milestones: number): Promise<Room> {
  const room = await openRoom(server, 2, 'Pricing & <more>')
  const { lead } = room
  await lead.command({ type: 'StartSession', session: 4 })
  const all = Array.from({ length: milestones }, (_, index) => {
    const start = 1 + ((index * 5) % 11)
    return { id: newId(), text: titleOf(index), placement: { start, end: start + 2 } }
  })
  for (let from = 0; from < all.length; from += 50)
    await lead.command({ type: 'AddItems', kind: 'milestones', items: all.slice(from, from + 50) })
  await everyone([lead], (device) => Object.keys(device.state().plan.milestones).length === milestones)
  return room
}

const pathOf = ({ quarter }: Pick<Room, 'quarter'>, file: string) => `/api/quarters/${quarter}/${file}`

/** The bytes behind a path, with their headers. */
async function got({ url }: TestServer, path: string, token: string) {
  const response = await fetch(url + path, { headers: { authorization: `Bearer ${token}` } })
  expect(response.status).toBe(200)
  return { headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) }
}

describe('The rendered files of a quarter', () => {
  it('are handed out singly, with their names and types, the same bytes each time', async () => {
    const server = await startServer()
    const room = await planned(server, 3)
    const token = await tokenOf(server, room.lead)
    for (const [path, type, begin] of files) {
      const { headers, bytes } = await got(server, pathOf(room, path), token)
      expect(headers.get('content-type')?.split(';')[0], path).toBe(type)
      expect(headers.get('content-disposition')).toBe(`attachment; filename=${path.split('/').at(-1)}`)
      expect(headers.get('content-security-policy')).toContain("script-src 'self'")
      expect(bytes.subarray(0, begin.length).toString('latin1'), path).toBe(begin)
      const again = await got(server, pathOf(room, path), token)
      expect(again.bytes.equals(bytes), path).toBe(true)
    }
    const drawing = (await got(server, pathOf(room, `artifacts/${board}.svg`), token)).bytes.toString()
    for (const text of [titleOf(0), titleOf(2)]) expect(drawing).toContain(text)
    expect(drawing).toContain('Quarter plan: Pricing &amp; &lt;more&gt;, 2026-Q4')
    expect(drawing).toContain('>team of 2</text>')
  })

  it('are in the archive as the method names them, and in no archive of another session', async () => {
    const server = await startServer()
    const room = await planned(server, 3)
    const token = await tokenOf(server, room.lead)
    const namesIn = async (query: string) => {
      const { bytes } = await got(server, pathOf(room, `archive.zip${query}`), token)
      const archive = unzipSync(bytes)
      const picture = archive[`${board}.png`]
      if (picture) expect(Buffer.from(picture).equals((await got(server, pathOf(room, `artifacts/${board}.png`), token)).bytes)).toBe(true)
      expect((await got(server, pathOf(room, `archive.zip${query}`), token)).bytes.equals(bytes)).toBe(true)
      return Object.keys(archive)
    }
    const whole = await namesIn('')
    expect(whole).toEqual(expect.arrayContaining([`${board}.png`, 'okra/prioritisation.xlsx', 'okra/milestones.csv']))
    expect(whole.filter((path) => /\.svg|\.html|planner/.test(path))).toEqual([])
    expect(await namesIn('?session=4')).toContain(`${board}.png`)
    expect(await namesIn('?session=3')).toEqual([])
  })

  it('are refused to everybody who is not in, and not there before there is something to show', async () => {
    const server = await startServer()
    const [room, stranger] = [await planned(server, 1), await openRoom(server, 1)]
    const waiting = await room.join('Ignatius', { admit: false })
    const tokens = { waiting: await tokenOf(server, waiting), stranger: await tokenOf(server, stranger.lead) }
    for (const [path] of files) {
      const at = pathOf(room, path)
      expectProblem(await raw(server.url, at), 401, 'signed-out')
      expectProblem(await raw(server.url, at, { token: tokens.waiting }), 403, 'not-admitted')
      expectProblem(await raw(server.url, at, { token: tokens.stranger }), 404, 'not-found')
      expectProblem(await raw(server.url, pathOf(stranger, path), { token: tokens.stranger }), 404, 'not-found')
      expectProblem(await raw(server.url, pathOf({ quarter: newId() }, path), { token: tokens.stranger }), 404, 'not-found')
    }
    for (const path of [`${board}.exe`, `${board}.png/..%2f..%2fpackage.json`, 'okra/__proto__', `${board}%00.png`])
      expectProblem(await raw(server.url, pathOf(room, path), { token: await tokenOf(server, room.lead) }), 404, 'not-found')
  })

  it('are gone with their quarter', async () => {
    const before = await startServer()
    const room = await planned(before, 1)
    const token = await tokenOf(before, room.lead)
    await got(before, pathOf(room, `artifacts/${board}.svg`), token)
    await before.stop()
    await before.store.removeStream(room.quarter)
    await before.store.remove('quarter', room.quarter)
    const after = await startServer({ store: before.store, box: before.box, key: before.key })
    for (const path of [...files.map(([path]) => path), 'archive.zip'])
      expectProblem(await raw(after.url, pathOf(room, path), { token }), 404, 'not-found')
  })

  it('keep nobody else waiting while a large board is drawn', async () => {
    const server = await startServer()
    const room = await planned(server, 200)
    const token = await tokenOf(server, room.lead)
    const order: string[] = []
    const noted = async (name: string, answer: Promise<unknown>) => {
      await answer
      order.push(name)
    }
    const archive = noted('archive', got(server, pathOf(room, 'archive.zip'), token))
    // Asked one after the other, each as soon as the one before is answered.
    for (let count = 0; count < 5; count += 1) await noted('ready', raw(server.url, '/readyz'))
    await archive
    expect(order).toEqual(['ready', 'ready', 'ready', 'ready', 'ready', 'archive'])
  })
})

describe('A server that is asked for too many files at once', () => {
  it('makes those that it can and says that it is busy to the others', async () => {
    const rendering = createRendering()
    const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
    const asked = Array.from({ length: 40 }, () => rendering.file({ path: 'okra/x.png', body: { picture } }))
    const made = await Promise.allSettled(asked)
    const refused = made.filter((one) => one.status === 'rejected').map(({ reason }) => reason)
    expect(made.length - refused.length).toBeGreaterThanOrEqual(20)
    expect(refused.length).toBeGreaterThan(0)
    for (const reason of refused) expect(reason).toMatchObject({ code: 'busy' })
    await rendering.close()
  })

  it('has text at once, also while pictures wait', async () => {
    const rendering = createRendering()
    const text = await rendering.file({ path: 'okra/x.md', body: 'words' })
    expect(text.toString()).toBe('words')
    await rendering.close()
  })
})

import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { PNG } from 'pngjs'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Membership } from '../../../okra/api.ts'
import { createPictures } from '../../../server/chat/pictures.ts'
import { createTeams } from '../../../server/commands/teams.ts'
import { createRendering } from '../../../server/render/rendering.ts'
import { send } from '../../../server/simulation/device.ts'
import type { TestServer } from '../../room.ts'
import { openRoom, raw, startServer } from '../../room.ts'

const dayMs = 86_400_000

/** The pictures of a server, and where they are served. */
async function gallery(server: TestServer) {
  let now = Date.now()
  const rendering = createRendering()
  const pictures = createPictures({
    store: server.store,
    quarters: server.app.quarters,
    teams: createTeams(server.store, 'pictures'),
    directory: server.app.directory,
    rendering,
    perAddress: async () => {},
    now: () => now,
  })
  const web = express().use(pictures.routes).listen(0, '127.0.0.1')
  await once(web, 'listening')
  onTestFinished(async () => {
    web.close()
    await rendering.close()
  })
  const url = () => `http://127.0.0.1:${(web.address() as AddressInfo).port}`
  const get = async (path: string) => {
    const response = await fetch(url() + path)
    const bytes = Buffer.from(await response.arrayBuffer())
    return { status: response.status, type: response.headers.get('content-type'), bytes, size: PNG.sync.read(bytes).width }
  }
  return { pictures, get, pass: (days: number) => (now += days * dayMs) }
}

describe('the picture of a board for a chat', () => {
  it('is at an address that can not be guessed, the same for the same board, for 120 days', async () => {
    const server = await startServer({ env: { DEMO: '1' } })
    const { quarter } = (await send(server.url, '/api/example', { body: {} })) as Membership
    const { pictures, get, pass } = await gallery(server)
    const path = await pictures.pathOf(quarter)
    expect(path).toMatch(/^\/pictures\/[0-9a-f]{32}\.png\?board=[0-9a-f]{8}$/)
    expect(path).not.toContain(quarter)
    expect(await pictures.pathOf(quarter)).toBe(path)
    const board = await get(path ?? '')
    expect(board).toMatchObject({ status: 200, type: 'image/png', size: 2880 })
    pass(119)
    expect((await get(path ?? '')).size).toBe(2880)
    pass(2)
    const neutral = await get(path ?? '')
    expect(neutral).toMatchObject({ status: 200, size: 1440 })
    const other = await pictures.pathOf(quarter)
    expect(other).not.toBe(path)
    expect((await get(other ?? '')).size).toBe(2880)
  })

  it('is a neutral one for a code that is none, whatever it looks like', async () => {
    const { get } = await gallery(await startServer())
    for (const code of ['0'.repeat(32), 'x', '__proto__', '%2e%2e%2fquarter'])
      expect(await get(`/pictures/${code}.png`)).toMatchObject({ status: 200, type: 'image/png', size: 1440 })
  })

  it('is none while there is nothing on the board, and for a quarter that is none', async () => {
    const server = await startServer()
    const { quarter } = await openRoom(server, 1)
    const { pictures } = await gallery(server)
    expect(await pictures.pathOf(quarter)).toBeNull()
    expect(await pictures.pathOf('f'.repeat(32))).toBeNull()
  })

  it('is served by the whole server as well, to anybody and to any page', async () => {
    const server = await startServer()
    const answer = await raw(server.url, `/pictures/${'0'.repeat(32)}.png`)
    expect(answer.status).toBe(200)
    expect(answer.headers['cross-origin-resource-policy']).toBe('cross-origin')
  })
})

import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { StoreUnavailable } from '../../okra/ports/store.ts'
import { openMemoryStore } from '../../server/store/memory/store.ts'
import { newDataFolder } from '../fixtures/dataFolder.ts'
import { expectProblem, openRoom, raw, startServer, tokenOf } from '../room.ts'

async function pages(): Promise<string> {
  const folder = await newDataFolder()
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>OKRA</title>')
  await writeFile(join(folder, 'assets', 'main-abc.js'), 'export {}')
  return folder
}

/** A Content-Security-Policy as its directives. */
function directives(policy: string): Record<string, readonly string[]> {
  return Object.fromEntries(
    policy
      .split(';')
      .map((one) => one.trim().split(/\s+/))
      .map(([name = '', ...values]) => [name, values]),
  )
}

describe('security headers', () => {
  it.each(['/', '/q/anything', '/assets/main-abc.js', '/api/config', '/api/nowhere', '/anonymous/acts', '/healthz'])(
    'are on %s',
    async (path) => {
      const server = await startServer({ pages: await pages(), env: { PUBLIC_URL: 'https://okra.example' } })
      const { headers } = await raw(server.url, path, { headers: { accept: 'text/html,*/*' } })
      expect(headers['x-frame-options']).toBeUndefined()
      expect(headers['x-powered-by']).toBeUndefined()
      expect(headers['set-cookie']).toBeUndefined()
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['strict-transport-security']).toMatch(/^max-age=31536000/)
      expect(headers['referrer-policy']).toMatch(/^(same-origin|no-referrer)$/)
      const policy = directives(String(headers['content-security-policy']))
      expect(policy['frame-ancestors']).toEqual(
        expect.arrayContaining([
          "'self'",
          'https://teams.microsoft.com',
          'https://*.teams.microsoft.com',
          'https://*.cloud.microsoft',
          'https://*.zoom.us',
        ]),
      )
      expect(policy['frame-ancestors']).not.toContain('*')
      expect(policy['default-src']).toEqual(["'self'"])
      expect(policy['script-src']).toEqual(["'self'"])
      expect(policy['object-src']).toEqual(["'none'"])
      expect(policy['base-uri']).toEqual(["'none'"])
      expect(policy['connect-src']).toEqual([
        "'self'",
        'wss://okra.example',
        'https://res.cdn.office.net/teams-js/validDomains/json/validDomains.json',
      ])
    },
  )

  it('let hashed files be kept for a year, the page be asked for each time, and answers of the API not be kept', async () => {
    const server = await startServer({ pages: await pages() })
    const cached = async (path: string) => (await raw(server.url, path, { headers: { accept: 'text/html,*/*' } })).headers['cache-control']
    expect(await cached('/assets/main-abc.js')).toBe('public, max-age=31536000, immutable')
    expect(await cached('/join/some-code')).toBe('no-cache')
    expect(await cached('/api/config')).toBe('no-store')
  })
})

describe('addresses', () => {
  it('of the product are all the page; what is nowhere in the API and among the files is a 404 that says so', async () => {
    const server = await startServer({ pages: await pages() })
    for (const path of ['/', '/join/abc', '/q/abc/stage', '/anonymity']) {
      const page = await raw(server.url, path, { headers: { accept: 'text/html' } })
      expect({ status: page.status, text: page.text }).toEqual({ status: 200, text: '<!doctype html><title>OKRA</title>' })
    }
    for (const path of ['/api/nowhere', '/api', '/anonymous', '/anonymous/nowhere', '/assets/gone.js'])
      expectProblem(await raw(server.url, path), 404, 'not-found')
    expect((await raw(server.url, '/assets/..%2f..%2f..%2fetc%2fpasswd')).text).not.toContain('root:')
    expect((await raw(server.url, '/..%2f..%2fetc%2fpasswd', { headers: { accept: 'text/html' } })).text).not.toContain('root:')
  })

  it('tell about the server what anybody may know', async () => {
    const server = await startServer({ env: { DEMO: '1', LATE_DELAY_MS: '5-20', ASSISTANT_TOTAL_MS: '9000' } })
    expect((await raw(server.url, '/api/config')).body).toEqual({
      demo: true,
      assistant: 'local',
      assistantTotalMs: 9000,
      lateDelayMs: [5, 20],
      teamsOrigins: [],
      version: '0.1.0',
    })
  })

  it('that stand for Teams in tests may frame the tab, and the tab is told to believe them; nobody else', async () => {
    const hosts = ['http://127.0.0.1:4001', 'http://127.0.0.1:4002']
    const server = await startServer({ env: { TEAMS_HOST_ORIGINS: hosts.join(', ') } })
    const { body, headers } = await raw(server.url, '/api/config')
    expect(body).toMatchObject({ teamsOrigins: hosts })
    expect(directives(String(headers['content-security-policy']))['frame-ancestors']).toEqual(expect.arrayContaining(hosts))
    const plain = await startServer()
    const policy = directives(String((await raw(plain.url, '/api/config')).headers['content-security-policy']))
    expect(policy['frame-ancestors']?.filter((one) => one.startsWith('http:'))).toEqual([])
  })
})

describe('a bug', () => {
  it('is logged with where it is, and without a line of its message', async () => {
    const inner = openMemoryStore()
    const message = 'what somebody wrote\n    in two lines,\n    at the desk:7'
    const store: typeof inner = { ...inner, get: async () => Promise.reject(new TypeError(message)) }
    const server = await startServer({ store })
    const { status, text } = await raw(server.url, '/api/identity', { body: { proof: 'a'.repeat(64) } })
    expect(status).toBe(500)
    const line = JSON.parse(server.lines.find((one) => one.includes('broken')) ?? '{}')
    expect(line).toMatchObject({ error: 'TypeError', reference: JSON.parse(text).reference })
    expect(line.at[0]).toMatch(/^at .*headers\.test\.ts:\d+/)
    for (const hidden of ['somebody wrote', 'in two lines', 'the desk']) expect(text + server.lines.join('')).not.toContain(hidden)
  })
})

describe('health', () => {
  it('is not ready while the store is down, and says nothing was lost to who asks meanwhile', async () => {
    const inner = openMemoryStore()
    let down = false
    const guarded = Object.fromEntries(
      Object.entries(inner).map(([name, work]) => [
        name,
        (...parameters: unknown[]) =>
          down ? Promise.reject(new StoreUnavailable('gone')) : (work as (...all: unknown[]) => unknown)(...parameters),
      ]),
    ) as unknown as typeof inner
    const server = await startServer({ store: guarded })
    const room = await openRoom(server, 3)
    const token = await tokenOf(server, room.lead)
    expect((await raw(server.url, '/readyz')).status).toBe(200)
    down = true
    expect((await raw(server.url, '/readyz')).body).toEqual({ status: 'not ready' })
    expect((await raw(server.url, '/healthz')).status).toBe(200)
    const body = { id: 'a'.repeat(32), command: { type: 'StartSession', session: 0 } }
    const busy = await raw(server.url, `/api/quarters/${room.quarter}/commands`, { body, token })
    expect(busy).toMatchObject({ status: 503, body: { code: 'busy', message: expect.stringMatching(/^The server/) } })
    down = false
    expect((await raw(server.url, '/readyz')).status).toBe(200)
    expect(await raw(server.url, `/api/quarters/${room.quarter}/commands`, { body, token })).toMatchObject({
      status: 200,
      body: { version: 2 },
    })
    await room.seats[1]?.until((one) => one.state().live === 0)
  })

  it('is not ready any more once it stops, and still answers who has asked', async () => {
    const store = openMemoryStore()
    let answer = () => {}
    const asked = Promise.withResolvers<void>()
    const ping = () => {
      asked.resolve()
      return new Promise<void>((resolve) => {
        answer = resolve
      })
    }
    const server = await startServer({ store: { ...store, ping } })
    const ready = raw(server.url, '/readyz')
    await asked.promise
    const closing = server.app.close()
    answer()
    expect(await ready).toMatchObject({ status: 503, body: { status: 'not ready' } })
    await closing
  })
})

import { describe, expect, it } from 'vitest'
import type { Membership, OnceLink, SessionToken } from '../../../okra/api.ts'
import { send } from '../../../server/simulation/device.ts'
import type { Seat } from '../../room.ts'
import { newId, openRoom, startServer } from '../../room.ts'

const status = (promise: Promise<unknown>) =>
  promise.then(
    () => 200,
    (cause) => `${cause.status} ${cause.body?.code}`,
  )

describe('a one-time link from a host to a browser', () => {
  it('makes the browser the same person, once', async () => {
    const server = await startServer()
    const room = await openRoom(server, 2)
    const bruno = room.seats[1] as Seat
    const { path } = (await bruno.api('/api/identity/link', { body: { quarter: room.quarter } })) as OnceLink
    const code = path.replace('/once/', '')
    const both = await Promise.all([0, 1].map(() => send(server.url, '/api/identity/once', { body: { code } }).catch(({ body }) => body)))
    const membership = both.find((one) => 'proof' in (one as object)) as Membership
    expect(both.filter((one) => (one as { code?: string }).code === 'link-dead')).toHaveLength(1)
    expect(membership).toMatchObject({ person: bruno.person, team: room.team, quarter: room.quarter })
    const { me } = (await send(server.url, '/api/identity', { body: { proof: membership.proof } })) as SessionToken
    expect(me.person).toBe(bruno.person)
    // The device that it came from stays who it was.
    await bruno.api(`/api/quarters/${room.quarter}`)
    expect(await status(send(server.url, '/api/identity/once', { body: { code } }))).toBe('404 link-dead')
  })

  it('is dead after two minutes, and when the person was removed', async () => {
    let now = Date.now()
    const server = await startServer({ now: () => now })
    const room = await openRoom(server, 2)
    const bruno = room.seats[1] as Seat
    const link = async () => {
      const { path } = (await bruno.api('/api/identity/link', { body: { quarter: room.quarter } })) as OnceLink
      return { code: path.replace('/once/', '') }
    }
    const late = await link()
    const removed = await link()
    await room.lead.team({ type: 'RemovePerson', person: bruno.person })
    expect(await status(send(server.url, '/api/identity/once', { body: removed }))).toBe('404 link-dead')
    now += 121_000
    expect(await status(send(server.url, '/api/identity/once', { body: late }))).toBe('404 link-dead')
  })

  it('is refused for another team’s quarter, and to who is not signed in', async () => {
    const server = await startServer()
    const [one, other] = [await openRoom(server, 1), await openRoom(server, 1, 'Other')]
    expect(await status(one.lead.api('/api/identity/link', { body: { quarter: other.quarter } }))).toBe('404 not-found')
    expect(await status(send(server.url, '/api/identity/link', { body: { quarter: one.quarter } }))).toBe('401 signed-out')
    expect(await status(send(server.url, '/api/identity/once', { body: { code: newId() } }))).toBe('400 not-understood')
  })
})

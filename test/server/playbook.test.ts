import { expect, it } from 'vitest'
import type { Seat } from '../room.ts'
import { everyone, openRoom, sessionOf, startServer } from '../room.ts'

const settings = { k: 3, dots: 5, language: 'en', timeZone: 'UTC', admission: 'ask' } as const
const playbook = { order: { sizing: ['value', 'effort', 'review', 'dependencies', 'skills'] }, minutes: { 'sizing.value': 25 } }

it('Who leads changes how the team runs a session; everyone gets it when it starts, and what runs stays as it is', async () => {
  const server = await startServer()
  const room = await openRoom(server, 3)
  const { lead, seats } = room
  await lead.team({ type: 'ChangeSettings', settings: { ...settings, playbook } })
  await lead.command({ type: 'StartSession', session: 3 })
  await everyone(seats, (device) => device.state().live === 3)
  const [, second] = seats as readonly [Seat, Seat, Seat]
  expect(sessionOf(second).playbook).toMatchObject({
    changed: ['order', 'minutes'],
    steps: [{ id: 'value', minutes: 25 }, { id: 'effort' }, {}, {}, {}],
  })
  await lead.team({ type: 'ChangeSettings', settings })
  expect(sessionOf(second).playbook.changed).toEqual(['order', 'minutes'])
})

it('Nobody else changes it, and nothing is kept that could not be run', async () => {
  const server = await startServer()
  const room = await openRoom(server, 3)
  const { lead, seats } = room
  const [, second] = seats as readonly [Seat, Seat, Seat]
  const change = (device: Seat, changes: unknown) => device.team({ type: 'ChangeSettings', settings: { ...settings, playbook: changes } })
  await expect(change(second, playbook)).rejects.toMatchObject({ status: 403, code: 'not-allowed' })
  const impossible = { order: { vision: ['group', 'share', 'vision'] } }
  await expect(change(lead, impossible)).rejects.toMatchObject({ code: 'wrong-order' })
  for (const wrong of [
    { minutes: { 'vision.share': -5 } },
    { minutes: { 'vision.share': 1e9 } },
    { order: { ['__proto__']: [] } },
    { fun: true },
    'short',
    [],
  ])
    await expect(change(lead, wrong)).rejects.toMatchObject({ status: 400 })
  await lead.command({ type: 'StartSession', session: 0 })
  await everyone(seats, (device) => device.state().live === 0)
  expect(sessionOf(lead).playbook.changed).toBeUndefined()
})

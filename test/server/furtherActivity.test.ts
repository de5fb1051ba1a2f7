import { expect, it } from 'vitest'
import { activities } from '../../okra/quarter/activities/index.ts'
import { createMethod } from '../../okra/quarter/method.ts'
import { schemas, withActivity } from '../../okra/quarter/schemas.ts'
import { moodSchema } from '../fixtures/activity/mood.schema.ts'
import { checkIn, mood, moodOf } from '../fixtures/activity/mood.ts'
import type { Seat } from '../room.ts'
import { everyone, factOf, newId, openRoom, runOf, sessionOf, start, startServer } from '../room.ts'

it('a further activity runs to its end over HTTP, through the registry alone', async () => {
  const method = createMethod([...activities, mood], [checkIn])
  const server = await startServer({ method, schemas: withActivity(schemas, 'mood', moodSchema) })
  const room = await openRoom(server, 4)
  const [lead, second] = room.seats as readonly [Seat, Seat]
  await start(room)
  const run = runOf(lead).id
  await expect(lead.put(run, { mood: 6 })).rejects.toMatchObject({ status: 400, code: 'not-understood' })
  await expect(second.command({ type: 'NoteMood', run, note: 'x' })).rejects.toMatchObject({ status: 403, code: 'not-allowed' })
  await lead.command({ type: 'NoteMood', run, note: 'A  quiet  start' })
  const ballot = newId()
  await second.put(run, { mood: 1 }, ballot)
  await second.put(run, { mood: 5 }, ballot)
  await lead.put(run, { mood: 4 })
  await expect(lead.command({ type: 'MoveOn', from: run })).rejects.toMatchObject({ code: 'too-few-voices' })
  await room.seats[2]?.put(run, { mood: 4 })
  await lead.command({ type: 'MoveOn', from: run })
  await everyone(room.seats, (device) => runOf(device).activity === 'why')
  const [done] = sessionOf(lead).activities.mood ?? []
  expect(done && moodOf(done)).toEqual({ counts: [0, 0, 0, 2, 1], note: 'A quiet start' })
  await Promise.all(room.seats.map((seat, index) => seat.put(runOf(seat).id, { lens: 'customer-pains', text: factOf(index) })))
  await lead.command({ type: 'MoveOn', from: runOf(lead).id })
  await everyone(room.seats, (device) => device.state().sessions[0]?.closedAt != null)
  for (const seat of room.seats) expect(seat.state()).toEqual(lead.state())
  expect(Object.keys(lead.state().sessions[0]?.contributions ?? {})).toHaveLength(4)
})

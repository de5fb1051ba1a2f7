import { expect, it } from 'vitest'
import { namedNeeds, notNeededKey } from '../../okra/checks/dependencies.ts'
import type { Device } from '../../server/simulation/device.ts'
import type { Room, Seat } from '../room.ts'
import { everyone, moveOn, newId, openRoom, runOf, startServer } from '../room.ts'

const [ranking, search, form] = [newId(), newId(), newId()]

/** Session #3, run alone, up to the scores. */
async function entered({ lead, seats }: Room): Promise<void> {
  await lead.command({ type: 'StartSession', session: 3 })
  const items = [
    { id: ranking, text: 'New ranking' },
    { id: search, text: 'Search filters that QA has looked at' },
    { id: form, text: 'Feedback form' },
  ]
  await lead.command({ type: 'AddItems', kind: 'milestones', items })
  await everyone(seats, (device) => Object.keys(device.state().plan.milestones).length === 3)
  await moveOn({ lead, seats } as Room, 'sizes')
}

const scored = (seat: Seat, milestone: string, label: string) => seat.put(runOf(seat).id, { milestone, marks: { effort: label } }, newId())

it('A room scores over HTTP: only counts come out, and nothing of what too few have scored', async () => {
  const server = await startServer()
  const room = await openRoom(server, 4)
  const { lead, seats } = room
  const [first, second, third, fourth] = seats as readonly [Seat, Seat, Seat, Seat]
  await entered(room)
  await Promise.all(seats.map((seat) => seat.pass(runOf(lead).id)))
  await scored(first, ranking, 'S')
  await scored(first, ranking, 'M')
  await scored(second, ranking, 'L')
  await scored(first, search, 'S')
  await scored(second, search, 'S')
  await scored(second, form, 'S')
  expect((await first.mine(runOf(first).id)).map(({ body }) => body)).toEqual(
    expect.arrayContaining([
      { milestone: ranking, marks: { effort: 'M' } },
      { milestone: search, marks: { effort: 'S' } },
    ]),
  )
  await expect(lead.command({ type: 'MoveOn', from: runOf(lead).id })).rejects.toMatchObject({ code: 'too-few-voices' })
  await scored(third, ranking, 'L')
  await scored(fourth, ranking, 'L')
  const word = () => fourth.progress().find(({ box }) => box === runOf(fourth).id)?.word
  await fourth.until(() => word() === 'all')
  await lead.command({ type: 'MoveOn', from: runOf(lead).id })
  await everyone(seats, (device) => runOf(device).activity === 'sizeSpread')
  expect(third.state().plan.spreads).toEqual({ [ranking]: { effort: { S: 0, M: 1, L: 3 } } })
})

it('A dependency without a name comes within a tick to everybody, and a crowd of three has to be there for it', async () => {
  const server = await startServer()
  const room = await openRoom(server, 3)
  const { lead, seats } = room
  await entered(room)
  for (const activity of ['sizeSpread', 'scores', 'scoreSpread', 'needs']) {
    await lead.command({ type: 'SkipActivity', from: runOf(lead).id })
    await everyone(seats, (device) => runOf(device).activity === activity)
  }
  const box = runOf(lead).id
  const [, second, third] = seats as readonly [Seat, Seat, Seat]
  await second.put(box, { from: search, on: { milestone: ranking }, what: 'ranked results', by: null })
  await third.pass(box)
  expect(third.state().plan.dependencies).toEqual({})
  await lead.pass(box)
  await everyone(seats, (device) => Object.keys(device.state().plan.dependencies).length === 1)
  expect(Object.values(third.state().plan.dependencies)).toMatchObject([
    { from: search, on: { milestone: ranking }, what: 'ranked results' },
  ])
  expect(await second.mine(box)).toEqual([])
})

it('What a check says beside an item reaches everybody, until who leads dismisses it', async () => {
  const server = await startServer()
  const room = await openRoom(server, 3)
  const { lead, seats } = room
  await entered(room)
  for (const activity of ['sizeSpread', 'scores', 'scoreSpread', 'needs']) {
    await lead.command({ type: 'SkipActivity', from: runOf(lead).id })
    await everyone(seats, (device) => runOf(device).activity === activity)
  }
  const about = (device: Device) => device.nudges().filter(({ check }) => check === 'dependency.missing')
  await everyone(seats, (device) => about(device).some(({ items }) => items?.includes(search)))
  const [, second] = seats as readonly [Seat, Seat, Seat]
  expect(second.nudges().map(({ check }) => check)).toEqual(['dependency.missing'])
  const [need] = namedNeeds(lead.state().plan, 'en')
  const body = { type: 'DismissNudge', nudge: notNeededKey(need ?? expect.fail('nothing is named')) }
  await expect(second.api(`/api/quarters/${room.quarter}/desk`, { method: 'PUT', body })).rejects.toMatchObject({ status: 403 })
  await lead.api(`/api/quarters/${room.quarter}/desk`, { method: 'PUT', body })
  await everyone(seats, (device) => about(device).length === 0)
})

import { expect, test } from 'vitest'
import type { Store } from '../../okra/ports/store.ts'
import { StoreUnavailable } from '../../okra/ports/store.ts'
import { createMethod } from '../../okra/quarter/method.ts'
import type { TeamEvent } from '../../okra/team/team.ts'
import { memoryStorePlace, openMemoryStore } from '../../server/store/memory/store.ts'
import { editing, everything } from '../fixtures/activity/editing.ts'
import type { Room } from '../room.ts'
import { everyone, expectProblem, moveRoom, newId, openRoom, raw, runOf, startServer, tokenOf } from '../room.ts'

const method = createMethod([editing], [everything])
const [objective, second, keyResult, milestone, area] = [newId(), newId(), newId(), newId(), newId()]

/** What the team's log says of its record, event by event. */
async function recordedIn(store: Store, team: string): Promise<readonly string[]> {
  const events = (await store.read(team)).flatMap((record) => record.events as readonly TeamEvent[])
  return events.flatMap((event) => {
    if (event.type === 'QuarterRecorded') return [`${event.label}: ${event.keyResults}, ${event.milestones}`]
    return event.type === 'QuarterRecordDropped' ? ['dropped'] : []
  })
}

/** The team plans a quarter with two objectives, and ends the session. */
async function plan({ lead, seats }: Room): Promise<void> {
  const add = (kind: string, ...items: readonly object[]) => lead.command({ type: 'AddItems', kind, items } as { type: string })
  await lead.command({ type: 'StartSession', session: 3 })
  await add('areas', { id: area, name: 'Matchmaking' })
  await add('objectives', { id: objective, text: 'Players find a match', areas: [area] }, { id: second, text: 'Players come back' })
  await add('keyResults', { id: keyResult, objective, metric: 'joined', unit: '%', baseline: 30, target: 50 })
  await add('milestones', { id: milestone, text: 'Ranking' })
  await lead.command({ type: 'MoveOn', from: runOf(lead).id })
  await everyone(seats, (device) => device.state().live === null)
}

const close = ({ lead }: Room) => lead.command({ type: 'CloseQuarter', learnings: 'Ask earlier' } as { type: string })
const isRecord = ({ type }: { readonly type: string }) => type === 'QuarterRecorded'

test('A closed quarter stands in the record of its team; opened and closed again it is corrected', async () => {
  const server = await startServer({ method })
  const room = await openRoom(server, 2)
  await plan(room)
  await close(room)
  await expect.poll(() => recordedIn(server.store, room.team)).toEqual(['2026-Q4: 0, 0'])
  await room.lead.command({ type: 'ReopenQuarter' })
  await expect.poll(() => recordedIn(server.store, room.team)).toEqual(['2026-Q4: 0, 0', 'dropped'])
  await room.lead.command({ type: 'CheckInMilestone', milestone, status: 'done', note: '' } as { type: string })
  await close(room)
  await expect.poll(() => recordedIn(server.store, room.team)).toEqual(['2026-Q4: 0, 0', 'dropped', '2026-Q4: 0, 1'])
})

test('A record that a crash kept from the team is made up for as soon as somebody looks at the quarter again', async () => {
  const store = openMemoryStore(memoryStorePlace())
  // On this server nothing comes between the end of the quarter and the team's log but the crash.
  const dying: Store = {
    ...store,
    append: (appends) =>
      appends.some(({ events }) => events.some(isRecord)) ? Promise.reject(new StoreUnavailable()) : store.append(appends),
  }
  const before = await startServer({ method, store: dying })
  const room = await openRoom(before, 2)
  await plan(room)
  await close(room)
  for (const seat of room.seats) seat.close()
  await before.stop()
  expect(await recordedIn(store, room.team)).toEqual([])
  await moveRoom(await startServer({ method, store, key: before.key }), room)
  await expect.poll(() => recordedIn(store, room.team)).toEqual(['2026-Q4: 0, 0'])
})

const next = { label: '2027-Q1', startsOn: '2027-01-04' }

test('The next quarter begins with what was chosen of the one before', async () => {
  const server = await startServer({ method })
  const room = await openRoom(server, 2)
  await plan(room)
  await close(room)
  const body = { ...next, carry: { from: room.quarter, objectives: [objective] } }
  const { quarter } = (await room.lead.api(`/api/teams/${room.team}/quarters`, { body })) as { readonly quarter: string }
  const { state, version } = await server.app.quarters.logs.read(quarter)
  expect(version).toBe(1)
  expect(state.quarter).toEqual({ id: quarter, ...next })
  expect(Object.keys(state.plan.objectives)).toEqual([objective])
  expect(state.plan.objectives[objective]).toMatchObject({ carried: { quarter: '2026-Q4', dots: 0 }, areas: [area] })
  expect(Object.keys(state.plan.keyResults)).toEqual([keyResult])
  expect(Object.keys(state.plan.areas)).toEqual([area])
})

test('Nothing is stored when what is to be carried over can’t be', async () => {
  const server = await startServer({ method })
  const [room, other] = [await openRoom(server, 2), await openRoom(server, 2, 'Others')]
  await plan(room)
  const token = await tokenOf(server, room.lead)
  const adding = (carry: unknown) => raw(server.url, `/api/teams/${room.team}/quarters`, { token, body: { ...next, carry } })
  const before = server.stored()
  expectProblem(await adding({ from: room.quarter, objectives: [newId()] }), 400, 'unknown-item')
  expectProblem(await adding({ from: other.quarter, objectives: [] }), 404, 'not-found')
  expectProblem(await adding({ from: room.quarter, objectives: ['x'] }), 400, 'not-understood')
  const participant = await tokenOf(server, room.seats[1] ?? room.lead)
  expectProblem(await raw(server.url, `/api/teams/${room.team}/quarters`, { token: participant, body: next }), 403, 'not-allowed')
  expect(server.stored()).toBe(before)
})

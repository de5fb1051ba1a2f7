import { expect, test } from 'vitest'
import type { Store } from '../../okra/ports/store.ts'
import { StoreUnavailable } from '../../okra/ports/store.ts'
import { areas } from '../../okra/quarter/activities/areas.ts'
import { createMethod } from '../../okra/quarter/method.ts'
import type { TeamEvent } from '../../okra/team/team.ts'
import { memoryStorePlace, openMemoryStore } from '../../server/store/memory/store.ts'
import { owning } from '../fixtures/activity/owning.ts'
import type { Room } from '../room.ts'
import { everyone, moveRoom, newId, openRoom, runOf, startServer } from '../room.ts'

const method = createMethod([areas], [owning])
const growth = { id: newId(), name: 'Growth', colour: 'teal', duty: 'invitations' }

/** The names of the areas in the team's log, one list for each time that something was kept. */
async function keptIn(store: Store, team: string): Promise<readonly (readonly string[])[]> {
  const events = (await store.read(team)).flatMap((record) => record.events as readonly TeamEvent[])
  return events.flatMap((event) => (event.type === 'OutcomeKept' ? [event.areas.map(({ name }) => name)] : []))
}

/** The team says what it owns, and ends the session. */
async function own({ lead, seats }: Room): Promise<void> {
  await lead.command({ type: 'StartSession', session: 1 })
  await lead.command({ type: 'AddItems', kind: 'areas', items: [growth] })
  await everyone(seats, (device) => Object.keys(device.state().plan.areas).length === 1)
  await lead.command({ type: 'MoveOn', from: runOf(lead).id })
  await everyone(seats, (device) => device.state().live === null)
}

test('A team keeps its areas when a session ends, and its next quarter begins with them', async () => {
  const server = await startServer({ method })
  const room = await openRoom(server, 2)
  await own(room)
  await expect.poll(() => keptIn(server.store, room.team)).toEqual([['Growth']])
  const { quarter } = (await room.lead.api(`/api/teams/${room.team}/quarters`, {
    body: { label: '2027-Q1', startsOn: '2027-01-04' },
  })) as { readonly quarter: string }
  expect(await keptIn(server.store, room.team)).toEqual([['Growth']])
  await room.lead.api(`/api/quarters/${quarter}/commands`, { body: { id: newId(), command: { type: 'StartSession', session: 1 } } })
  expect((await server.app.quarters.logs.read(quarter)).state.plan.areas).toEqual({ [growth.id]: { ...growth, moves: [] } })
})

test('Areas that a crash kept from the team are kept as soon as somebody looks at the quarter again', async () => {
  const store = openMemoryStore(memoryStorePlace())
  // On this server nothing comes between the end of the session and the team's log but the crash.
  const dying: Store = {
    ...store,
    append: (appends) =>
      appends.some(({ events }) => events.some(isKept)) ? Promise.reject(new StoreUnavailable()) : store.append(appends),
  }
  const before = await startServer({ method, store: dying })
  const room = await openRoom(before, 2)
  await own(room)
  for (const seat of room.seats) seat.close()
  await before.stop()
  expect(await keptIn(store, room.team)).toEqual([])
  await moveRoom(await startServer({ method, store, key: before.key }), room)
  await expect.poll(() => keptIn(store, room.team)).toEqual([['Growth']])
})

const isKept = ({ type }: { readonly type: string }) => type === 'OutcomeKept'

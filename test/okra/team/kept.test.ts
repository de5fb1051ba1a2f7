import { describe, expect, test } from 'vitest'
import { sizing } from '../../../okra/playbook/sizing.ts'
import { areas } from '../../../okra/quarter/activities/areas.ts'
import { undefinedSizes } from '../../../okra/quarter/activities/sizes.ts'
import { keep, keptFrom } from '../../../okra/team/kept.ts'
import type { TeamEvent, TeamState } from '../../../okra/team/team.ts'
import { decideTeam, evolveTeam } from '../../../okra/team/team.ts'
import { owning } from '../../fixtures/activity/owning.ts'
import type { RoomOptions } from '../../given.ts'
import { deepFreeze, idOf, moveOn, quarter, Room } from '../../given.ts'
import { sizingRoom } from '../quarter/sizing.ts'

const created = decideTeam(
  null,
  { type: 'CreateTeam', name: 'Pricing', settings: { k: 3, dots: 5, language: 'en', timeZone: 'UTC', admission: 'ask' } },
  { person: 'ana', role: 'facilitator', facilitatorAbsentMs: 0, named: null },
)
const having = (team: TeamState | null, events: readonly TeamEvent[]) => deepFreeze(events.reduce(evolveTeam, team))
const team = having(null, created)
const growth = { id: idOf(1, 'b'), name: 'Growth', colour: 'teal', duty: 'invitations' } as const
const trust = { id: idOf(2, 'b'), name: 'Trust', colour: 'pink', duty: '' } as const

/** A quarter in whose session the team says that it owns this. */
function owned(...items: readonly { readonly id: string }[]): Room {
  const room = new Room({ activities: [areas], sessions: [owning] })
  room.send({ type: 'StartSession', session: 1 })
  if (items.length > 0) room.send({ type: 'AddItems', kind: 'areas', items })
  return room
}

describe('What a team owns', () => {
  test('is kept when a session has ended, and not before', () => {
    const room = owned(growth)
    expect(keptFrom(room.state)).toBeNull()
    expect(keep(team, room.state)).toEqual([])
    moveOn(room)
    const kept = having(team, keep(team, room.state))
    expect(kept?.kept).toEqual({ quarter, at: room.now, areas: [growth], sizes: {} })
  })

  test('is kept once, however often the quarter is looked at', () => {
    const room = owned(growth)
    moveOn(room)
    expect(keep(having(team, keep(team, room.state)), room.state)).toEqual([])
  })

  test('is what the latest session says, and an older quarter never takes it back', () => {
    const old = owned(growth)
    moveOn(old)
    const recent = owned(growth, trust)
    recent.now += 1_000
    moveOn(recent)
    const kept = having(team, keep(team, recent.state))
    expect(keep(kept, old.state)).toEqual([])
    old.now += 2_000
    old.send({ type: 'ReopenSession', session: 1 })
    expect(keep(kept, old.state)).toEqual([])
    old.send({ type: 'RemoveItem', kind: 'areas', id: growth.id })
    moveOn(old)
    expect(having(kept, keep(kept, old.state))?.kept?.areas).toEqual([])
  })

  test('comes into the next quarter with its first session, without what it moved in the last one', () => {
    const room = new Room({ activities: [areas], sessions: [owning], settings: { areas: [growth, trust] } })
    room.send({ type: 'StartSession', session: 1 })
    expect(room.state.plan.areas).toEqual({ [growth.id]: { ...growth, moves: [] }, [trust.id]: { ...trust, moves: [] } })
    expect(room.method.fold(room.log)).toEqual(room.state)
  })

  test('is the quarter’s own from then on: what was removed does not come back with a later session', () => {
    const room = new Room({ activities: [areas], sessions: [owning, { ...owning, number: 2 }], settings: { areas: [growth, trust] } })
    room.send({ type: 'StartSession', session: 1 })
    room.send({ type: 'RemoveItem', kind: 'areas', id: trust.id })
    moveOn(room)
    room.send({ type: 'StartSession', session: 2 })
    expect(Object.keys(room.state.plan.areas)).toEqual([growth.id])
  })

  test('is nothing to a team that does not exist, and of a quarter that never began', () => {
    const room = owned(growth)
    moveOn(room)
    expect(keep(null, room.state)).toEqual([])
    expect(keptFrom(new Room().state)).toBeNull()
  })
})

describe('What sizes mean to a team', () => {
  const S = { meaning: 'Up to one week', example: 'cache last place' }
  const M = { meaning: 'Two to three weeks', example: '' }
  const defined = (sizes: object, options: RoomOptions = {}) => {
    const room = sizingRoom({ sessions: [sizing], ...options })
    room.send({ type: 'DefineSizes', sizes })
    while (room.state.live !== null) room.send({ type: 'SkipActivity', from: room.run.id })
    return room
  }

  test('is kept with the session, and stands in the next quarter from its first session on', () => {
    const kept = having(team, keep(team, defined({ S }).state))?.kept ?? expect.fail('nothing kept')
    expect(kept.sizes).toEqual({ S })
    const next = sizingRoom({ sessions: [sizing], settings: { sizes: kept.sizes } })
    expect(next.state.plan.sizes).toEqual({ S })
    expect(undefinedSizes(next.state.plan)).toEqual(['M', 'L'])
    expect(next.method.fold(next.log)).toEqual(next.state)
  })

  test('is not taken back by a quarter that does not know it', () => {
    const kept = having(team, keep(team, defined({ S }).state))
    const other = sizingRoom({ sessions: [sizing] })
    other.now += 5_000
    other.send({ type: 'DefineSizes', sizes: { M } })
    while (other.state.live !== null) other.send({ type: 'SkipActivity', from: other.run.id })
    expect(having(kept, keep(kept, other.state))?.kept?.sizes).toEqual({ S, M })
  })
})

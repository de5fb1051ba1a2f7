import { describe, expect, test } from 'vitest'
import { place, turns } from '../../../okra/quarter/activities/place.ts'
import { dataOf } from '../../../okra/quarter/facets/facet.ts'
import type { TurnsData } from '../../../okra/quarter/facets/turns.ts'
import { whoseTurn } from '../../../okra/quarter/facets/turns.ts'
import type { Room } from '../../given.ts'
import { idOf } from '../../given.ts'
import { cache, discover, emptyBoard, placing, placingRoom, ranking, search, trust } from './planningRoom.ts'
import { add, edit } from './sizing.ts'

const ana = { role: 'participant', person: 'ana' } as const
const ben = { role: 'participant', person: 'ben' } as const
const stakeholder = { role: 'stakeholder', person: 'sam' } as const
const turnsOf = (room: Room) => dataOf<TurnsData>(room.run, turns)
const placeOf = (room: Room, id: string) => room.state.plan.milestones[id]?.placement

describe('Placing milestones', () => {
  test('is for everyone who contributes, turn or no turn; the last one wins on one card', () => {
    const room = placingRoom()
    room.send(placing(cache, 2, 4), ana)
    room.send(placing(cache, 3, 5), ben)
    expect(placeOf(room, cache)).toEqual({ start: 3, end: 5 })
    expect(room.refusal(placing(cache, 1, 2), stakeholder)).toBe('not-allowed')
  })

  test.each([
    [0, 2, 'outside-quarter'],
    [12, 14, 'outside-quarter'],
    [5, 4, 'ends-before-start'],
  ] as const)('in weeks %i to %i is refused: %s', (start, end, code) => {
    expect(placingRoom().refusal(placing(cache, start, end))).toBe(code)
  })

  test('moves a card to another lane, and back to where it has no place', () => {
    const room = placingRoom()
    room.send(edit('milestones', cache, { placement: { start: 1, end: 1 }, objective: trust }))
    expect(room.state.plan.milestones[cache]).toMatchObject({ objective: trust, placement: { start: 1, end: 1 } })
    room.send(edit('milestones', cache, { placement: null }))
    expect(placeOf(room, cache)).toBeNull()
  })

  test('is taken back only as long as nobody has moved the card since', () => {
    const room = placingRoom()
    room.send(placing(cache, 2, 4), ana)
    const undo = edit('milestones', cache, { placement: null }, { placement: { start: 2, end: 4 } })
    room.send(placing(cache, 3, 5), ben)
    expect(room.refusal(undo, ana)).toBe('changed-since')
    room.send(placing(cache, 2, 4), ben)
    room.send(undo, ana)
    expect(placeOf(room, cache)).toBeNull()
  })

  test('waits while the facilitator has locked the board', () => {
    const room = placingRoom()
    room.send({ type: 'LockArranging', locked: true })
    expect(room.refusal(placing(cache, 1, 2), ana)).toBe('arranging-locked')
    room.send(placing(cache, 1, 2))
    room.send({ type: 'LockArranging', locked: false })
    room.send(placing(search, 1, 2), ana)
    expect(placeOf(room, search)).toEqual({ start: 1, end: 2 })
  })

  test('changes nothing else of a milestone', () => {
    expect(placingRoom().refusal(edit('milestones', cache, { effort: 'S' }))).toBe('not-now')
    expect(placingRoom().refusal(edit('keyResults', idOf(9), { metric: 'x' }))).toBe('not-now')
  })
})

describe('A session that is run alone', () => {
  test('enters objectives and milestones at the board', () => {
    const room = emptyBoard()
    room.send(add('objectives', { id: discover, text: 'Discover' }), ana)
    room.send(add('milestones', { id: cache, text: 'Cache', objective: discover, placement: { start: 1, end: 3 } }), ana)
    room.send(edit('milestones', cache, { text: 'Cache for match history', type: 'enabler' }), ben)
    expect(room.state.plan.milestones[cache]).toMatchObject({ text: 'Cache for match history', type: 'enabler', objective: discover })
    room.send({ type: 'RemoveItem', kind: 'milestones', id: cache }, ana)
    expect(room.state.plan.milestones).toEqual({})
  })

  test('is not open to stakeholders, and not while the board is locked', () => {
    const room = emptyBoard()
    const command = add('milestones', { id: cache, text: 'Cache' })
    expect(room.refusal(command, stakeholder)).toBe('not-allowed')
    room.send({ type: 'LockArranging', locked: true })
    expect(room.refusal(command, ana)).toBe('arranging-locked')
  })
})

describe('The turn order', () => {
  const ordered = () => {
    const room = placingRoom()
    room.send({ type: 'SetTurnOrder', people: ['ana', 'ben', 'ana'] })
    return room
  }

  test('is set by who leads, in the order that the caller has shuffled', () => {
    const room = ordered()
    expect(turnsOf(room)).toEqual({ people: ['ana', 'ben'], turn: 0, picked: null })
    expect(room.refusal({ type: 'SetTurnOrder', people: ['ben'] }, ana)).toBe('not-allowed')
  })

  test('goes round: whose turn it is picks, everyone sees what, and passes on', () => {
    const room = ordered()
    room.send({ type: 'PickItem', item: ranking }, ana)
    expect(turnsOf(room).picked).toBe(ranking)
    room.send({ type: 'PassTurn', turn: 0 }, ana)
    expect([whoseTurn(turnsOf(room)), turnsOf(room).picked]).toEqual(['ben', null])
    room.send({ type: 'PassTurn', turn: 1 }, ben)
    expect(whoseTurn(turnsOf(room))).toBe('ana')
  })

  test('is passed once when two press at the same time', () => {
    const room = ordered()
    room.send({ type: 'PassTurn', turn: 0 }, ana)
    expect(room.refusal({ type: 'PassTurn', turn: 0 })).toBe('already-moved-on')
  })

  test('lets who leads act for somebody who has gone, and nobody else', () => {
    const room = ordered()
    expect(room.refusal({ type: 'PassTurn', turn: 0 }, ben)).toBe('not-your-turn')
    expect(room.refusal({ type: 'PickItem', item: cache }, ben)).toBe('not-your-turn')
    room.send({ type: 'PickItem', item: cache })
    room.send({ type: 'PassTurn', turn: 0 })
    expect(whoseTurn(turnsOf(room))).toBe('ben')
  })

  test('takes up who comes late, and the turn stays where it is', () => {
    const room = ordered()
    for (const turn of [0, 1, 2]) room.send({ type: 'PassTurn', turn })
    room.send({ type: 'JoinTurns' }, { role: 'participant', person: 'late' })
    expect([turnsOf(room).people, whoseTurn(turnsOf(room))]).toEqual([['ana', 'ben', 'late'], 'ben'])
    expect(room.refusal({ type: 'JoinTurns' }, ana)).toBe('already-there')
    expect(room.refusal({ type: 'JoinTurns' }, stakeholder)).toBe('not-allowed')
  })

  test('is not needed', () => {
    const room = placingRoom()
    expect(whoseTurn(turnsOf(room))).toBeNull()
    for (const command of [{ type: 'PassTurn', turn: 0 }, { type: 'PickItem', item: cache }, { type: 'JoinTurns' }])
      expect(room.refusal(command), command.type).toBe('not-now')
    expect(place.boxed).toBe(false)
  })

  test('picks only what is in the plan', () => {
    const room = ordered()
    expect(room.refusal({ type: 'PickItem', item: idOf(99) }, ana)).toBe('unknown-item')
  })
})

import { describe, expect, test } from 'vitest'
import { orderedObjectives } from '../../../okra/quarter/plan/objectives.ts'
import type { Room } from '../../given.ts'
import { idOf, moveOn } from '../../given.ts'
import { dependable, invited, objectiveVoteRoom, orderingRoom, refiningRoom } from './session1.ts'

const slots = (room: Room) => orderedObjectives(room.state.plan).map(({ id, slot, dots }) => [id, slot, dots])
const fill = (...objectives: readonly string[]) => ({ type: 'FillSlots', objectives })

/** A room with five objectives that got 5, 4, 3, 2 and no dots. */
function fiveObjectives(): { readonly room: Room; readonly ids: readonly string[] } {
  const { room } = refiningRoom()
  const ids = Array.from({ length: 5 }, (_, index) => idOf(index + 1, 'b'))
  room.send({ type: 'AddItems', kind: 'objectives', items: ids.map((id, index) => ({ id, text: `Objective ${index}` })) })
  moveOn(room)
  moveOn(room)
  moveOn(room)
  const [a = '', b = '', c = '', d = ''] = ids
  room.put('x', { dots: { [a]: 3, [b]: 1, [c]: 1 } })
  room.put('y', { dots: { [a]: 2, [b]: 2, [c]: 1 } })
  room.put('z', { dots: { [b]: 1, [c]: 1, [d]: 2 } })
  moveOn(room)
  return { room, ids }
}

describe('The draft objectives', () => {
  test('get their slots by the dots, and keep the dots', () => {
    expect(slots(orderingRoom())).toEqual([
      [invited, 1, 6],
      [dependable, 2, 3],
    ])
  })

  test('fill three slots; the others go to the next quarter with their dots', () => {
    const { room, ids } = fiveObjectives()
    expect(slots(room)).toEqual([
      [ids[0], 1, 5],
      [ids[1], 2, 4],
      [ids[2], 3, 3],
      [ids[3], 'next-quarter', 2],
      [ids[4], 'next-quarter', 0],
    ])
  })

  test('get other slots when who leads says so, before the session is closed', () => {
    const { room, ids } = fiveObjectives()
    const [a = '', b = '', , d = ''] = ids
    room.send(fill(d, a))
    expect(slots(room).slice(0, 3)).toEqual([
      [d, 1, 2],
      [a, 2, 5],
      [b, 'next-quarter', 4],
    ])
    expect(room.refusal(fill(a), { role: 'participant' })).toBe('not-allowed')
    expect(room.refusal(fill(idOf(9)))).toBe('unknown-item')
    expect(room.refusal(fill(a, a))).toBe('already-there')
    expect(room.refusal(fill(...ids.slice(0, 4)))).toBe('too-many-items')
    moveOn(room)
    expect(room.state.live).toBeNull()
    expect(slots(room)[0]).toEqual([d, 1, 2])
    expect(room.refusal(fill(a))).toBe('session-closed')
  })

  test('keep what was decided when the room comes back to them', () => {
    const room = orderingRoom()
    room.send(fill(dependable))
    room.send({ type: 'EnterActivity', activity: 'sheets' })
    room.send({ type: 'EnterActivity', activity: 'order' })
    expect(slots(room)).toEqual([
      [dependable, 1, 3],
      [invited, 'next-quarter', 6],
    ])
  })

  test('follow a further vote as long as nobody has decided otherwise', () => {
    const { room, ids } = fiveObjectives()
    const [a = '', b = '', , d = '', e = ''] = ids
    room.send({ type: 'ReopenActivity', activity: 'dots' })
    for (const author of ['x', 'y', 'z']) room.put(author, { dots: { [e]: 3, [d]: 2 } })
    moveOn(room)
    expect(slots(room).slice(0, 2)).toEqual([
      [e, 1, 9],
      [d, 2, 6],
    ])
    room.send(fill(a, b))
    room.send({ type: 'ReopenActivity', activity: 'dots' })
    for (const author of ['x', 'y', 'z']) room.put(author, { dots: { [e]: 3 } })
    moveOn(room)
    expect(slots(room)[0]).toEqual([a, 1, 0])
  })

  test('get slots without dots, too, when the vote was thrown away', () => {
    const room = objectiveVoteRoom()
    room.send({ type: 'SkipActivity', from: room.run.id })
    expect(slots(room)).toEqual([
      [dependable, 1, null],
      [invited, 2, null],
    ])
  })
})

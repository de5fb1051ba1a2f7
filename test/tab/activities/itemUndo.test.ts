import { describe, expect, it } from 'vitest'
import type { ItemCommand } from '../../../okra/quarter/plan/plan.ts'
import { inverse } from '../../../tab/activities/plan/itemUndo.ts'
import { editing, everything } from '../../fixtures/activity/editing.ts'
import { idOf, Room } from '../../given.ts'

const [objective, one, two, waits] = [idOf(1, 'b'), idOf(1, 'c'), idOf(2, 'c'), idOf(1, 'd')]

function planned(): Room {
  const room = new Room({ activities: [editing], sessions: [everything] })
  room.send({ type: 'StartSession', session: 3 })
  room.send({ type: 'AddItems', kind: 'objectives', items: [{ id: objective, text: 'Find a match' }] } as ItemCommand)
  room.send({ type: 'AddItems', kind: 'keyResults', items: [{ id: idOf(1, 'e'), objective, metric: 'joined' }] } as ItemCommand)
  const items = [
    { id: one, text: 'Ranking', objective, keyResults: [idOf(1, 'e')] },
    { id: two, text: 'Filters', objective },
  ]
  room.send({ type: 'AddItems', kind: 'milestones', items } as ItemCommand)
  room.send({ type: 'AddItems', kind: 'dependencies', items: [{ id: waits, from: two, on: { milestone: one } }] } as ItemCommand)
  return room
}

/** Sends a command and takes it back. */
function thereAndBack(room: Room, command: ItemCommand): void {
  const back = inverse(room.state.plan, command)
  room.send(command)
  for (const undo of back) room.send(undo)
}

describe('Taking back a change of the plan', () => {
  it.each([
    ['an added item', { type: 'AddItems', kind: 'areas', items: [{ id: idOf(9), name: 'Growth' }] }],
    ['changed fields', { type: 'EditItem', kind: 'milestones', id: one, changes: { notes: 'later', placement: { start: 2, end: 4 } } }],
    ['a deleted milestone, with what waited for it', { type: 'RemoveItem', kind: 'milestones', id: one, unlink: true }],
    ['a deleted objective, with its key results and every link to them', { type: 'RemoveItem', kind: 'objectives', id: objective }],
  ] as const)('restores the plan after %s', (_, command) => {
    const room = planned()
    const before = room.state.plan
    thereAndBack(room, command as unknown as ItemCommand)
    expect(room.state.plan).toEqual(before)
  })

  it('is refused when somebody has changed the same field since', () => {
    const room = planned()
    const mine: ItemCommand = { type: 'EditItem', kind: 'milestones', id: one, changes: { notes: 'mine' } }
    const [back] = inverse(room.state.plan, mine)
    room.send(mine)
    room.send({ type: 'EditItem', kind: 'milestones', id: one, changes: { notes: 'theirs' } })
    expect(room.refusal(back ?? expect.fail('nothing to take back'))).toBe('changed-since')
  })
})

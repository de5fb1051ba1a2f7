import { describe, expect, test } from 'vitest'
import { dataOf } from '../../../okra/quarter/facets/facet.ts'
import type { FishbowlData } from '../../../okra/quarter/facets/fishbowl.ts'
import { fishbowlFacet } from '../../../okra/quarter/facets/fishbowl.ts'
import type { Room } from '../../given.ts'
import { codeOf, idOf, moveOn } from '../../given.ts'
import { cache, discussingRoom, placing } from './planningRoom.ts'

const seated = (room: Room) => dataOf<FishbowlData>(room.run, fishbowlFacet).seats
const as = (person: string) => ({ role: 'participant', person }) as const

describe('Talking the plan through', () => {
  test('shows remarks without a name on the next tick, about the board or a milestone', () => {
    const room = discussingRoom()
    room.put('ana', { text: 'Weeks 4 to 6 are crowded' })
    room.put('ben', { text: 'Who owns this?', about: cache })
    expect(room.state.plan.remarks).toEqual([])
    room.tick()
    expect(room.state.plan.remarks.map(({ text, about }) => [text, about])).toEqual(
      expect.arrayContaining([
        ['Weeks 4 to 6 are crowded', null],
        ['Who owns this?', cache],
      ]),
    )
    expect(room.state.plan.blockers).toEqual([])
    expect(JSON.stringify(room.log)).not.toMatch(/\b(?:ana|ben)\b/)
  })

  test('shows what still waits when the room moves on', () => {
    const room = discussingRoom()
    room.put('ana', { text: 'One more thing' })
    moveOn(room)
    expect(room.state.plan.remarks.map(({ text }) => text)).toEqual(['One more thing'])
  })

  test('takes a remark about what is in the plan only, and from stakeholders, too', () => {
    const room = discussingRoom()
    expect(codeOf(() => room.put('ana', { text: 'x', about: idOf(99) }))).toBe('unknown-item')
    expect(room.offers('stakeholder').some(({ box }) => box === room.run.id)).toBe(true)
  })

  test('seats four in the middle: who takes a fifth seat lets the one who sat longest get up', () => {
    const room = discussingRoom()
    for (const person of ['ana', 'ben', 'cid', 'dia', 'eva']) room.send({ type: 'TakeSeat' }, as(person))
    expect(seated(room)).toEqual(['ben', 'cid', 'dia', 'eva'])
    room.send({ type: 'LeaveSeat' }, as('cid'))
    expect(seated(room)).toEqual(['ben', 'dia', 'eva'])
    expect(room.refusal({ type: 'TakeSeat' }, as('ben'))).toBe('already-there')
    expect(room.refusal({ type: 'LeaveSeat' }, as('cid'))).toBe('not-now')
  })

  test('moves no card', () => {
    expect(discussingRoom().refusal(placing(cache, 1, 2))).toBe('not-now')
  })
})

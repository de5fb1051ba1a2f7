import { describe, expect, test } from 'vitest'
import { capacityOf } from '../../../okra/quarter/activities/capacity.ts'
import { dataOf } from '../../../okra/quarter/facets/facet.ts'
import type { PairsData } from '../../../okra/quarter/facets/pairs.ts'
import { pairOf } from '../../../okra/quarter/facets/pairs.ts'
import type { Room } from '../../given.ts'
import { cache, edit, skillsRoom } from './sizing.ts'

function pairedRoom(): Room {
  const room = skillsRoom()
  room.send({ type: 'FormPairs', people: ['ana', 'ben', 'cid', 'dora', 'eva'] })
  room.send({ type: 'StartPairs' })
  return room
}
const as = (person: string, role: 'participant' | 'stakeholder' = 'participant') => ({ role, person })
const pairs = (room: Room) => dataOf<PairsData>(room.run, { name: 'pairs' })

describe('Skills', () => {
  test('are said by the pair to which the milestone was given, and by who leads', () => {
    const room = pairedRoom()
    const [mine = ''] = pairOf(pairs(room), 'ana')?.items ?? []
    const [theirs = ''] = pairOf(pairs(room), 'eva')?.items ?? []
    room.send(edit('milestones', mine, { skills: ['design', 'Card games'] }), as('ana'))
    expect(room.state.plan.milestones[mine]?.skills).toEqual(['design', 'Card games'])
    expect(room.refusal(edit('milestones', theirs, { skills: ['design'] }), as('ana'))).toBe('not-yours')
    room.send(edit('milestones', theirs, { skills: ['backend'] }))
    expect(room.state.plan.milestones[theirs]?.skills).toEqual(['backend'])
  })

  test('wait until the pairs have started; who comes late joins one', () => {
    const room = skillsRoom()
    expect(room.refusal(edit('milestones', cache, { skills: ['backend'] }), as('ana'))).toBe('not-yours')
    room.send({ type: 'FormPairs', people: ['ana', 'ben', 'cid', 'dora', 'eva'] })
    room.send({ type: 'StartPairs' })
    expect(room.refusal(edit('milestones', cache, { skills: ['backend'] }), as('late'))).toBe('not-yours')
    room.send({ type: 'JoinPair' }, as('late'))
    const [mine = ''] = pairOf(pairs(room), 'late')?.items ?? []
    room.send(edit('milestones', mine, { skills: ['backend'] }), as('late'))
  })

  test('are nothing for stakeholders, and nothing else of a milestone can be changed here', () => {
    const room = pairedRoom()
    const [mine = ''] = pairOf(pairs(room), 'ana')?.items ?? []
    expect(room.refusal(edit('milestones', mine, { skills: [] }), as('ana', 'stakeholder'))).toBe('not-allowed')
    expect(room.refusal(edit('milestones', mine, { text: 'x' }), as('ana'))).toBe('not-now')
  })

  test('of two who edit one list: the later one is told, and nothing is lost silently', () => {
    const room = pairedRoom()
    const [mine = ''] = pairOf(pairs(room), 'ana')?.items ?? []
    room.send(edit('milestones', mine, { skills: ['design'] }, { skills: [] }), as('ana'))
    expect(room.refusal(edit('milestones', mine, { skills: ['backend'] }, { skills: [] }), as('ben'))).toBe('changed-since')
  })

  test('are locked by who leads', () => {
    const room = pairedRoom()
    const [mine = ''] = pairOf(pairs(room), 'ana')?.items ?? []
    room.send({ type: 'LockArranging', locked: true })
    expect(room.refusal(edit('milestones', mine, { skills: ['design'] }), as('ana'))).toBe('arranging-locked')
  })
})

describe('Capacity', () => {
  test('is entered openly by everyone but stakeholders, and can be taken back', () => {
    const room = skillsRoom()
    room.send({ type: 'SetCapacity', skill: ' Data  science ', capacity: 1 }, as('ana'))
    room.send({ type: 'SetCapacity', skill: 'design', capacity: 0 })
    expect(room.state.plan.capacity).toEqual({ 'Data science': 1, design: 0 })
    room.send({ type: 'SetCapacity', skill: 'design', capacity: null })
    expect(room.state.plan.capacity).toEqual({ 'Data science': 1 })
    expect(room.refusal({ type: 'SetCapacity', skill: 'design', capacity: 1 }, as('eva', 'stakeholder'))).toBe('not-allowed')
  })

  test('refuses a skill without a name, one that is too long, one that has no number to take back, and the 61st', () => {
    const room = skillsRoom()
    expect(room.refusal({ type: 'SetCapacity', skill: ' ', capacity: 1 })).toBe('text-empty')
    expect(room.refusal({ type: 'SetCapacity', skill: 'x'.repeat(41), capacity: 1 })).toBe('text-too-long')
    expect(room.refusal({ type: 'SetCapacity', skill: 'design', capacity: null })).toBe('unknown-item')
    for (let count = 0; count < 60; count += 1) room.send({ type: 'SetCapacity', skill: `skill ${count}`, capacity: 1 })
    expect(room.refusal({ type: 'SetCapacity', skill: 'one more', capacity: 1 })).toBe('too-many-items')
    room.send({ type: 'SetCapacity', skill: 'skill 7', capacity: 2 })
  })

  test('knows nothing of a skill that has the name of something that every object has', () => {
    const room = skillsRoom()
    expect(capacityOf(room.state.plan, 'constructor')).toBeNull()
    room.send({ type: 'SetCapacity', skill: '__proto__', capacity: 3 })
    expect(capacityOf(room.state.plan, '__proto__')).toBe(3)
    expect(room.method.fold(room.log)).toEqual(room.state)
  })
})

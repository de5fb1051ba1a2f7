import { describe, expect, test } from 'vitest'
import { idOf } from '../../given.ts'
import { annotatingRoom, cache, placing, search } from './planningRoom.ts'
import { add, edit } from './sizing.ts'

const ana = { role: 'participant', person: 'ana' } as const
const stakeholder = { role: 'stakeholder', person: 'sam' } as const

describe('Annotating the cards', () => {
  test('adds effort, skills, owner, notes and markers, in the order of the method', () => {
    const room = annotatingRoom()
    room.send(edit('milestones', cache, { effort: 'M', skills: ['Backend'], owner: 'p-7', notes: 'ask the platform team' }), ana)
    room.send(edit('milestones', cache, { markers: ['risk', 'research'] }), ana)
    expect(room.state.plan.milestones[cache]).toMatchObject({
      effort: 'M',
      skills: ['Backend'],
      owner: 'p-7',
      notes: 'ask the platform team',
      markers: ['research', 'risk'],
    })
  })

  test('takes an effort of the scale only, and a marker that is one', () => {
    expect(annotatingRoom().refusal(edit('milestones', cache, { effort: 'XL' }))).toBe('not-understood')
    expect(annotatingRoom().refusal(edit('milestones', cache, { markers: ['danger'] }))).toBe('not-understood')
  })

  test('adds, changes and takes out dependencies', () => {
    const room = annotatingRoom()
    const id = idOf(1, 'd')
    room.send(add('dependencies', { id, from: search, on: { party: 'Ranking API' } }), ana)
    room.send(edit('dependencies', id, { by: 4 }), ana)
    expect(room.state.plan.dependencies[id]).toMatchObject({ on: { party: 'Ranking API' }, by: 4 })
    expect(room.refusal(add('dependencies', { id: idOf(2, 'd'), from: search, on: { milestone: search } }))).toBe('depends-on-itself')
    room.send({ type: 'RemoveItem', kind: 'dependencies', id }, ana)
    expect(room.state.plan.dependencies).toEqual({})
  })

  test('says how much of a skill the team has', () => {
    const room = annotatingRoom()
    room.send({ type: 'SetCapacity', skill: 'Design', capacity: 1 }, ana)
    expect(room.state.plan.capacity).toEqual({ Design: 1 })
  })

  test('refuses two people who write the same note at once, and keeps the first', () => {
    const room = annotatingRoom()
    room.send(edit('milestones', cache, { notes: 'first' }, { notes: '' }))
    expect(room.refusal(edit('milestones', cache, { notes: 'second' }, { notes: '' }), ana)).toBe('changed-since')
  })

  test('does not move cards, is not for stakeholders, and waits while it is locked', () => {
    const room = annotatingRoom()
    expect(room.refusal(placing(cache, 1, 2))).toBe('not-now')
    expect(room.refusal(edit('milestones', cache, { notes: 'x' }), stakeholder)).toBe('not-allowed')
    room.send({ type: 'LockArranging', locked: true })
    expect(room.refusal(edit('milestones', cache, { notes: 'x' }), ana)).toBe('arranging-locked')
  })
})

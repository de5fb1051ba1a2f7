import { describe, expect, test } from 'vitest'
import { codeOf, idOf, moveOn } from '../../given.ts'
import { add, cache, dependingRoom, edit, feedback, filters, recommendations } from './sizing.ts'

const need = (from: string, on: object, what = '', by: number | null = null) => ({ from, on, what, by })

describe('Dependencies', () => {
  test('are on a milestone, on a known party, or on a named external one with the week in which it unlocks', () => {
    const room = dependingRoom()
    room.send(add('dependencies', { id: idOf(1, 'd'), from: recommendations, on: { milestone: cache }, what: 'fast history' }))
    room.send(add('dependencies', { id: idOf(2, 'd'), from: recommendations, on: { party: 'data-science' } }))
    room.send(add('dependencies', { id: idOf(3, 'd'), from: feedback, on: { party: 'Mailbird GmbH' }, what: 'an API key', by: 5 }))
    expect(Object.values(room.state.plan.dependencies)).toEqual([
      { id: idOf(1, 'd'), from: recommendations, on: { milestone: cache }, what: 'fast history', by: null },
      { id: idOf(2, 'd'), from: recommendations, on: { party: 'data-science' }, what: '', by: null },
      { id: idOf(3, 'd'), from: feedback, on: { party: 'Mailbird GmbH' }, what: 'an API key', by: 5 },
    ])
  })

  test('can be changed and removed by everyone but stakeholders', () => {
    const room = dependingRoom()
    room.send(add('dependencies', { id: idOf(1, 'd'), from: feedback, on: { party: 'qa' } }), { role: 'participant' })
    room.send(edit('dependencies', idOf(1, 'd'), { by: 3 }), { role: 'participant' })
    expect(room.refusal(edit('dependencies', idOf(1, 'd'), { by: 4 }), { role: 'stakeholder' })).toBe('not-allowed')
    room.send({ type: 'RemoveItem', kind: 'dependencies', id: idOf(1, 'd') }, { role: 'participant' })
    expect(room.state.plan.dependencies).toEqual({})
  })

  test('are locked by who leads, and then only who leads changes them', () => {
    const room = dependingRoom()
    room.send({ type: 'LockArranging', locked: true })
    const sent = add('dependencies', { id: idOf(1, 'd'), from: feedback, on: { party: 'qa' } })
    expect(room.refusal(sent, { role: 'participant' })).toBe('arranging-locked')
    expect(room.refusal(sent, { role: 'stakeholder' })).toBe('not-allowed')
    room.send(sent, { role: 'cofacilitator' })
    expect(Object.keys(room.state.plan.dependencies)).toHaveLength(1)
  })
})

describe('A dependency without a name', () => {
  test('appears on the next tick, with the others and in the order of random ids', () => {
    const room = dependingRoom()
    const later = room.put('x', need(feedback, { party: 'qa' }), room.run.id, idOf(9, 'd'))
    const earlier = room.put('y', need(feedback, { milestone: cache }, ' the  history ', 4), room.run.id, idOf(8, 'd'))
    expect(room.state.plan.dependencies).toEqual({})
    room.tick()
    expect(room.log.at(-1)).toEqual({
      type: 'NeedsShown',
      v: 1,
      run: room.run.id,
      entries: [earlier, later],
      dependencies: [
        { id: earlier, from: feedback, on: { milestone: cache }, what: 'the history', by: 4 },
        { id: later, from: feedback, on: { party: 'qa' }, what: '', by: null },
      ],
    })
    expect(room.filled()).toEqual([])
    const told = room.log.length
    room.tick()
    expect(room.log).toHaveLength(told)
  })

  test('waits until enough people hold a pass', () => {
    const room = dependingRoom()
    const id = room.put('x', need(feedback, { party: 'qa' }))
    const entry = { id, kind: 'need', body: need(feedback, { party: 'qa' }) }
    const open = (holders: number) => room.method.release(room.state, room.run.id, [entry], [{ authors: 1, uncountedAuthors: 0, holders }])
    expect(open(2)).toEqual([])
    expect(open(3)).toHaveLength(1)
  })

  test('that is still waiting when the room moves on is shown, and the step is done', () => {
    const room = dependingRoom()
    room.put('x', need(feedback, { party: 'qa' }))
    moveOn(room)
    expect(Object.values(room.state.plan.dependencies)).toMatchObject([{ from: feedback }])
    expect(room.run.activity).toBe('skills')
  })

  test.each([
    ['on itself', need(feedback, { milestone: feedback }), 'depends-on-itself'],
    ['on a milestone that is not there', need(feedback, { milestone: idOf(9) }), 'unknown-item'],
    ['of a milestone that is not there', need(idOf(9), { party: 'qa' }), 'unknown-item'],
    ['on a party without a name', need(feedback, { party: ' ' }), 'text-empty'],
    ['on a party with a name that is too long', need(feedback, { party: 'x'.repeat(61) }), 'text-too-long'],
    ['for something that is too long', need(feedback, { party: 'qa' }, 'x'.repeat(301)), 'text-too-long'],
    ['in a week outside of the quarter', need(feedback, { party: 'qa' }, '', 14), 'not-understood'],
  ])('is refused %s', (_, body, code) => {
    const room = dependingRoom()
    expect(codeOf(() => room.put('x', body))).toBe(code)
    expect(room.filled()).toEqual([])
  })

  test('is refused under the id of one that is in the list, unless it is the same again', () => {
    const room = dependingRoom()
    const id = room.put('x', need(feedback, { party: 'qa' }))
    room.tick()
    room.put('x', need(feedback, { party: 'qa' }), room.run.id, id)
    expect(codeOf(() => room.put('x', need(feedback, { party: 'sre' }), room.run.id, id))).toBe('already-there')
    expect(room.filled()).toEqual([])
  })

  test('never comes back once it was taken out of the list', () => {
    const room = dependingRoom()
    const id = room.put('x', need(feedback, { party: 'qa' }))
    room.tick({ dies: true })
    room.send({ type: 'RemoveItem', kind: 'dependencies', id })
    room.tick()
    expect(room.state.plan.dependencies).toEqual({})
    expect(codeOf(() => room.put('x', need(feedback, { party: 'qa' }), room.run.id, id))).toBe('already-there')
  })

  test('is one of at most ten that wait', () => {
    const room = dependingRoom()
    for (let count = 0; count < 10; count += 1) room.put('x', need(feedback, { party: `party ${count}` }))
    expect(codeOf(() => room.put('x', need(feedback, { party: 'one more' })))).toBe('too-many-entries')
    room.tick()
    room.put('x', need(feedback, { party: 'one more' }))
  })

  test('is left out if its milestone has gone meanwhile', () => {
    const room = dependingRoom()
    const entries = [need(filters, { party: 'qa' }), need(cache, { milestone: filters })].map((body, index) => ({
      id: idOf(index, 'd'),
      kind: 'need',
      body,
    }))
    const { [filters]: _, ...milestones } = room.state.plan.milestones
    const state = { ...room.state, plan: { ...room.state.plan, milestones } }
    expect(room.method.release(state, room.run.id, entries, [{ authors: 2, uncountedAuthors: 0, holders: 5 }])).toMatchObject([
      { entries: [idOf(0, 'd'), idOf(1, 'd')], dependencies: [] },
    ])
  })
})

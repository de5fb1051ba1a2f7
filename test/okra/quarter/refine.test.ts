import { describe, expect, test } from 'vitest'
import { contributionsOf, namedObjectives, refinable } from '../../../okra/quarter/activities/refine.ts'
import { idOf, moveOn } from '../../given.ts'
import { attendance, belief, dependable, discovery, growth, invited, pairedRoom, refiningRoom, trust } from './session1.ts'

const candidate = (id: string, fields: object = {}) => ({
  type: 'AddItems',
  kind: 'objectives',
  items: [{ id, text: 'Matches take place', ...fields }],
})
const merge = (objective: string, into: string) => ({ type: 'MergeObjectives', objective, into })

describe('A theme', () => {
  test('becomes a candidate objective that knows what it was made from and what it supports', () => {
    const { room, theme } = refiningRoom()
    room.send(candidate(dependable, { from: [theme], supports: [trust] }), { role: 'participant' })
    expect(room.state.plan.objectives[dependable]).toMatchObject({
      text: 'Matches take place',
      from: [theme],
      supports: [trust],
      slot: null,
      dots: null,
    })
  })

  test('suggests the company objectives that its ideas name', () => {
    const { room, theme, ids } = refiningRoom()
    expect(namedObjectives(room.session, room.state.plan, theme)).toEqual([trust])
    expect(namedObjectives(room.session, room.state.plan, ids[2] ?? '')).toEqual([growth])
    expect(namedObjectives(room.session, room.state.plan, ids[3] ?? '')).toEqual([])
    expect(contributionsOf(room.session, theme)).toHaveLength(2)
  })

  test('is not needed: an idea that stayed alone can become one, and one can come from nothing', () => {
    const { room, theme, ids } = refiningRoom()
    expect(refinable(room.session)).toEqual([theme, ids[2], ids[3]].sort())
    room.send(candidate(dependable, { from: [ids[3]] }))
    room.send(candidate(invited))
    expect(room.refusal(candidate(idOf(9), { from: [idOf(77)] }))).toBe('not-understood')
    expect(room.refusal(candidate(idOf(9), { from: [ids[0]] }))).toBe('not-understood')
  })
})

describe('Candidates', () => {
  test('are reworded, linked and removed by those who may arrange', () => {
    const { room } = refiningRoom()
    room.send(candidate(dependable))
    room.send({
      type: 'EditItem',
      kind: 'objectives',
      id: dependable,
      changes: { text: 'Players can rely on a match', supports: [discovery] },
    })
    expect(room.refusal({ type: 'EditItem', kind: 'objectives', id: dependable, changes: { pains: 'x' } })).toBe('not-now')
    expect(room.refusal(candidate(invited), { role: 'stakeholder' })).toBe('not-allowed')
    room.send({ type: 'LockArranging', locked: true })
    expect(room.refusal({ type: 'RemoveItem', kind: 'objectives', id: dependable }, { role: 'participant' })).toBe('arranging-locked')
    expect(room.refusal(merge(dependable, invited), { role: 'participant' })).toBe('arranging-locked')
    expect(room.offers('participant').filter(({ type }) => type === 'EditItem' || type === 'MergeObjectives')).toEqual([])
    room.send({ type: 'RemoveItem', kind: 'objectives', id: dependable }, { role: 'cofacilitator' })
    room.send({ type: 'LockArranging', locked: false })
    expect(room.state.plan.objectives).toEqual({})
  })

  test('that say the same become one: links of both, the text of the one that stays', () => {
    const { room, theme, ids } = refiningRoom()
    room.send(candidate(dependable, { from: [theme], supports: [trust] }))
    room.send({
      type: 'AddItems',
      kind: 'objectives',
      items: [{ id: invited, text: 'Friends play', from: [ids[2]], supports: [growth, trust] }],
    })
    room.send(merge(invited, dependable), { role: 'participant' })
    expect(Object.values(room.state.plan.objectives)).toMatchObject([
      { id: dependable, text: 'Matches take place', from: [theme, ids[2]], supports: [trust, growth] },
    ])
    expect(room.method.fold(room.log)).toEqual(room.state)
  })

  test('take along what was under them, and nothing of a sheet is lost', () => {
    const room = pairedRoom()
    const edit = (id: string, changes: object) => room.send({ type: 'EditItem', kind: 'objectives', id, changes })
    edit(dependable, { pains: 'nobody shows up', gains: 'calm evenings' })
    edit(invited, { pains: 'friends wait', gains: 'calm evenings' })
    room.send({ type: 'EnterActivity', activity: 'objectives' })
    room.send(merge(dependable, invited))
    const { plan } = room.state
    expect(plan.objectives[invited]).toMatchObject({ pains: 'friends wait / nobody shows up', gains: 'calm evenings', metrics: '' })
    expect([plan.keyResults[attendance]?.objective, plan.hypotheses[belief]?.objective]).toEqual([invited, invited])
  })

  test.each([
    ['with itself', dependable, dependable, 'already-there'],
    ['with one that is not there', dependable, idOf(9), 'unknown-item'],
    ['that is not there', idOf(9), dependable, 'unknown-item'],
  ] as const)('are not merged %s', (_, objective, into, code) => {
    const { room } = refiningRoom()
    room.send(candidate(dependable))
    expect(room.refusal(merge(objective, into))).toBe(code)
  })

  test('are not merged when their sheets do not fit into one', () => {
    const room = pairedRoom()
    for (const id of [dependable, invited])
      room.send({ type: 'EditItem', kind: 'objectives', id, changes: { pains: id[0]?.repeat(600) + id } })
    room.send({ type: 'EnterActivity', activity: 'objectives' })
    expect(room.refusal(merge(dependable, invited))).toBe('text-too-long')
    expect(room.offers().filter(({ type }) => type === 'MergeObjectives')).toEqual([])
  })

  test('stay when the room moves on and comes back', () => {
    const { room } = refiningRoom()
    room.send(candidate(dependable))
    moveOn(room)
    expect(room.refusal(candidate(invited))).toBe('not-now')
    moveOn(room)
    room.send({ type: 'EnterActivity', activity: 'objectives' })
    room.send(candidate(invited))
    expect(Object.keys(room.state.plan.objectives)).toEqual([dependable, invited])
  })
})

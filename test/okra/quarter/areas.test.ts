import { describe, expect, test } from 'vitest'
import { idOf, moveOn } from '../../given.ts'
import { discovery, growth, owningRoom, presentingRoom, trust } from './session1.ts'

const area = idOf(1, 'd')
const add = (fields: object = {}) => ({ type: 'AddItems', kind: 'areas', items: [{ id: area, name: 'Growth & Activation', ...fields }] })
const edit = (changes: object, was?: object) => ({ type: 'EditItem', kind: 'areas', id: area, changes, ...(was ? { was } : {}) })

describe('What the team owns', () => {
  test('has a name, a colour and a duty, and is mapped to the company objectives that it can move', () => {
    const room = owningRoom()
    room.send(add({ colour: 'cranberry', duty: 'invitations' }), { role: 'participant' })
    room.send(edit({ moves: [growth, trust] }), { role: 'participant' })
    expect(room.state.plan.areas[area]).toEqual({
      id: area,
      name: 'Growth & Activation',
      colour: 'cranberry',
      duty: 'invitations',
      moves: [growth, trust],
    })
  })

  test('loses its link when a company objective goes', () => {
    const room = owningRoom()
    room.send(add({ moves: [growth, trust] }))
    room.send({ type: 'EnterActivity', activity: 'goals' })
    room.send({ type: 'ReopenActivity', activity: 'goals' })
    room.send({ type: 'RemoveItem', kind: 'companyObjectives', id: growth })
    expect(room.state.plan.areas[area]?.moves).toEqual([trust])
  })

  test('refuses a company objective that is not there, and two at once who change the same field', () => {
    const room = owningRoom()
    room.send(add())
    expect(room.refusal(edit({ moves: [idOf(9)] }))).toBe('unknown-item')
    room.send(edit({ moves: [discovery] }, { moves: [] }))
    expect(room.refusal(edit({ moves: [trust] }, { moves: [] }))).toBe('changed-since')
  })

  test('is said by those who contribute, and only in this step', () => {
    const room = owningRoom()
    expect(room.refusal(add(), { role: 'stakeholder' })).toBe('not-allowed')
    expect(presentingRoom().refusal(add())).toBe('not-now')
    moveOn(room)
    expect(room.run.activity).toBe('ideas')
    expect(room.refusal(add())).toBe('not-now')
  })
})

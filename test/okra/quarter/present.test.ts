import { describe, expect, test } from 'vitest'
import { presentedItem, presentedItems, questionsIn, spotlightOf } from '../../../okra/quarter/activities/present.ts'
import type { Plan } from '../../../okra/quarter/state.ts'
import { codeOf, idOf, moveOn, Room } from '../../given.ts'
import { companyObjectives, discovery, growth, presentingRoom, trust } from './session1.ts'

const sceneOf = (room: Room): { plan: Plan; run: Room['run'] } => ({ plan: room.state.plan, run: room.run })
const show = (item: string) => ({ type: 'ShowItem', item })
const stakeholder = { role: 'stakeholder', person: 'mia' } as const
const add = (id: string, fields: object = {}) => ({ type: 'AddItems', kind: 'companyObjectives', items: [{ id, text: 'Grow', ...fields }] })

describe('The company objectives', () => {
  test('are entered by anyone, stakeholders too, with label, colour, priority and key results', () => {
    const room = new Room()
    room.send({ type: 'StartSession', session: 1 })
    room.send(add(discovery, { label: 'P1', colour: 'forest', priority: 1, keyResults: ['50 % join within 48 h'] }), stakeholder)
    room.send(add(trust), { role: 'participant' })
    expect(room.state.plan.companyObjectives).toMatchObject({
      [discovery]: { text: 'Grow', label: 'P1', colour: 'forest', priority: 1, keyResults: ['50 % join within 48 h'] },
      [trust]: { label: '', colour: 'blue', priority: 2, keyResults: [] },
    })
    room.send({ type: 'EditItem', kind: 'companyObjectives', id: trust, changes: { priority: 3 } }, stakeholder)
    room.send({ type: 'RemoveItem', kind: 'companyObjectives', id: discovery }, stakeholder)
    expect(Object.keys(room.state.plan.companyObjectives)).toEqual([trust])
  })

  test.each([
    ['a priority that there is not', { priority: 4 }, 'not-understood'],
    ['a colour that there is not', { colour: 'gold' }, 'not-understood'],
    ['no text', { text: ' ' }, 'text-empty'],
    ['a text of 301 characters', { text: 'x'.repeat(301) }, 'text-too-long'],
    ['eleven key results', { keyResults: Array.from({ length: 11 }, (_, index) => `kr ${index}`) }, 'too-many-items'],
  ] as const)('are refused with %s', (_, fields, code) => {
    expect(presentingRoom().refusal(add(idOf(9, 'c'), fields))).toBe(code)
  })

  test('can only be entered while they are on the table', () => {
    const room = presentingRoom()
    moveOn(room)
    expect(room.refusal(add(idOf(9, 'c')))).toBe('not-now')
  })

  test('stand in the spotlight one by one, the most important one first', () => {
    const room = presentingRoom()
    expect(presentedItems(sceneOf(room))).toEqual(companyObjectives.map(({ id }) => id))
    expect(presentedItem(sceneOf(room))).toBe(discovery)
    room.now += 60_000
    room.send(show(trust))
    expect(presentedItem(sceneOf(room))).toBe(trust)
    expect(spotlightOf(room.run)).toMatchObject({ since: room.now, seen: [trust] })
    room.send({ type: 'RemoveItem', kind: 'companyObjectives', id: trust })
    expect(presentedItem(sceneOf(room))).toBe(discovery)
    expect(room.refusal(show(trust))).toBe('unknown-item')
  })

  test('are shown by who leads, and by who presents', () => {
    const room = presentingRoom()
    expect(room.refusal(show(trust), stakeholder)).toBe('not-allowed')
    room.send({ type: 'SetPresenter', person: 'mia' })
    room.send(show(growth), stakeholder)
    expect(room.offers('stakeholder', 'mia').some(({ type }) => type === 'ShowItem')).toBe(true)
    expect(room.offers('participant', 'ben').some(({ type }) => type === 'ShowItem')).toBe(false)
    expect(room.refusal({ type: 'SetPresenter', person: 'ben' }, stakeholder)).toBe('not-allowed')
    room.send({ type: 'SetPresenter', person: null })
    expect(room.refusal(show(trust), stakeholder)).toBe('not-allowed')
  })

  test('are asked about without a name, by stakeholders too, and the questions stay with the step', () => {
    const room = presentingRoom()
    const ids = [
      room.put('x', { text: 'Why now?', about: trust }),
      room.put('mia', { text: 'What is enough?' }, undefined, room.id(), false),
    ]
    expect(codeOf(() => room.put('y', { text: 'x', about: idOf(77) }))).toBe('unknown-item')
    room.tick()
    expect(questionsIn(room.run).map(({ text, about }) => [text, about])).toEqual(
      expect.arrayContaining([
        ['Why now?', trust],
        ['What is enough?', null],
      ]),
    )
    const run = room.run.id
    moveOn(room)
    expect(room.state.plan.blockers).toEqual([])
    expect(questionsIn(room.session.activities.goals?.at(-1) ?? expect.fail('no run')).map(({ id }) => id)).toEqual([...ids].sort())
    expect(codeOf(() => room.put('x', { text: 'late' }, run))).toBe('step-closed')
  })

  test('may be missing: the session goes on without', () => {
    const room = new Room()
    room.send({ type: 'StartSession', session: 1 })
    expect(presentedItem(sceneOf(room))).toBeNull()
    expect(room.offers().some(({ type }) => type === 'ShowItem')).toBe(false)
    moveOn(room)
    expect(room.run.activity).toBe('areas')
  })
})

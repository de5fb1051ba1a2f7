import { describe, expect, test } from 'vitest'
import type { Role } from '../../../okra/identity.ts'
import { ownObjectives, pairsIn } from '../../../okra/quarter/activities/pairs.ts'
import { idOf, moveOn } from '../../given.ts'
import { attendance, belief, dependable, invited, pairedRoom, people, sheetsRoom } from './session1.ts'

const as = (person: string, role: Role = 'participant') => ({ person, role })
const edit = (kind: string, id: string, changes: object, was?: object) => ({ type: 'EditItem', kind, id, changes, ...(was ? { was } : {}) })
const pains = (id: string, text = 'nobody shows up') => edit('objectives', id, { pains: text })
const keyResult = (objective: string, id = idOf(9, 'e')) => ({
  type: 'AddItems',
  kind: 'keyResults',
  items: [{ id, objective, metric: 'Joined' }],
})

describe('The pairs', () => {
  test('are formed by who leads, and anew as often as one likes before they start', () => {
    const room = sheetsRoom()
    expect(room.refusal({ type: 'StartPairs' })).toBe('not-now')
    expect(room.refusal({ type: 'FormPairs', people }, as('ana'))).toBe('not-allowed')
    room.send({ type: 'FormPairs', people })
    room.send({ type: 'FormPairs', people: [...people].reverse() })
    expect(pairsIn(room.run).pairs).toEqual([
      { people: ['dan', 'cleo'], items: [dependable] },
      { people: ['ben', 'ana'], items: [invited] },
    ])
    room.send({ type: 'StartPairs' })
    expect(room.refusal({ type: 'FormPairs', people })).toBe('pairs-started')
    expect(room.refusal({ type: 'StartPairs' })).toBe('pairs-started')
    expect(room.offers().map(({ type }) => type)).not.toContain('FormPairs')
  })

  test('take who comes late into the smallest one, once', () => {
    const room = sheetsRoom()
    expect(room.refusal({ type: 'JoinPair' }, as('eve'))).toBe('not-now')
    room.send({ type: 'FormPairs', people: [...people, 'eve'] })
    room.send({ type: 'StartPairs' })
    room.send({ type: 'JoinPair' }, as('finn'))
    expect(pairsIn(room.run).pairs.map((pair) => pair.people)).toEqual([
      ['ana', 'ben', 'finn'],
      ['cleo', 'dan', 'eve'],
    ])
    expect(room.refusal({ type: 'JoinPair' }, as('finn'))).toBe('already-there')
    expect(room.refusal({ type: 'JoinPair' }, as('mia', 'stakeholder'))).toBe('not-allowed')
    room.send(pains(dependable), as('finn'))
  })
})

describe('A pair', () => {
  test('says when its work can be shown, and may take it back', () => {
    const room = pairedRoom()
    room.send({ type: 'SayReady', ready: true }, as('ben'))
    expect(pairsIn(room.run).pairs.map(({ ready = false }) => ready)).toEqual([true, false])
    room.send({ type: 'SayReady', ready: false }, as('ana'))
    expect(pairsIn(room.run).pairs[0]?.ready).toBe(false)
    expect(room.refusal({ type: 'SayReady', ready: true }, as('eve'))).toBe('not-now')
    expect(room.refusal({ type: 'SayReady', ready: true }, as('mia', 'stakeholder'))).toBe('not-allowed')
  })

  test('is not ready before it has started', () => {
    const room = sheetsRoom()
    room.send({ type: 'FormPairs', people })
    expect(room.refusal({ type: 'SayReady', ready: true }, as('ana'))).toBe('not-now')
  })
})

describe('The sheet of an objective', () => {
  test('is filled by its pair: pains, gains, metrics, key results with numbers, hypotheses', () => {
    const room = pairedRoom()
    room.send(edit('objectives', dependable, { pains: 'nobody shows up', gains: 'calm evenings', metrics: 'attendance' }), as('ana'))
    const item = { id: idOf(9, 'e'), objective: dependable, metric: 'Late cancellations', unit: 'a week', baseline: 40, target: 20 }
    room.send({ type: 'AddItems', kind: 'keyResults', items: [item] }, as('ben'))
    // biome-ignore lint/suspicious/noThenProperty: the method's word; a hypothesis is data and is never awaited
    room.send(edit('hypotheses', belief, { then: 'attendance rises to 85 %', mustBeTrue: 'players read messages' }), as('ben'))
    const { plan } = room.state
    expect(plan.objectives[dependable]).toMatchObject({ pains: 'nobody shows up', gains: 'calm evenings', metrics: 'attendance' })
    expect(plan.keyResults[item.id]).toEqual(item)
    // biome-ignore lint/suspicious/noThenProperty: see above
    expect(plan.hypotheses[belief]).toMatchObject({ then: 'attendance rises to 85 %', status: 'open' })
    room.send({ type: 'RemoveItem', kind: 'keyResults', id: attendance }, as('ana'))
    expect(Object.keys(room.state.plan.keyResults)).toEqual([item.id])
  })

  test('is not for another pair, and for nobody before the start; who leads may fill all', () => {
    const room = pairedRoom()
    expect(room.refusal(pains(dependable), as('cleo'))).toBe('not-yours')
    expect(room.refusal(edit('keyResults', attendance, { target: 90 }), as('cleo'))).toBe('not-yours')
    expect(room.refusal(keyResult(dependable), as('cleo'))).toBe('not-understood')
    expect(room.refusal(pains(dependable), as('eve'))).toBe('not-allowed')
    expect(room.refusal(pains(dependable), as('mia', 'stakeholder'))).toBe('not-allowed')
    room.send(pains(invited, 'friends wait'), as('ana', 'facilitator'))
    const waiting = sheetsRoom()
    waiting.send({ type: 'FormPairs', people })
    expect(waiting.refusal(pains(dependable), as('ana'))).toBe('not-allowed')
    expect(ownObjectives({ plan: waiting.state.plan, run: waiting.run }, 'facilitator', 'p-1')).toEqual([dependable, invited])
  })

  test('loses nothing silently when both members edit: field by field, and the second of two learns of the first', () => {
    const room = pairedRoom()
    room.send(edit('objectives', dependable, { pains: 'of ana' }, { pains: '' }), as('ana'))
    room.send(edit('objectives', dependable, { gains: 'of ben' }, { gains: '' }), as('ben'))
    expect(room.refusal(edit('objectives', dependable, { pains: 'of ben' }, { pains: '' }), as('ben'))).toBe('changed-since')
    expect(room.state.plan.objectives[dependable]).toMatchObject({ pains: 'of ana', gains: 'of ben' })
  })

  test('stays with who is left when somebody leaves in the middle', () => {
    const room = pairedRoom()
    room.send(pains(dependable, 'of ana'), as('ana'))
    room.present -= 1
    room.send(edit('objectives', dependable, { gains: 'of ben' }), as('ben'))
    room.send({ type: 'JoinPair' }, as('eve'))
    expect(pairsIn(room.run).pairs[0]?.people).toContain('eve')
    room.send(edit('objectives', dependable, { metrics: 'of eve' }), as('eve'))
    expect(room.state.plan.objectives[dependable]).toMatchObject({ pains: 'of ana', gains: 'of ben', metrics: 'of eve' })
  })

  test('of an objective that came later is everybody’s', () => {
    const room = pairedRoom()
    room.send({ type: 'EnterActivity', activity: 'objectives' })
    room.send({ type: 'AddItems', kind: 'objectives', items: [{ id: idOf(3, 'b'), text: 'Less work for organisers' }] })
    room.send({ type: 'EnterActivity', activity: 'sheets' })
    for (const person of people) room.send(pains(idOf(3, 'b'), `of ${person}`), as(person))
  })

  test.each([
    ['a number that is none', edit('keyResults', attendance, { target: Number.NaN }), 'not-a-number'],
    ['a number beyond all measure', edit('keyResults', attendance, { target: Number('1e309') }), 'not-a-number'],
    ['a key result without a metric', edit('keyResults', attendance, { metric: ' ' }), 'text-empty'],
    ['a hypothesis without an if', edit('hypotheses', belief, { if: '' }), 'text-empty'],
    ['another objective for a key result', edit('keyResults', attendance, { objective: invited }), 'not-now'],
    ['another wording of the objective', edit('objectives', dependable, { text: 'x' }), 'not-now'],
  ] as const)('refuses %s', (_, sent, code) => {
    expect(pairedRoom().refusal(sent, as('ana'))).toBe(code)
  })

  test('is closed with the step', () => {
    const room = pairedRoom()
    moveOn(room)
    expect(room.refusal(pains(dependable), as('ana'))).toBe('not-now')
  })
})

import { describe, expect, test } from 'vitest'
import { isLow, medianOf } from '../../../okra/quarter/activities/agree.ts'
import type { Agreement } from '../../../okra/quarter/plan/results.ts'
import { runOf } from '../../../okra/quarter/state.ts'
import type { Room } from '../../given.ts'
import { codeOf, moveOn } from '../../given.ts'
import { agreeingRoom, cache, email, emptyBoard, people, ranking, search, sequencingRoom } from './planningRoom.ts'
import { add } from './sizing.ts'

const answer = (room: Room, ...answers: readonly (readonly [number, string?])[]) => {
  for (const [index, [value, concern = '']] of answers.entries()) room.put(people[index] ?? '', { answer: value, concern })
}
const counts = (...of: Agreement['counts']): Pick<Agreement, 'counts'> => ({ counts: of })

describe('The agreement', () => {
  test('counts the answers, and keeps the concerns apart from them', () => {
    const room = agreeingRoom()
    answer(room, [4], [2, 'The ranking API has no date yet.'], [5], [4], [3, ' Design  is tight '])
    moveOn(room)
    expect(room.state.plan.agreement?.counts).toEqual([0, 1, 1, 2, 1])
    expect(room.state.plan.agreement?.concerns.map(({ text, about }) => [text, about])).toEqual(
      expect.arrayContaining([
        ['The ranking API has no date yet.', null],
        ['Design is tight', null],
      ]),
    )
  })

  test('writes nobody and no answer of anybody into the log: counts, and concerns ordered by random ids', () => {
    const room = agreeingRoom()
    room.put('ana', { answer: 1, concern: 'second by id' }, room.run.id, 'b'.repeat(32))
    room.put('ben', { answer: 5, concern: 'first by id' }, room.run.id, 'a'.repeat(32))
    room.put('cid', { answer: 5, concern: '' }, room.run.id, 'c'.repeat(32))
    moveOn(room)
    const counted = room.log.find(({ type }) => type === 'AgreementCounted')
    expect(counted).toMatchObject({ counts: [1, 0, 0, 0, 2], concerns: [{ text: 'first by id' }, { text: 'second by id' }] })
    expect(JSON.stringify(room.log)).not.toMatch(/\b(?:ana|ben|cid)\b|"c{32}"/)
  })

  test('is replaced as a whole until it is closed: one answer of one person', () => {
    const room = agreeingRoom()
    answer(room, [1, 'No'], [4], [4])
    room.put('author-0', { answer: 5, concern: '' })
    expect(room.own('author-0', room.run.id)).toHaveLength(1)
    moveOn(room)
    expect(room.state.plan.agreement).toEqual({ counts: [0, 0, 0, 2, 1], concerns: [] })
  })

  test('can be taken back', () => {
    const room = agreeingRoom()
    const id = room.put('author-0', { answer: 1, concern: '' })
    room.act('author-0', room.run.id, { op: 'remove', id })
    expect(room.own('author-0', room.run.id)).toEqual([])
  })

  test('is open to stakeholders, who count here', () => {
    const room = agreeingRoom()
    const [box] = room.method.boxes(room.state)
    expect(box).toMatchObject({ everyoneCounts: true, roles: ['facilitator', 'cofacilitator', 'participant', 'stakeholder'] })
    expect(room.offers('stakeholder').some((offer) => offer.box === room.run.id)).toBe(true)
  })

  test('may start as anonymous when stakeholders make up the number, which no other step does', () => {
    const before = sequencingRoom()
    before.present = 2
    expect(before.refusal({ type: 'MoveOn', from: before.run.id })).toBe('too-few-people')
    before.send({ type: 'MoveOn', from: before.run.id }, { stakeholders: 1 })
    expect(before.run).toMatchObject({ activity: 'agreement', threshold: 3 })
  })

  test('waits for k answers', () => {
    const room = agreeingRoom()
    answer(room, [4], [4])
    expect(room.refusal({ type: 'MoveOn', from: room.run.id })).toBe('too-few-voices')
    answer(room, [4], [4], [5])
    moveOn(room)
    expect(room.state.plan.agreement?.counts).toEqual([0, 0, 0, 2, 1])
  })

  test('is counted while the room stays to look at it, and then goes on', () => {
    const room = agreeingRoom()
    const run = room.run.id
    expect(room.refusal({ type: 'CloseAgreement', run })).toBe('too-few-voices')
    answer(room, [4], [4], [1])
    room.send({ type: 'CloseAgreement', run })
    expect([room.run.status, room.state.live]).toEqual(['done', 4])
    expect(room.state.plan.agreement?.counts).toEqual([1, 0, 0, 2, 0])
    expect(room.refusal({ type: 'CloseAgreement', run })).toBe('step-closed')
    moveOn(room)
    expect(room.state.live).toBeNull()
  })

  test('is closed by who leads only, and only the one that is open', () => {
    const room = agreeingRoom()
    answer(room, [4], [4], [1])
    expect(room.refusal({ type: 'CloseAgreement', run: room.run.id }, { role: 'stakeholder' })).toBe('not-allowed')
    expect(room.refusal({ type: 'CloseAgreement', run: `${room.run.id}0` })).toBe('not-now')
  })

  test('knows a concern that it has shown, so that no device offers it to its author as left over', () => {
    const room = agreeingRoom()
    answer(room, [4, 'Shown'], [4], [1])
    const mine = room.own('author-0', room.run.id)[0]?.id ?? ''
    expect(room.method.isPublic(room.state, mine)).toBe(false)
    moveOn(room)
    expect(room.method.isPublic(room.state, mine)).toBe(true)
  })

  test('is withheld when answers go in the last moment, and leaves what was agreed before', () => {
    const room = agreeingRoom()
    answer(room, [4], [4], [5])
    const mine = room.own('author-0', room.run.id)[0]?.id ?? ''
    const run = room.run.id
    room.leaving = () => room.act('author-0', run, { op: 'remove', id: mine })
    moveOn(room)
    expect(room.state.plan).toMatchObject({ agreement: null, agreed: null })
    const session = room.state.sessions[4] ?? expect.fail('no session')
    expect(runOf(session, 'agreement')).toMatchObject({ status: 'done', discarded: true })
  })

  test('names the milestones that were on the board then', () => {
    const room = agreeingRoom()
    answer(room, [4], [4], [5])
    moveOn(room)
    expect([...(room.state.plan.agreed ?? [])].sort()).toEqual([ranking, cache, search].sort())
    expect(room.state.plan.agreed).not.toContain(email)
  })

  test('without a board names all that is meant to be done', () => {
    const room = emptyBoard()
    room.send(add('milestones', { id: cache, text: 'Cache' }))
    for (let step = 0; step < 4; step += 1) moveOn(room)
    answer(room, [4], [4], [5])
    moveOn(room)
    expect(room.state.plan.agreed).toEqual([cache])
  })

  test('of another round starts at zero and takes the place of the first', () => {
    const room = agreeingRoom()
    answer(room, [1], [2], [1])
    moveOn(room)
    room.send({ type: 'ReopenSession', session: 4 })
    room.send({ type: 'ReopenActivity', activity: 'agreement' })
    answer(room, [4], [4], [4])
    moveOn(room)
    expect(room.state.plan.agreement?.counts).toEqual([0, 0, 0, 3, 0])
  })

  test('refuses a concern that is too long, and everything once it is closed', () => {
    const room = agreeingRoom()
    expect(codeOf(() => room.put('ana', { answer: 3, concern: 'x'.repeat(301) }))).toBe('text-too-long')
    const run = room.run.id
    answer(room, [4], [4], [5])
    moveOn(room)
    expect(codeOf(() => room.put('ana', { answer: 3, concern: '' }, run))).toBe('step-closed')
  })
})

describe('An agreement is low', () => {
  test.each([
    [counts(1, 0, 0, 0, 7), true],
    [counts(0, 3, 1, 1, 0), true],
    [counts(0, 2, 2, 0, 0), true],
    [counts(0, 2, 3, 0, 0), false],
    [counts(0, 0, 3, 0, 0), false],
    [counts(0, 1, 1, 2, 1), false],
  ])('when the median is below 3 or anybody says 1: %o', (agreement, low) => {
    expect(isLow({ ...agreement, concerns: [] })).toBe(low)
  })

  test('takes the lower one of two middle answers', () => {
    expect([medianOf(counts(0, 2, 2, 0, 0)), medianOf(counts(0, 0, 0, 0, 0))]).toEqual([2, 0])
  })
})

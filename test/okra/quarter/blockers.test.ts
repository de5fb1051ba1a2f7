import { describe, expect, test } from 'vitest'
import { blockersIn } from '../../../okra/quarter/activities/blockers.ts'
import { codeOf, idOf, moveOn } from '../../given.ts'
import { blockersRoom, dependable } from './session1.ts'

const texts = (room: ReturnType<typeof blockersRoom>) => room.state.plan.blockers.map(({ text, about }) => [text, about])

describe('Blockers', () => {
  test('are named by everyone, stakeholders too, and stay with the plan without a name', () => {
    const room = blockersRoom()
    room.put('ana', { text: ' The pitch  owners ', about: dependable })
    room.put('mia', { text: 'Holidays in December' }, room.run.id, room.id(), false)
    expect(texts(room)).toEqual([])
    room.tick()
    expect(texts(room)).toEqual(
      expect.arrayContaining([
        ['The pitch owners', dependable],
        ['Holidays in December', null],
      ]),
    )
    expect(blockersIn(room.run).entries).toEqual(room.state.plan.blockers)
    expect(room.offers('stakeholder').some(({ box }) => box === room.run.id)).toBe(true)
    expect(JSON.stringify(room.log)).not.toMatch(/ana|mia/)
  })

  test('are shown once more when the step ends, and a further round adds to them', () => {
    const room = blockersRoom()
    room.put('ana', { text: 'first' })
    moveOn(room)
    expect(texts(room)).toEqual([['first', null]])
    room.send({ type: 'ReopenActivity', activity: 'risks' })
    room.put('ben', { text: 'second' })
    moveOn(room)
    expect(texts(room)).toEqual([
      ['first', null],
      ['second', null],
    ])
    expect(room.run.activity).toBe('sheets')
  })

  test('may be none at all: nobody has to wait for a voice', () => {
    const room = blockersRoom()
    moveOn(room)
    expect(texts(room)).toEqual([])
    expect(room.run.activity).toBe('sheets')
  })

  test('are about an objective or about nothing', () => {
    const room = blockersRoom()
    expect(codeOf(() => room.put('ana', { text: 'x', about: idOf(77) }))).toBe('unknown-item')
  })
})

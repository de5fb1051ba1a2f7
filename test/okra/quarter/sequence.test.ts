import { describe, expect, test } from 'vitest'
import type { SequenceCommand } from '../../../okra/quarter/activities/sequence.ts'
import { idOf } from '../../given.ts'
import { cache, email, placing, search, sequencingRoom, waiting } from './planningRoom.ts'
import { edit } from './sizing.ts'

const ana = { role: 'participant', person: 'ana' } as const
const [second, link] = [idOf(10, 'c'), idOf(10, 'd')]
const splitting = (change: Partial<SequenceCommand> = {}): SequenceCommand => ({
  type: 'SplitMilestone',
  milestone: cache,
  placement: { start: 2, end: 3 },
  second,
  text: 'Cache for team pages',
  secondPlacement: { start: 4, end: 5 },
  dependency: link,
  ...change,
})

describe('Splitting a milestone', () => {
  test('makes two of it, with places of their own; the second waits for the first', () => {
    const room = sequencingRoom()
    room.send(splitting(), ana)
    const { milestones, dependencies } = room.state.plan
    expect(milestones[cache]).toMatchObject({ text: 'Cache for match history', placement: { start: 2, end: 3 } })
    expect(milestones[second]).toMatchObject({
      text: 'Cache for team pages',
      type: 'enabler',
      objective: milestones[cache]?.objective,
      placement: { start: 4, end: 5 },
    })
    expect(dependencies[link]).toEqual({ id: link, from: second, on: { milestone: cache }, what: '', by: null })
  })

  test('leaves with the first what waits for it', () => {
    const room = sequencingRoom()
    room.send(splitting())
    expect(room.state.plan.dependencies[waiting]).toMatchObject({ from: search, on: { milestone: cache } })
  })

  test('leaves notes, markers, dots and contributions with the first', () => {
    const room = sequencingRoom()
    room.send(edit('milestones', cache, { markers: ['risk'] }))
    room.send(splitting())
    const { milestones } = room.state.plan
    expect([milestones[cache]?.markers, milestones[second]?.markers]).toEqual([['risk'], []])
  })

  test('needs no places, and allows an order that is wrong: the board shows it', () => {
    const room = sequencingRoom()
    room.send(splitting({ milestone: email, placement: null, secondPlacement: { start: 1, end: 1 } }))
    expect(room.state.plan.milestones[second]?.placement).toEqual({ start: 1, end: 1 })
  })

  test.each([
    ['of something that is not there', { milestone: idOf(99) }, 'unknown-item'],
    ['without a name for the second', { text: ' ' }, 'text-empty'],
    ['outside of the quarter', { secondPlacement: { start: 13, end: 14 } }, 'outside-quarter'],
    ['into a part that ends before it starts', { placement: { start: 3, end: 2 } }, 'ends-before-start'],
    ['into something that is there', { second: search }, 'already-there'],
    ['with one id for two things', { dependency: second }, 'already-there'],
    ['with an id that is none', { second: 'x' }, 'wrong-id'],
  ] as const)('%s is refused', (_, change, code) => {
    expect(sequencingRoom().refusal(splitting(change))).toBe(code)
  })

  test('of something that is not done any more is refused', () => {
    const room = sequencingRoom()
    room.send(edit('milestones', cache, { notDoing: 'too much at once' }))
    expect(room.refusal(splitting())).toBe('unknown-item')
  })

  test('is not for stakeholders, and waits while the board is locked', () => {
    const room = sequencingRoom()
    expect(room.refusal(splitting(), { role: 'stakeholder' })).toBe('not-allowed')
    room.send({ type: 'LockArranging', locked: true })
    expect(room.refusal(splitting(), ana)).toBe('arranging-locked')
    room.send(splitting())
  })
})

describe('The last moves', () => {
  test('move, flag, and put off with a reason', () => {
    const room = sequencingRoom()
    room.send(placing(search, 5, 7), ana)
    room.send(edit('milestones', search, { markers: ['risk'] }), ana)
    room.send(edit('milestones', email, { notDoing: 'no designer before week 9' }), ana)
    const { milestones } = room.state.plan
    expect(milestones[search]).toMatchObject({ placement: { start: 5, end: 7 }, markers: ['risk'] })
    expect(milestones[email]?.notDoing).toBe('no designer before week 9')
  })

  test('delete a milestone that others wait for only after asking, and then unlink it', () => {
    const room = sequencingRoom()
    expect(room.refusal({ type: 'RemoveItem', kind: 'milestones', id: cache }, ana)).toBe('others-depend')
    room.send({ type: 'RemoveItem', kind: 'milestones', id: cache, unlink: true }, ana)
    expect(room.state.plan.dependencies).toEqual({})
  })
})

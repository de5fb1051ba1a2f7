import { describe, expect, test } from 'vitest'
import { cardTime } from '../../../okra/quarter/activities/review.ts'
import { pauseClock, startClock } from '../../../okra/quarter/clock.ts'
import { dataOf } from '../../../okra/quarter/facets/facet.ts'
import type { SpotlightData } from '../../../okra/quarter/facets/spotlight.ts'
import { shownItem } from '../../../okra/quarter/facets/spotlight.ts'
import { currentMilestoneIds } from '../../../okra/quarter/plan/current.ts'
import type { Room } from '../../given.ts'
import { idOf, moveOn } from '../../given.ts'
import { add, cache, edit, enteredRoom, feedback, four, recommendations, reviewRoom } from './sizing.ts'

const spotlight = (room: Room) => dataOf<SpotlightData>(room.run, { name: 'spotlight' })

describe('The review of milestones', () => {
  test('can be the first thing that a team ever does: milestones and what they belong to are entered in it', () => {
    const room = reviewRoom()
    expect(shownItem(spotlight(room), currentMilestoneIds(room.state.plan))).toBeNull()
    room.send(add('objectives', { id: idOf(1, 'b'), text: 'Recommendations worth joining' }), { role: 'participant' })
    room.send(add('hypotheses', { id: idOf(1, 'e'), objective: idOf(1, 'b'), if: 'we rank by history' }), { role: 'participant' })
    room.send(add('milestones', { id: cache, text: 'Cache', type: 'enabler', objective: idOf(1, 'b'), hypothesis: idOf(1, 'e') }), {
      role: 'participant',
    })
    expect(shownItem(spotlight(room), currentMilestoneIds(room.state.plan))).toBe(cache)
    expect(room.refusal(add('milestones', { id: feedback, text: 'x' }), { role: 'stakeholder' })).toBe('not-allowed')
  })

  test('shows one milestone after the other, led by who leads or by who presents', () => {
    const room = enteredRoom()
    expect(currentMilestoneIds(room.state.plan)).toEqual(four)
    expect(room.refusal({ type: 'ShowItem', item: feedback }, { role: 'participant', person: 'ana' })).toBe('not-allowed')
    room.send({ type: 'SetPresenter', person: 'ana' })
    room.now += 90_000
    room.send({ type: 'ShowItem', item: feedback }, { role: 'participant', person: 'ana' })
    expect(spotlight(room)).toEqual({ item: feedback, since: room.now, presenter: 'ana', seen: [feedback] })
    expect(room.refusal({ type: 'ShowItem', item: idOf(9) })).toBe('unknown-item')
  })

  test('takes notes of everyone who contributes, and tells the later of two', () => {
    const room = enteredRoom()
    room.send(edit('milestones', cache, { notes: 'rules first' }, { notes: '' }), { role: 'participant' })
    expect(room.refusal(edit('milestones', cache, { notes: 'model first' }, { notes: '' }))).toBe('changed-since')
    expect(room.refusal(edit('milestones', cache, { effort: 'S' }))).toBe('not-now')
  })

  test('lets only who leads take a milestone out', () => {
    const room = enteredRoom()
    const remove = { type: 'RemoveItem', kind: 'milestones', id: cache } as const
    expect(room.refusal(remove, { role: 'participant' })).toBe('not-now')
    room.send(remove)
    expect(currentMilestoneIds(room.state.plan)).toEqual(four.filter((id) => id !== cache))
  })

  test('goes on without a milestone: nobody is stopped', () => {
    const room = reviewRoom()
    moveOn(room)
    expect(room.run.activity).toBe('sizes')
    expect(room.offers('participant')).toEqual([])
  })
})

describe('The time of a card', () => {
  const clock = startClock(30, 0)

  test('is its share of the step, counted from the moment at which it was shown', () => {
    expect(cardTime(clock, { since: null }, 10, 60_000)).toEqual({ share: 180_000, left: 120_000 })
    expect(cardTime(clock, { since: 300_000 }, 10, 360_000)).toEqual({ share: 180_000, left: 120_000 })
    expect(cardTime(clock, { since: 300_000 }, 10, 600_000).left).toBe(-120_000)
  })

  test('grows with the step, stands still while it is paused, and is there without a card, too', () => {
    expect(cardTime({ ...clock, extendedBy: 5 }, { since: 0 }, 10, 0).share).toBe(210_000)
    expect(cardTime(pauseClock(clock, 60_000), { since: 0 }, 10, 600_000).left).toBe(120_000)
    expect(cardTime(clock, { since: 0 }, 0, 0).share).toBe(1_800_000)
  })
})

test('Milestones are walked through objective by objective, most dots first, those without an objective last', () => {
  const room = enteredRoom()
  const { plan } = room.state
  const objective = plan.objectives[idOf(1, 'b')] ?? expect.fail()
  const milestone = (id: string, more: object) => ({ ...(plan.milestones[recommendations] ?? expect.fail()), id, ...more })
  const objectives = { late: { ...objective, id: 'late', slot: 2 }, soon: { ...objective, id: 'soon', slot: 1 } }
  const milestones = {
    none: milestone('none', { objective: null, dots: 9 }),
    late: milestone('late', { objective: 'late' }),
    few: milestone('few', { objective: 'soon', dots: 1 }),
    many: milestone('many', { objective: 'soon', dots: 4 }),
  }
  expect(currentMilestoneIds({ objectives, milestones })).toEqual(['many', 'few', 'late', 'none'])
})

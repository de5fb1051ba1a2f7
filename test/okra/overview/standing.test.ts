import { describe, expect, test } from 'vitest'
import { hypothesesOfQuarter, lastCheckInAt, milestoneStandings, objectiveStandings } from '../../../okra/overview/standing.ts'
import { discover, done, form, joined, plannedQuarter, rated, ratings, speed, trust, value } from './given.ts'

describe('How the quarter stands', () => {
  test('is told objective by objective, with what has changed since the check-in before', () => {
    const room = plannedQuarter()
    room.send(value(joined, 36))
    room.send(value(joined, 41))
    const [first, second] = objectiveStandings(room.state.plan)
    expect([first?.objective.id, second?.objective.id]).toEqual([discover, trust])
    expect(first?.keyResults[0]).toMatchObject({ change: 5, last: { value: 41 }, progress: { share: 0.55, withoutBaseline: false } })
    expect(second?.keyResults[0]).toMatchObject({ keyResult: { id: rated }, change: null, last: null, progress: null })
  })

  test('lists milestones by their weeks, and those without weeks last', () => {
    const { state } = plannedQuarter()
    const placed = { ...state.plan.milestones[form], placement: { start: 3, end: 5 } } as (typeof state.plan.milestones)[string]
    const plan = { ...state.plan, milestones: { ...state.plan.milestones, [form]: placed } }
    expect(milestoneStandings(plan).map(({ milestone }) => milestone.text)).toEqual(['Feedback form', 'Ranking', 'Filters'])
    expect(milestoneStandings({ ...plan, agreed: [form] }).map(({ milestone }) => milestone.id)).toEqual([form])
  })

  test('knows the hypotheses of its objectives, and when the team checked in last', () => {
    const room = plannedQuarter()
    expect(hypothesesOfQuarter(room.state.plan).map(({ id }) => id)).toEqual([speed, ratings])
    expect(lastCheckInAt(room.state.plan)).toBeNull()
    room.send(value(joined, 36))
    room.now += 5_000
    room.send(done(form))
    expect(lastCheckInAt(room.state.plan)).toBe(room.now)
  })
})

import { describe, expect, test } from 'vitest'
import type { FootballEnd } from '../../../okra/example/football.ts'
import { footballLog, footballPeople } from '../../../okra/example/football.ts'
import { pathOf } from '../../../okra/overview/path.ts'
import { medianOf } from '../../../okra/quarter/activities/agree.ts'
import { createMethod } from '../../../okra/quarter/method.ts'
import { recordOf } from '../../../okra/quarter/plan/achieved.ts'
import { frozen, quarter } from '../../given.ts'

const method = frozen(createMethod())
const log = (until: FootballEnd) =>
  footballLog(method, { quarter, label: '2026-Q4', startsOn: '2026-10-01', people: [...footballPeople], until })
const state = (until: FootballEnd) => method.fold(log(until))

describe('The football example', () => {
  test('plays all five sessions to their end, each with something to show', () => {
    const path = pathOf(state('closed'))
    expect(path.map(({ status, day, came }) => [status, day, came])).toEqual([
      ['held', '2026-09-17', { visions: 1, themes: 5 }],
      ['held', '2026-09-21', { objectives: 3, keyResults: 5 }],
      ['held', '2026-09-24', { milestones: 11, dropped: 2 }],
      ['held', '2026-09-28', { sized: 11, dependencies: 6 }],
      ['held', '2026-10-01', { placed: 11, answers: 8, committed: 7 }],
    ])
    expect(path.map(({ gap }) => gap?.nudge?.variant ?? null)).toEqual([null, null, null, 'late', null])
  })

  test('is the same log each time, and plain JSON', () => {
    expect(JSON.stringify(log('closed'))).toBe(JSON.stringify(log('closed')))
    expect(method.fold(JSON.parse(JSON.stringify(log('closed'))))).toEqual(state('closed'))
  })

  test('ends with most of it achieved, hypotheses judged and learnings', () => {
    const { plan } = state('closed')
    expect(recordOf(plan)).toEqual({ keyResults: 4 / 5, milestones: 9 / 11 })
    expect(medianOf(plan.agreement ?? expect.fail('no agreement'))).toBe(4)
    expect(
      Object.values(plan.hypotheses)
        .map(({ status }) => status)
        .sort(),
    ).toEqual(['open', 'unknown', 'validated', 'validated'])
    expect(plan.reflection?.learnings).toContain('Free places')
  })

  test('can stop earlier: after a session, or in the middle of the quarter', () => {
    expect(pathOf(state(1)).map(({ status }) => status)).toEqual(['held', 'held', 'open', 'open', 'open'])
    expect(state('week-6').plan.reflection).toBeNull()
  })

  test('has no word about who next to what is anonymous', () => {
    const anonymous = log('closed').filter(({ type }) => !['PairsFormed', 'PresenterSet', 'TurnOrderSet', 'ItemEdited'].includes(type))
    for (const name of footballPeople) expect(JSON.stringify(anonymous)).not.toContain(`"${name}"`)
  })
})

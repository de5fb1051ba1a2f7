import { describe, expect, test } from 'vitest'
import { occasionsAfterPlan, proposedDates } from '../../../okra/overview/dates.ts'
import { weekNow } from '../../../okra/overview/week.ts'
import type { QuarterState } from '../../../okra/quarter/state.ts'
import { initialQuarter } from '../../../okra/quarter/state.ts'
import { day, emptySession, minute, quarterWith, start } from '../artifacts/given.ts'

describe('Where today is in the quarter', () => {
  test.each([
    ['2026-10-01', { when: 'before', days: 4 }],
    ['2026-10-04', { when: 'before', days: 1 }],
    ['2026-10-05', { when: 'during', week: 1, of: 13 }],
    ['2026-11-15', { when: 'during', week: 6, of: 13 }],
    ['2027-01-03', { when: 'during', week: 13, of: 13 }],
    ['2027-01-04', { when: 'after' }],
  ] as const)('%s', (today, expected) => {
    expect(weekNow('2026-10-01', today)).toEqual(expected)
  })
})

describe('Dates that are proposed', () => {
  const days = (state: QuarterState, now = start) =>
    proposedDates(state, now).map(({ session, at }) => `${session}: ${new Date(at).toISOString().slice(0, 16)}`)

  test('are one after the other by the recommended gaps, at the hour at which people met', () => {
    const held = quarterWith(emptySession(0, start, start + 29 * minute))
    expect(days(held)).toEqual(['1: 2026-09-18T09:00', '2: 2026-09-22T09:00', '3: 2026-09-23T09:00', '4: 2026-09-25T09:00'])
  })

  test('move to the next working day when their day has passed', () => {
    const held = quarterWith(emptySession(3, start))
    expect(days(held, start + 18 * day)).toEqual(['4: 2026-10-05T09:00'])
  })

  test('stay on their day until it is over', () => {
    const held = quarterWith(emptySession(3, start))
    expect(days(held, Date.parse('2026-09-16T18:00:00Z'))).toEqual(['4: 2026-09-16T09:00'])
    expect(days(held, Date.parse('2026-09-17T07:00:00Z'))).toEqual(['4: 2026-09-18T09:00'])
  })

  test('are none before the first session, while one runs, and after the last', () => {
    expect(days(initialQuarter)).toEqual([])
    expect(days({ ...quarterWith(emptySession(0, start, null)), live: 0 })).toEqual([])
    expect(days(quarterWith(emptySession(4, start)))).toEqual([])
  })
})

describe('What follows the plan', () => {
  const quarter = { id: 'q', label: '2026-Q4', startsOn: '2026-10-01' }
  const days = (closed: string, now = 0) => {
    const at = Date.parse(`${closed}T09:05:00Z`)
    const state: QuarterState = { ...quarterWith(emptySession(4, at, at + 75 * minute)), quarter }
    return occasionsAfterPlan(state, now).map((one) => `${one.occasion}: ${new Date(one.at).toISOString().slice(0, 16)}`)
  }

  test('is sprint planning with days to use the plan, a check-in after two weeks, and the last week', () => {
    expect(days('2026-10-01')).toEqual(['sprint: 2026-10-05T09:00', 'check-in: 2026-10-19T09:00', 'close: 2026-12-30T10:00'])
  })

  test('does not begin before week 1, and moves when the plan came late', () => {
    expect(days('2026-09-10')[0]).toBe('sprint: 2026-10-05T09:00')
    expect(days('2026-10-15')).toEqual(['sprint: 2026-10-19T09:00', 'check-in: 2026-10-26T10:00', 'close: 2026-12-30T10:00'])
  })

  test('leaves out what is over, and is nothing without a plan', () => {
    expect(days('2026-10-01', Date.parse('2026-11-01T00:00:00Z'))).toEqual(['close: 2026-12-30T10:00'])
    expect(occasionsAfterPlan({ ...quarterWith(emptySession(3, start)), quarter }, 0)).toEqual([])
    expect(occasionsAfterPlan({ ...quarterWith(emptySession(4, start, null)), quarter }, 0)).toEqual([])
  })
})

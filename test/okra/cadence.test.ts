import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gapRules, keepsGap, nextSession, proposedQuarter, quarterOf, quartersAround } from '../../okra/cadence.ts'
import {
  dateInWords,
  dayAfter,
  dayIn,
  daysBetween,
  firstMonday,
  instantOf,
  isWorkingDay,
  localeOf,
  timeIn,
  weekdayOf,
} from '../../okra/days.ts'
import type { SessionNumber } from '../../okra/playbook/step.ts'

const days = fc.integer({ min: 0, max: 36_000 }).map((count) => dayAfter('2000-01-01', count))
const zones = fc.constantFrom(
  'UTC',
  'Europe/Lisbon',
  'America/Sao_Paulo',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Auckland',
  'Pacific/Kiritimati',
)

describe('A day', () => {
  test('begins at another instant in another time zone', () => {
    const at = Date.parse('2026-09-30T23:30:00Z')
    expect(dayIn(at, 'UTC')).toBe('2026-09-30')
    expect(dayIn(at, 'Europe/Lisbon')).toBe('2026-10-01')
    expect(dayIn(at, 'America/Sao_Paulo')).toBe('2026-09-30')
    expect(dayIn(at, 'Pacific/Kiritimati')).toBe('2026-10-01')
    expect(timeIn(at, 'Asia/Kolkata')).toEqual({ hour: 5, minute: 0 })
  })

  test('has a weekday, neighbours and distances', () => {
    expect(weekdayOf('2026-10-05')).toBe(1)
    expect(weekdayOf('2026-10-04')).toBe(7)
    expect([isWorkingDay('2026-10-02'), isWorkingDay('2026-10-03')]).toEqual([true, false])
    expect(dayAfter('2024-02-28', 1)).toBe('2024-02-29')
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2)
    expect(daysBetween('2026-10-26', '2026-10-24')).toBe(-2)
  })

  test('with a time is one instant, also over the change of the clocks', () => {
    expect(instantOf('2026-10-24', { hour: 10, minute: 0 }, 'Europe/Lisbon')).toBe(Date.parse('2026-10-24T09:00:00Z'))
    expect(instantOf('2026-10-26', { hour: 10, minute: 0 }, 'Europe/Lisbon')).toBe(Date.parse('2026-10-26T10:00:00Z'))
    // Clocks go from 1:00 to 2:00 on 29 March, and from 2:00 to 1:00 on 25 October.
    expect(timeIn(instantOf('2026-03-29', { hour: 1, minute: 30 }, 'Europe/Lisbon'), 'Europe/Lisbon')).toEqual({ hour: 2, minute: 30 })
    expect(instantOf('2026-10-25', { hour: 1, minute: 30 }, 'Europe/Lisbon')).toBe(Date.parse('2026-10-25T00:30:00Z'))
  })

  test('and its time come back from the instant in any zone at any time of day that exists', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 4, max: 23 }), fc.integer({ min: 0, max: 59 }), zones, (day, hour, minute, zone) => {
        const at = instantOf(day, { hour, minute }, zone)
        expect([dayIn(at, zone), timeIn(at, zone)]).toEqual([day, { hour, minute }])
      }),
    )
  })

  test('reads as people say it', () => {
    expect(dateInWords(Date.parse('2026-10-01T13:00:00Z'), 'Europe/Lisbon', 'en')).toMatch(/^Thursday,? 1 October.*14:00$/)
    expect(dateInWords(Date.parse('2026-10-01T13:00:00Z'), 'America/Sao_Paulo', 'pt-BR')).toMatch(/^quinta-feira, 1 de outubro.*10:00$/)
  })

  test('in English is written before the month', () => {
    expect(localeOf('en')).toBe('en-GB')
    expect(localeOf('pt-BR')).toBe('pt-BR')
  })
})

describe('A quarter', () => {
  test('is a calendar quarter and begins its week 1 on the first Monday', () => {
    expect(quarterOf('2026-11-15')).toEqual({ label: '2026-Q4', startsOn: '2026-10-01', weekOne: '2026-10-05' })
    expect(quarterOf('2026-03-31').label).toBe('2026-Q1')
    expect(quarterOf('2026-04-01').label).toBe('2026-Q2')
  })

  test('that starts on a Monday begins week 1 on that day', () => {
    expect(firstMonday('2029-01-01')).toBe('2029-01-01')
    expect(firstMonday('2029-01-02')).toBe('2029-01-08')
  })

  test('always has its week 1 within its first seven days', () => {
    fc.assert(
      fc.property(days, (day) => {
        const { startsOn, weekOne: monday } = quarterOf(day)
        expect(weekdayOf(monday)).toBe(1)
        expect(daysBetween(startsOn, monday)).toBeGreaterThanOrEqual(0)
        expect(daysBetween(startsOn, monday)).toBeLessThan(7)
      }),
    )
  })

  test('is offered with the one before and the next two, over the turn of the year', () => {
    expect(quartersAround('2026-12-31').map(({ label }) => label)).toEqual(['2026-Q3', '2026-Q4', '2027-Q1', '2027-Q2'])
    expect(quartersAround('2027-01-01').map(({ label }) => label)).toEqual(['2026-Q4', '2027-Q1', '2027-Q2', '2027-Q3'])
  })

  test('is proposed from five weeks before its start on', () => {
    expect(proposedQuarter('2026-08-26').label).toBe('2026-Q3')
    expect(proposedQuarter('2026-08-27').label).toBe('2026-Q4')
    expect(proposedQuarter('2026-10-01').label).toBe('2026-Q4')
    expect(proposedQuarter('2026-11-26').label).toBe('2026-Q4')
    expect(proposedQuarter('2026-11-27').label).toBe('2027-Q1')
  })
})

describe('The next session', () => {
  const lisbon = 'Europe/Lisbon'
  const at = (text: string) => Date.parse(text)
  const proposed = (session: SessionNumber, heldAt: string) => {
    const next = nextSession(session, at(heldAt), lisbon)
    return next && [next.session, dayIn(next.at, lisbon), timeIn(next.at, lisbon).hour]
  }

  test('is proposed within the recommended days at the same local time', () => {
    expect(proposed(0, '2026-09-14T09:00:00Z')).toEqual([1, '2026-09-18', 10])
    expect(proposed(1, '2026-09-14T09:00:00Z')).toEqual([2, '2026-09-18', 10])
    expect(proposed(2, '2026-09-14T09:00:00Z')).toEqual([3, '2026-09-15', 10])
    expect(proposed(3, '2026-09-14T09:00:00Z')).toEqual([4, '2026-09-16', 10])
    expect(proposed(4, '2026-09-14T09:00:00Z')).toBeNull()
  })

  test('keeps the local time when the clocks change in between', () => {
    const next = nextSession(0, at('2026-10-22T09:00:00Z'), lisbon)
    expect(new Date(next?.at ?? 0).toISOString()).toBe('2026-10-26T10:00:00.000Z')
  })

  test('avoids the weekend, and comes after it when the whole range is a weekend', () => {
    expect(proposed(0, '2026-09-15T09:00:00Z')).toEqual([1, '2026-09-18', 10])
    expect(proposed(2, '2026-09-18T09:00:00Z')).toEqual([3, '2026-09-21', 10])
    expect(proposed(3, '2026-09-17T09:00:00Z')).toEqual([4, '2026-09-21', 10])
  })

  test('is never a day that the cadence check would complain about, and always a working day', () => {
    fc.assert(
      fc.property(days, fc.constantFrom<SessionNumber>(0, 1, 2, 3), zones, (day, session, zone) => {
        const next = nextSession(session, instantOf(day, { hour: 10, minute: 0 }, zone), zone)
        const rule = gapRules.find(({ from }) => from === session)
        const on = dayIn(next?.at ?? 0, zone)
        expect(isWorkingDay(on)).toBe(true)
        expect(rule && keepsGap(rule, day, on)).toBe(true)
      }),
    )
  })
})

describe('A gap', () => {
  const gap = (from: SessionNumber, left: string, reached: string) => {
    const rule = gapRules.find((one) => one.from === from)
    if (!rule) throw new Error(`no rule from ${from}`)
    return keepsGap(rule, left, reached)
  }
  const monday = '2026-09-14'

  test.each([
    { from: 0, least: 3, most: 5 },
    { from: 1, least: 0, most: 7 },
    { from: 2, least: 0, most: 2 },
    { from: 3, least: 2, most: 3 },
  ] as const)('after session $from is kept from $least to $most days', ({ from, least, most }) => {
    expect(gap(from, monday, dayAfter(monday, least - 1))).toBe(false)
    expect(gap(from, monday, dayAfter(monday, least))).toBe(true)
    expect(gap(from, monday, dayAfter(monday, most))).toBe(true)
    expect(gap(from, monday, dayAfter(monday, most + 1))).toBe(false)
  })

  test('before sprint planning is kept from two days on', () => {
    expect([1, 2, 60].map((count) => gap(4, monday, dayAfter(monday, count)))).toEqual([false, true, true])
  })

  test('whose whole range is a weekend is kept on the Monday after, and no later', () => {
    const thursday = '2026-09-17'
    expect([4, 5].map((count) => gap(3, thursday, dayAfter(thursday, count)))).toEqual([true, false])
    expect(gap(3, '2026-09-16', '2026-09-20')).toBe(false)
  })
})

describe('The time that is proposed for the next session', () => {
  test.each([
    ['09:52', '09:45'],
    ['09:53', '10:00'],
    ['10:07', '10:00'],
    ['10:08', '10:15'],
  ])('is a quarter of an hour: held at %s, proposed for %s', (held, proposed) => {
    const next = nextSession(0, Date.parse(`2026-11-23T${held}:00Z`), 'UTC')
    expect(new Date(next?.at ?? 0).toISOString().slice(11, 16)).toBe(proposed)
  })
})

import { describe, expect, test } from 'vitest'
import { createMethod } from '../../../okra/quarter/method.ts'
import { initialQuarter } from '../../../okra/quarter/state.ts'
import { measureOffset, median, offsetOf } from '../../../tab/quarter/clockOffset.ts'
import { foldBatch } from '../../../tab/quarter/fold.ts'

const method = createMethod()
const opened = { type: 'QuarterOpened', v: 1, quarter: '0'.repeat(32), label: '2026-Q4', startsOn: '2026-10-01' }
const simulated = { type: 'TeammatesSimulated', v: 1 }
const start = { state: initialQuarter, version: 0 }

describe('events of the feed', () => {
  test('are folded as on the server; a version counts appends, not events', () => {
    const events = [opened, simulated]
    expect(foldBatch(method, start, { from: 0, to: 1, events })).toEqual({ state: method.fold(events), version: 1 })
  })

  test('that are known already change nothing', () => {
    const one = { state: method.fold([opened]), version: 1 }
    expect(foldBatch(method, one, { from: 0, to: 1, events: [opened] })).toBe(one)
  })

  test('with something missing before them are a gap', () => {
    expect(foldBatch(method, start, { from: 1, to: 2, events: [simulated] })).toBe('gap')
  })

  test('that overlap with what is known are a gap: a batch can not be cut', () => {
    const one = { state: method.fold([opened]), version: 1 }
    expect(foldBatch(method, one, { from: 0, to: 2, events: [opened, simulated] })).toBe('gap')
  })
})

describe('the clock offset', () => {
  test('of one round trip assumes that both ways take as long', () => {
    expect(offsetOf(1_000, 5_100, 1_200)).toBe(4_000)
  })

  test('is the median of five, so that one slow answer does not count', async () => {
    let now = 0
    const trips = [100, 100, 9_000, 100, 100]
    const offset = await measureOffset(
      async () => {
        const trip = trips.shift() ?? 0
        const asked = now
        now += trip
        return asked + 1_000
      },
      () => now,
    )
    expect(offset).toBe(950)
    expect(median([4, 1, 3, 2])).toBe(2.5)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dots } from '../../../tab/activities/vote/ballot.ts'
import { placed, whyNot, withDot } from '../../../tab/activities/vote/ballot.ts'

describe('the ballot on this device', () => {
  it('never gets over the budget or over the most on one option, whatever is pressed', () => {
    const presses = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom(1 as const, -1 as const)), { maxLength: 60 })
    fc.assert(
      fc.property(presses, (list) => {
        const dots = list.reduce<Dots>((now, [option, by]) => (whyNot(now, option, by, 5, 3) ? now : withDot(now, option, by)), {})
        const counts = Object.values(dots)
        return placed(dots) <= 5 && counts.every((count) => count > 0 && count <= 3)
      }),
    )
  })

  it('says why a dot does not fit', () => {
    expect(whyNot({ a: 3 }, 'a', 1, 5, 3)).toBe('most-here')
    expect(whyNot({ a: 3, b: 2 }, 'c', 1, 5, 3)).toBe('none-left')
    expect(whyNot({ a: 3 }, 'b', -1, 5, 3)).toBe('none-here')
    expect(whyNot({ a: 3 }, 'b', 1, 5, 3)).toBeNull()
  })

  it('does not name options without dots', () => {
    expect(withDot({ a: 1, b: 2 }, 'a', -1)).toEqual({ b: 2 })
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inSilentOrder } from '../../../server/store/order.ts'

describe('the silent order', () => {
  it('depends on nothing but the ids', () => {
    const entries = fc.uniqueArray(fc.record({ id: fc.string(), body: fc.string() }), { selector: ({ id }) => id, maxLength: 30 })
    fc.assert(
      fc.property(
        entries.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(inSilentOrder(shuffled)).toEqual(inSilentOrder(all))
          expect(inSilentOrder(all).toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(all.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
        },
      ),
    )
  })

  it('does not follow ids that count up', () => {
    const counted = Array.from({ length: 200 }, (_, n) => ({ id: String(n).padStart(8, '0'), n }))
    const rising = inSilentOrder(counted).filter(({ n }, at, all) => n > (all[at - 1]?.n ?? -1)).length
    expect(rising).toBeGreaterThan(70)
    expect(rising).toBeLessThan(130)
  })
})

import { describe, expect, it } from 'vitest'
import { lensIds } from '../../../okra/playbook/lenses.ts'
import { deviceSeed, shuffled } from '../../../tab/activities/deviceOrder.ts'
import { lensOrder } from '../../../tab/activities/write/lensOrder.ts'

const halves = [lensIds.slice(0, 3), lensIds.slice(3)]

describe('orders that belong to a device', () => {
  it('shuffles the same way for the same seed and loses nothing', () => {
    const items = Array.from({ length: 30 }, (_, index) => index)
    expect(shuffled(items, 7)).toEqual(shuffled(items, 7))
    expect(shuffled(items, 7)).not.toEqual(shuffled(items, 8))
    expect(shuffled(items, 7).toSorted((a, b) => a - b)).toEqual(items)
  })

  it('keeps its number for a purpose', () => {
    expect(deviceSeed('run')).toBe(deviceSeed('run'))
    expect(deviceSeed('run')).not.toBe(deviceSeed('another run'))
  })

  it('shows the lenses in the order of the playbook while everybody writes everything', () => {
    expect(lensOrder(lensIds, { mode: 'silent', groups: [] }, 5).lenses.map(({ id }) => id)).toEqual([
      'customer-pains',
      'customer-gains',
      'business-opportunities',
      'stakeholder-expectations',
      'platform',
    ])
  })

  it('begins with the part of the own group in divide and conquer, and still offers every lens', () => {
    const second = lensOrder(lensIds, { mode: 'divide-and-conquer', groups: halves }, 1)
    expect(second.first).toBe(2)
    expect(second.lenses.slice(0, 2).map(({ id }) => id)).toEqual(['stakeholder-expectations', 'platform'])
    expect(second.lenses).toHaveLength(5)
  })

  it('gives each device an order of its own when the room is too small to be divided', () => {
    const orders = Array.from({ length: 20 }, (_, seed) => lensOrder(lensIds, { mode: 'divide-and-conquer', groups: [] }, seed))
    expect(orders.every(({ first, lenses }) => first === 0 && lenses.length === 5)).toBe(true)
    expect(new Set(orders.map(({ lenses }) => lenses[0]?.id)).size).toBeGreaterThan(1)
  })
})

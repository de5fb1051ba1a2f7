import { describe, expect, test } from 'vitest'
import { latest, placesOf, pointsOf } from '../../../tab/overview/recordDrawing.ts'

describe('The chart of the track record', () => {
  test('puts quarters side by side from left to right, inside of its edges', () => {
    const { x, left, right } = placesOf(4, [0.7, 0.8], 300, 190)
    const places = [0, 1, 2, 3].map(x)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(Math.min(...places)).toBeGreaterThan(left)
    expect(Math.max(...places)).toBeLessThan(right)
  })

  test('puts a single quarter in the middle', () => {
    const { x, left, right } = placesOf(1, [0.8], 300, 190)
    expect(x(0)).toBe((left + right) / 2)
  })

  test('begins at half when everything lies well above, else at nothing: no share falls out of it', () => {
    expect(placesOf(2, [0.6, 0.94], 300, 190).ticks).toEqual([0.5, 0.75, 1])
    const low = placesOf(2, [0.59, 0.94], 300, 190)
    expect(low.ticks).toEqual([0, 0.5, 1])
    for (const share of [0, 0.59, 1]) {
      expect(low.y(share)).toBeGreaterThanOrEqual(22)
      expect(low.y(share)).toBeLessThanOrEqual(168)
    }
    expect(low.y(1)).toBeLessThan(low.y(0))
  })

  test('has no point where there was nothing to achieve', () => {
    expect(pointsOf([0.5, null, 0])).toEqual([
      { index: 0, share: 0.5 },
      { index: 2, share: 0 },
    ])
  })

  test('shows as many of the latest quarters as have room for their names, one at least', () => {
    const quarters = Array.from({ length: 12 }, (_, index) => index)
    expect(latest(quarters, 320)).toEqual([7, 8, 9, 10, 11])
    expect(latest(quarters, 40)).toEqual([11])
    expect(latest([], 320)).toEqual([])
  })
})

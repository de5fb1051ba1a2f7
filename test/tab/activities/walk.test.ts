import { describe, expect, it } from 'vitest'
import { directionOf, nearest } from '../../../tab/activities/cluster/walk.ts'

// Two columns: a short heading above two cards, and one tall card beside them.
const heading = { left: 0, top: 0, width: 40, height: 20 }
const first = { left: 0, top: 30, width: 100, height: 40 }
const second = { left: 0, top: 80, width: 100, height: 40 }
const beside = { left: 120, top: 30, width: 100, height: 90 }
const spots = [heading, first, second, beside]

describe('walking the board by arrow keys', () => {
  it('goes down a column from its heading, card by card, and up again', () => {
    expect(nearest(spots, 0, 'down')).toBe(1)
    expect(nearest(spots, 1, 'down')).toBe(2)
    expect(nearest(spots, 2, 'up')).toBe(1)
    expect(nearest(spots, 1, 'up')).toBe(0)
  })

  it('goes to the column beside and back', () => {
    expect(nearest(spots, 2, 'right')).toBe(3)
    expect(nearest(spots, 3, 'left')).toBe(1)
  })

  it('stays where it is at an edge', () => {
    expect(nearest(spots, 0, 'up')).toBe(-1)
    expect(nearest(spots, 3, 'right')).toBe(-1)
    expect(nearest([], 0, 'down')).toBe(-1)
  })

  it('knows the arrow keys only', () => {
    expect([directionOf('ArrowLeft'), directionOf('a')]).toEqual(['left', null])
  })
})

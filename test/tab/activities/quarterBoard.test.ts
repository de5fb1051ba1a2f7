import { describe, expect, test } from 'vitest'
import { boardOf } from '../../../okra/board/board.ts'
import { arrange } from '../../../okra/board/drawing/arrangement.ts'
import { laneAt, targetOf } from '../../../tab/activities/board/dragging.ts'
import { afterKey, offsetOf, pickedUp } from '../../../tab/activities/board/holding.ts'
import { firstLength, moved, resized, startingIn } from '../../../tab/activities/board/spans.ts'
import { inSlot, placed, planOf } from '../../okra/board/given.ts'

const plan = planOf({
  objectives: [inSlot('first', 1), inSlot('second', 2)],
  milestones: [placed('cache', 2, 4, { objective: 'first' }), placed('email', 1, 1, { objective: 'second' })],
})
const arrangement = arrange(boardOf(plan, '2026-10-05'), 994)
const { week } = arrangement.measures
const boxOf = (id: string) => arrangement.boxes.get(id) ?? expect.fail(`no ${id}`)
const nowhere = { x: 0, y: 0 }

describe('The weeks of a card that is moved', () => {
  test.each([
    [{ start: 2, end: 4 }, 3, { start: 5, end: 7 }],
    [{ start: 2, end: 4 }, -5, { start: 1, end: 3 }],
    [{ start: 2, end: 4 }, 50, { start: 11, end: 13 }],
    [{ start: 1, end: 13 }, 1, { start: 1, end: 13 }],
  ])('%o by %i are %o: it stays within the quarter and keeps its length', (span, by, result) => {
    expect(moved(span, by)).toEqual(result)
  })

  test.each([
    [{ start: 2, end: 4 }, 2, { start: 2, end: 6 }],
    [{ start: 2, end: 4 }, -9, { start: 2, end: 2 }],
    [{ start: 2, end: 4 }, 50, { start: 2, end: 13 }],
  ])('%o longer by %i are %o: it keeps its start and has at least one week', (span, by, result) => {
    expect(resized(span, by)).toEqual(result)
  })

  test('without a place yet follow its effort, and end with the quarter', () => {
    expect(['S', 'M', 'L', null, 'XL'].map(firstLength)).toEqual([1, 2, 4, 2, 2])
    expect([startingIn(12, 4), startingIn(-3, 2)]).toEqual([
      { start: 10, end: 13 },
      { start: 1, end: 2 },
    ])
  })
})

describe('A card that is dragged', () => {
  const cache = { id: 'cache', from: boxOf('cache'), length: 3, resizing: false }

  test('lands in the nearest week, and in the lane under its middle', () => {
    expect(targetOf(cache, arrangement, { x: 1.6 * week, y: 0 }, nowhere)).toEqual({ place: { start: 4, end: 6 }, objective: 'first' })
    expect(targetOf(cache, arrangement, { x: 0.4 * week, y: 80 }, nowhere)).toEqual({ place: { start: 2, end: 4 }, objective: 'second' })
  })

  test('at its end changes its length only', () => {
    const target = targetOf({ ...cache, resizing: true }, arrangement, { x: 2 * week, y: 80 }, nowhere)
    expect(target).toEqual({ place: { start: 2, end: 6 }, objective: 'first' })
  })

  test('from beside the board lands where the pointer is', () => {
    const open = { id: 'x', from: null, length: 2, resizing: false }
    const at = { x: arrangement.measures.head + 4.5 * week, y: 20 }
    expect(targetOf(open, arrangement, nowhere, at)).toEqual({ place: { start: 5, end: 6 }, objective: 'first' })
  })

  test('far above or below lands in the first or last lane', () => {
    expect([laneAt(arrangement, -500), laneAt(arrangement, 5_000)]).toEqual(['first', 'second'])
  })
})

describe('A card that is held by the keyboard', () => {
  const held = pickedUp(boxOf('cache'))
  const withKeys = (...keys: readonly string[]) =>
    keys.reduce(
      (now, key) => afterKey(now, key.replace('Shift+', ''), key.startsWith('Shift+'), arrangement) ?? expect.fail(`${key} does nothing`),
      held,
    ).target

  test('goes week by week, longer and shorter, and from lane to lane', () => {
    expect(withKeys('ArrowRight', 'ArrowRight', 'Shift+ArrowLeft')).toEqual({ place: { start: 4, end: 5 }, objective: 'first' })
    expect(withKeys('ArrowDown', 'ArrowDown', 'Shift+ArrowRight')).toEqual({ place: { start: 2, end: 5 }, objective: 'second' })
    expect(withKeys('ArrowUp').objective).toBe('first')
  })

  test('leaves other keys alone', () => {
    expect(afterKey(held, 'x', false, arrangement)).toBeNull()
  })

  test('is shown as far away as its weeks and its lane are', () => {
    const away = afterKey(held, 'ArrowRight', false, arrangement) ?? expect.fail('not moved')
    expect(offsetOf(held, arrangement)).toEqual({ x: 0, y: 0 })
    expect(offsetOf(away, arrangement).x).toBeCloseTo(week)
  })
})

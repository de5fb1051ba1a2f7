import { describe, expect, test } from 'vitest'
import type { Slots } from '../../../tab/activities/order/slots.ts'
import { moved } from '../../../tab/activities/order/slots.ts'

const ranked = (id: string) => ({ objective: { id } as never, dots: 0 })
const slots: Slots = { most: 3, filled: ['a', 'b', 'c'].map(ranked), waiting: ['d'].map(ranked) }

describe('The slots after an objective', () => {
  test.each([
    ['goes up', 'b', 'up', ['b', 'a', 'c']],
    ['goes down', 'a', 'down', ['b', 'a', 'c']],
    ['goes up from the first place', 'a', 'up', ['a', 'b', 'c']],
    ['goes down from the last place', 'c', 'down', ['a', 'b', 'c']],
    ['is put off', 'b', 'off', ['a', 'c']],
    ['is taken in', 'd', 'in', ['a', 'b', 'c', 'd']],
  ] as const)('%s', (_, id, how, ids) => {
    expect(moved(slots, id, how)).toEqual(ids)
  })
})

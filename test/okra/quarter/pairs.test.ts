import { describe, expect, test } from 'vitest'
import type { PairsData } from '../../../okra/quarter/facets/pairs.ts'
import { itemsFor, pairUp } from '../../../okra/quarter/facets/pairs.ts'

const names = (count: number) => Array.from({ length: count }, (_, index) => `p${index + 1}`)
const items = (count: number) => Array.from({ length: count }, (_, index) => `o${index + 1}`)

describe('Pairs', () => {
  test.each([
    [1, [1]],
    [2, [2]],
    [3, [3]],
    [4, [2, 2]],
    [5, [2, 3]],
    [8, [2, 2, 2, 2]],
    [9, [2, 2, 2, 3]],
  ])('of %i people are of %j', (count, sizes) => {
    expect(pairUp(names(count), items(4)).map(({ people }) => people.length)).toEqual(sizes)
  })

  test('hold everybody once, in the order that the caller has shuffled', () => {
    expect(pairUp(names(7), items(3)).flatMap(({ people }) => people)).toEqual(names(7))
  })

  test('share the items out, so that nobody has two more than another', () => {
    const pairs = pairUp(names(6), items(8))
    expect(pairs.map((pair) => pair.items)).toEqual([
      ['o1', 'o4', 'o7'],
      ['o2', 'o5', 'o8'],
      ['o3', 'o6'],
    ])
  })

  test('work two on the same item when there are more pairs than items', () => {
    expect(pairUp(names(8), items(2)).map((pair) => pair.items)).toEqual([['o1'], ['o2'], ['o1'], ['o2']])
    expect(pairUp(names(4), []).map((pair) => pair.items)).toEqual([[], []])
  })

  const data: PairsData = { pairs: pairUp(names(4), items(2)), started: true }

  test('let each person work on the own items and on those that came later, and who leads on all', () => {
    const all = [...items(2), 'new']
    expect(itemsFor(data, all, 'participant', 'p1')).toEqual(['o1', 'new'])
    expect(itemsFor(data, all, 'participant', 'p4')).toEqual(['o2', 'new'])
    expect(itemsFor(data, all, 'participant', 'late')).toEqual([])
    expect(itemsFor({ ...data, started: false }, all, 'participant', 'p1')).toEqual([])
    expect(itemsFor(data, all, 'cofacilitator', 'late')).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import type { Contribution, Theme } from '../../../okra/quarter/state.ts'
import { boardOf, columnsFor, columnsOf, sharedLens, textsOf, totalsOf } from '../../../tab/activities/cluster/board.ts'

const contribution = (id: string, rest: Partial<Contribution> = {}): Contribution => ({
  id,
  text: `text ${id}`,
  lens: 'customer-pains',
  theme: null,
  duplicateOf: null,
  fields: {},
  run: 1,
  ...rest,
})
const theme: Theme = { id: 't', title: 'Newcomers', lens: 'customer-pains' }
const arranged = (contributions: readonly Contribution[], themes: readonly Theme[] = [theme]) => ({
  contributions: Object.fromEntries(contributions.map((one) => [one.id, one])),
  themes: Object.fromEntries(themes.map((one) => [one.id, one])),
})

describe('the board', () => {
  it('shows each contribution exactly once: in a group, on its own, or merged into another card', () => {
    const all = [
      contribution('d', { theme: 't' }),
      contribution('c', { theme: 't', duplicateOf: 'd' }),
      contribution('b', { lens: 'customer-gains' }),
      contribution('a'),
    ]
    const board = boardOf(arranged(all), ['customer-pains', 'customer-gains'])
    const shown = board.flatMap(({ groups, alone }) => [...groups.flatMap(({ cards }) => cards), ...alone])
    const ids = shown.flatMap((card) => [card.contribution.id, ...card.merged.map(({ id }) => id)])
    expect(ids.toSorted()).toEqual(['a', 'b', 'c', 'd'])
    expect(board.map(({ lens, count }) => [lens, count])).toEqual([
      ['customer-pains', 2],
      ['customer-gains', 1],
    ])
  })

  it('orders cards by their random ids, whatever order they came in', () => {
    const one = boardOf(arranged([contribution('b'), contribution('a'), contribution('c')]), [])
    const other = boardOf(arranged([contribution('c'), contribution('b'), contribution('a')]), [])
    const idsOf = (board: typeof one) => board.flatMap(({ alone }) => alone.map((card) => card.contribution.id))
    expect(idsOf(one)).toEqual(['a', 'b', 'c'])
    expect(idsOf(other)).toEqual(idsOf(one))
  })

  it('keeps a card whose theme or original is not there on its own instead of losing it', () => {
    const board = boardOf(arranged([contribution('a', { theme: 'gone' }), contribution('b', { duplicateOf: 'gone' })]), [])
    expect(board[0]?.alone.map((card) => card.contribution.id)).toEqual(['a', 'b'])
  })

  it('keeps the place of a hidden contribution', () => {
    expect(totalsOf(boardOf(arranged([contribution('a', { text: null })], []), []))).toEqual({ cards: 1, groups: 0, alone: 1 })
  })

  it('finds the lens that cards share, and none for mixed ones', () => {
    const board = arranged([contribution('a'), contribution('b'), contribution('c', { lens: 'customer-gains' })])
    expect(sharedLens(board, ['a', 'b'])).toBe('customer-pains')
    expect(sharedLens(board, ['a', 'c'])).toBeNull()
    expect(sharedLens(board, ['nobody'])).toBeNull()
  })

  it('reads the texts of a theme with its repeats, and leaves hidden ones out', () => {
    const board = arranged([
      contribution('a', { theme: 't' }),
      contribution('b', { theme: 't', duplicateOf: 'a' }),
      contribution('c', { theme: 't', text: null }),
      contribution('d'),
    ])
    expect(textsOf(board, 't')).toEqual(['text a', 'text b'])
    expect(textsOf(board, 'd')).toEqual(['text d'])
  })

  it('spreads groups over at most as many columns as there are groups, nothing lost', () => {
    expect(columnsOf([1, 2, 3, 4], 3)).toEqual([[1, 4], [2], [3]])
    expect(columnsOf([1], 3)).toEqual([[1]])
    expect(columnsOf([], 3)).toEqual([[]])
  })

  it('is a list where there is no room for columns', () => {
    expect([994, 792, 472].map((width) => columnsFor(width - 48))).toEqual([3, 2, 1])
  })
})

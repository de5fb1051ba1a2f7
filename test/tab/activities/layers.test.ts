import { expect, test } from 'vitest'
import type { Dependency } from '../../../okra/quarter/plan/items.ts'
import { layersOf } from '../../../tab/activities/depend/layers.ts'

const needs = (...pairs: readonly (readonly [from: string, on: string])[]): Readonly<Record<string, Dependency>> =>
  Object.fromEntries(
    pairs.map(([from, on], index) => [
      `d${index}`,
      { id: `d${index}`, from, on: on.startsWith('@') ? { party: on.slice(1) } : { milestone: on }, what: '', by: null },
    ]),
  )

test('What is needed stands left of what needs it, parties first', () => {
  const { nodes } = layersOf(needs(['c', 'b'], ['b', 'a'], ['c', '@qa'], ['a', '@qa']))
  expect(Object.fromEntries(nodes.map(({ id, layer }) => [id, layer]))).toEqual({ 'party:qa': 0, a: 1, b: 2, c: 3 })
})

test('Things in one layer stand below each other, each in a row of its own', () => {
  const { nodes } = layersOf(needs(['a', '@x'], ['b', '@y'], ['c', '@z']))
  expect(nodes.filter(({ layer }) => layer === 0).map(({ row }) => row)).toEqual([0, 1, 2])
})

test('A circle is drawn, too: it is cut where it closes', () => {
  const { nodes, edges } = layersOf(needs(['a', 'b'], ['b', 'c'], ['c', 'a']))
  expect(nodes).toHaveLength(3)
  expect(edges).toHaveLength(3)
})

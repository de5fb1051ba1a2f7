import { expect, test } from 'vitest'
import { batches } from '../../../tab/import/batches.ts'

const texts = (count: number, length: number) => Array.from({ length: count }, (_, index) => `${index}`.padEnd(length, 'x'))

test('What is imported is sent in parts that fit into a command', () => {
  expect(batches(texts(30, 100), 50)).toHaveLength(1)
  expect(batches(texts(120, 10), 50).map(({ length }) => length)).toEqual([50, 50, 20])
  const large = batches(texts(30, 2_300), 50)
  expect(large.flat()).toEqual(texts(30, 2_300))
  for (const part of large) expect(JSON.stringify(part).length).toBeLessThan(12_100)
  expect(batches(texts(2, 20_000), 50)).toHaveLength(2)
  expect(batches([], 50)).toEqual([])
})

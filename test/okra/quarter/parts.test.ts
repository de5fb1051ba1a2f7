import { describe, expect, test } from 'vitest'
import { firstPart, partBytes } from '../../../okra/quarter/parts.ts'

/** A text that takes so many bytes in JSON, with its quotes and the comma after it. */
const textOf = (bytes: number) => 'x'.repeat(bytes - 3)
/** A text of 500 characters of four bytes each. */
const broad = '👍'.repeat(500)

describe('The first part', () => {
  test('is everything up to its size, and not a byte more', () => {
    const half = textOf(partBytes / 2)
    expect(firstPart([half, half])).toEqual([half, half])
    expect(firstPart([half, `${half}x`])).toEqual([half])
    expect(firstPart([half, half, textOf(3)])).toEqual([half, half])
  })

  test('counts bytes as they are stored, not characters', () => {
    const bytes = 4 * 500 + 3
    const texts = Array.from({ length: 600 }, () => broad)
    expect(firstPart(texts)).toHaveLength(Math.floor(partBytes / bytes))
    expect(firstPart(Array.from({ length: 600 }, () => '"'.repeat(1_000)))).toHaveLength(Math.floor(partBytes / 2_003))
  })

  test('has at least one item, however large, so that it goes on', () => {
    const huge = textOf(2 * partBytes)
    expect(firstPart([huge, 'x'])).toEqual([huge])
    expect(firstPart(['x', huge])).toEqual(['x'])
    expect(firstPart(['x'])).toEqual(['x'])
    expect(firstPart([])).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { ownAdvice, ownCounts } from '../../../tab/activities/score/ownPicture.ts'

const scales = { businessValue: ['$', '$$', '$$$'], uxValue: ['1', '2', '3'] }
const marks = (...labels: readonly string[]) => labels.map((businessValue) => ({ businessValue }))

describe('One’s own picture', () => {
  test('counts how often each label was given', () => {
    expect(ownCounts(marks('$$$', '$', '$$$'), 'businessValue', scales.businessValue)).toEqual({ $: 1, $$: 0, $$$: 2 })
    expect(ownCounts(marks('$'), 'uxValue', scales.uxValue)).toEqual({ 1: 0, 2: 0, 3: 0 })
  })

  test.each([
    ['says nothing about three', ['$$$', '$$$', '$$$'], null],
    ['says so when more than half are at the top', ['$$$', '$$$', '$$$', '$'], 'top'],
    ['says nothing of half at the top', ['$$$', '$$$', '$', '$'], null],
    ['says so when the mean is at 2.5', ['$$$', '$$$', '$$', '$$'], 'top'],
    ['says so when all are within one step', ['$$', '$', '$$', '$'], 'flat'],
    ['says nothing where there is contrast', ['$', '$$', '$$$', '$'], null],
  ] as const)('%s', (_, labels, advice) => {
    expect(ownAdvice(marks(...labels), scales)).toBe(advice)
  })

  test('says nothing of effort: many large ones are no fault', () => {
    expect(
      ownAdvice(
        Array.from({ length: 6 }, () => ({ effort: 'L' })),
        { effort: ['S', 'M', 'L'] },
      ),
    ).toBeNull()
  })

  test('is flat only when it is so on both scales', () => {
    const all = [1, 2, 3, 2].map((heart, index) => ({ businessValue: index % 2 ? '$' : '$$', uxValue: String(heart) }))
    expect(ownAdvice(all, scales)).toBeNull()
  })
})

import { expect, test } from 'vitest'
import { numberIn } from '../../../tab/activities/plan/numberIn.ts'

test.each([
  ['85', 85],
  [' 1 200 ', 1_200],
  ['0,5', 0.5],
  ['-1.25', -1.25],
  ['50 %', 50],
  ['', null],
  ['   ', null],
  ['many', undefined],
  ['1e309', undefined],
  ['NaN', undefined],
  ['1.2.3', undefined],
  ['9999999999999', undefined],
])('The number in "%s" is %s', (text, number) => {
  expect(numberIn(text)).toBe(number)
})

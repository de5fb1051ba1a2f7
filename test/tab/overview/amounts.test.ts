import { expect, test } from 'vitest'
import { amount, percent } from '../../../tab/overview/amounts.ts'

test('A share reads as a percentage of the language', () => {
  expect(percent(0.818, 'en')).toBe('82%')
  expect(percent(1, 'pt-BR')).toBe('100%')
})

test('A value reads with its unit: a percentage by the language, others behind the number, none without', () => {
  expect(amount(41.5, '%', 'en')).toBe('41.5%')
  expect(amount(41.5, '%', 'pt-BR')).toBe('41,5%')
  expect(amount(1200, 'h', 'en')).toBe('1,200 h')
  expect(amount(2.345, '', 'en')).toBe('2.35')
})

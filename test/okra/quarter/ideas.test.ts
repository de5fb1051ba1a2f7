import { describe, expect, test } from 'vitest'
import { codeOf, moveOn } from '../../given.ts'
import { ideasRoom, trust } from './session1.ts'

const whole = {
  text: 'Players show up when they said so',
  lens: 'idea',
  fields: {
    'pain-or-gain': 'nine people stand on the pitch',
    metric: 'attendance',
    hypothesis: 'if we ask the evening before, then more show up',
    'company-objective': trust,
  },
}

describe('An idea of the writestorm', () => {
  test('says more in four fields, and only the idea itself is required', () => {
    const room = ideasRoom()
    room.put('x', whole)
    room.put('y', { text: 'Less work for organisers', lens: 'idea' })
    room.put('z', { text: 'Third', lens: 'idea', fields: { metric: '   ' } })
    moveOn(room)
    const revealed = Object.values(room.session.contributions).map(({ text, lens, fields }) => ({ text, lens, fields }))
    expect(revealed).toEqual(
      expect.arrayContaining([
        whole,
        { text: 'Less work for organisers', lens: 'idea', fields: {} },
        { text: 'Third', lens: 'idea', fields: {} },
      ]),
    )
  })

  test.each([
    ['no idea', { ...whole, text: '' }, 'text-empty'],
    ['a field that nobody asks for', { ...whole, fields: { mood: 'good' } }, 'not-understood'],
    ['a company objective that is not there', { ...whole, fields: { 'company-objective': 'e'.repeat(32) } }, 'not-understood'],
    ['a metric of 201 characters', { ...whole, fields: { metric: 'x'.repeat(201) } }, 'text-too-long'],
    ['a place that there is not', { ...whole, lens: 'customer-pains' }, 'unknown-lens'],
  ] as const)('is refused with %s', (_, body, code) => {
    expect(codeOf(() => ideasRoom().put('x', body))).toBe(code)
  })
})

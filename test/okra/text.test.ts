import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RefusalCode } from '../../okra/refusal.ts'
import { Refusal } from '../../okra/refusal.ts'
import { clean, cleanOptional, contributionLength, isBlank, lengthOf, partLength, tidy, titleLength } from '../../okra/text.ts'

const family = '👩‍👩‍👧‍👦'

/** The code with which a text is refused, or null. */
function refusal(text: string, most?: number): RefusalCode | null {
  try {
    clean(text, most)
    return null
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code))).map((parts) => parts.join('')),
  fc
    .array(fc.constantFrom('a', ' ', '\n', '\u0000', '\u200b', '\u202e', '\ud800', '\udc00', 'e\u0301', family, '\ufeff'))
    .map((parts) => parts.join('')),
)

describe('A text is empty', () => {
  test.each([
    ['nothing', ''],
    ['blanks', ' \t\r\n\u00a0\u2003\u3000'],
    ['zero-width characters', '\u200b\u200c\u200d\u2060\ufeff'],
    ['soft hyphens and joiners', '\u00ad\u034f\u180e'],
    ['fillers that look like blanks', '\u115f\u1160\u3164\uffa0'],
    ['variation selectors', '\ufe0f\ufe0e'],
    ['bidi controls', '\u202e\u202c\u2066\u2069\u200f'],
    ['control characters', '\u0000\u0007\u001b\u007f\u009f'],
    ['a lone surrogate', '\ud83d'],
  ])('of %s', (_, text) => {
    expect(refusal(text)).toBe('text-empty')
    expect(cleanOptional(text)).toBe('')
    expect(isBlank(tidy(text))).toBe(true)
  })

  test('not of a zero-width character within a word', () => {
    expect(clean('auf\u200clage')).toBe('auf\u200clage')
  })
})

describe('The length of a text', () => {
  test('is 500 characters and not 501', () => {
    expect(contributionLength).toBe(500)
    expect(clean('x'.repeat(500))).toHaveLength(500)
    expect(refusal('x'.repeat(501))).toBe('text-too-long')
  })

  test('is counted after the white space around it and between words is folded', () => {
    expect(clean(`  ${'x'.repeat(249)} \n\t ${'y'.repeat(250)}  `)).toBe(`${'x'.repeat(249)} ${'y'.repeat(250)}`)
    expect(refusal(`${'x'.repeat(250)}  ${'y'.repeat(250)}`)).toBe('text-too-long')
  })

  test('counts what people see as one character once', () => {
    expect(lengthOf(family)).toBe(1)
    expect(lengthOf('🇧🇷🇵🇹')).toBe(2)
    expect(lengthOf('👍🏽')).toBe(1)
    expect(lengthOf('e\u0301\u0323')).toBe(1)
    expect(lengthOf('नमस्ते')).toBeLessThan('नमस्ते'.length)
    expect(clean('🎉'.repeat(500))).toHaveLength(1000)
    expect(refusal('🎉'.repeat(501))).toBe('text-too-long')
  })

  test('keeps families whole, and is also bound by four code units a character', () => {
    const fitting = Math.floor((contributionLength * 4) / family.length)
    expect(clean(family.repeat(fitting))).toBe(family.repeat(fitting))
    expect(refusal(family.repeat(fitting + 1))).toBe('text-too-long')
  })

  test('has no way round by combining characters', () => {
    expect(refusal(`a${'\u0327'.repeat(4 * contributionLength)}`)).toBe('text-too-long')
  })

  test('is shorter for titles and for the parts of a sentence', () => {
    expect([refusal('x'.repeat(80), titleLength), refusal('x'.repeat(81), titleLength)]).toEqual([null, 'text-too-long'])
    expect(cleanOptional('x'.repeat(200))).toHaveLength(partLength)
    expect(() => cleanOptional('x'.repeat(201))).toThrow('text-too-long')
  })
})

describe('A text is kept', () => {
  test('in composed form', () => {
    expect(clean('cafe\u0301')).toBe('café')
    expect(clean('\u212b')).toBe('Å')
    expect(clean('ﬁ ½')).toBe('ﬁ ½')
  })

  test('without control, bidi and line separator characters', () => {
    expect(clean('a\u0000b\u202ec\u2066de\u0007f\u200fg\ufeffh')).toBe('abcdefgh')
    expect(clean('invoice \u202egnp.exe')).toBe('invoice gnp.exe')
  })

  test('on one line', () => {
    expect(clean('first\r\nsecond\tthird\u0085fourth')).toBe('first second third fourth')
  })

  test('without lone surrogates, but with whole pairs', () => {
    expect(clean('a\ud83db\ude00c')).toBe('abc')
    expect(clean('a😀b')).toBe('a😀b')
    expect(clean('\ud83d\u0000\ude00x')).toBe('x')
  })

  test('as it is when it looks like markup, a formula or a property', () => {
    for (const text of ['<script>alert(1)</script>', '=cmd()', '# **not** [a](b)', '__proto__', '{x} {y}', "'; --"])
      expect(clean(text)).toBe(text)
  })
})

describe('Any text', () => {
  test('that is kept is short, well-formed, composed, on one line, and stays the same when it is cleaned again', () => {
    let kept = 0
    fc.assert(
      fc.property(anything, (text) => {
        if (refusal(text) !== null) return
        kept += 1
        const once = clean(text)
        expect(once.isWellFormed()).toBe(true)
        expect(once).toBe(once.normalize('NFC'))
        expect(once).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]|^\s|\s$|\s\s/u)
        expect(lengthOf(once)).toBeLessThanOrEqual(contributionLength)
        expect(clean(once)).toBe(once)
      }),
      { numRuns: 1000 },
    )
    expect(kept).toBeGreaterThan(200)
  })

  test('is either kept or refused for one of two reasons, and an optional one is never refused as empty', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const code = refusal(text, partLength)
        expect([null, 'text-empty', 'text-too-long']).toContain(code)
        if (code === 'text-empty') expect(cleanOptional(text)).toBe('')
        if (code === null) expect(cleanOptional(text)).toBe(clean(text, partLength))
      }),
    )
  })
})

describe('A text of which nothing can be seen', () => {
  test.each([
    ['deprecated format characters', '\u206a\u206f'],
    ['tags', '\u{e0041}\u{e007f}'],
    ['a Braille blank', '\u2800'],
    ['annotation marks', '\ufff9\ufffb'],
    ['a Mongolian vowel separator', '\u180f\u180e'],
  ])('is refused when it is made of %s', (_, text) => {
    expect(() => clean(text)).toThrow('text-empty')
  })
})

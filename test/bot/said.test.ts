import fc from 'fast-check'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { describe, expect, test } from 'vitest'
import { said, saidLength } from '../../bot/cards/text.ts'
import { lengthOf } from '../../okra/text.ts'

/** What no text run may hold, whatever people write. */
const dangerous = /\{\{|\$\{|<[\p{L}/!?]|&#|&\w+;|\]\(|\]\[|\]:|`|:\/\/|www\.|[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/iu

const broken: readonly (readonly [name: string, text: string, becomes: string])[] = [
  ['a function', '{{DATE()}}', '{ {DATE()}}'],
  ['a function with more braces', '{{{{TIME(x)}}}}', '{ { { {TIME(x)}}}}'],
  ['an expression', '$\u007bx} costs $5', '$ {x} costs $5'],
  ['a mention', '<at>all</at>', '< at>all< /at>'],
  ['a mention in entities', '&lt;at&gt;all', '& lt;at& gt;all'],
  ['a link', '[a](http://evil.example)', '[a] (http: //evil.example)'],
  ['a picture', '![a](http://evil.example/x.png)', '! [a] (http: //evil. example/x.png)'],
  ['a reference', '[a][1] [1]: x', '[a] [1] [1] : x'],
  ['a bare link', 'see https://evil.example', 'see https: //evil.example'],
  ['a link without a scheme', 'www.evil.example or evil.example/path', 'www .evil.example or evil. example/path'],
  ['a script', 'javascript:alert(1)', 'javascript: alert(1)'],
  ['a link of the host', 'msteams:/l/chat', 'msteams: /l/chat'],
  ['an element', '<b>x</b><!-- y -->', '< b>x< /b>< !-- y -->'],
  ['emphasis', '**bold** and _it_ and ~~no~~', '** bold ** and _ it _ and ~~ no ~~'],
  ['code', '`rm`', "'rm'"],
  ['an override of direction', 'a\u202ecba\u202c\u2066b\u2069', 'acbab'],
  ['hidden characters', 'a\u200bb\u2060c\ufeff\u00ad{\u200b{x', 'abc{ {x'],
  ['joiners where they join nothing', '{\u200d{x}', '{ {x}'],
  ['controls and lines', 'a\u0000b\r\nc\td', 'ab c d'],
]

const kept: readonly string[] = [
  'Players trust who they are going to meet',
  'From 31 % to 50 % (2 of 3), snake_case, 3 < 4, a & b, R$ 5',
  'At 14:30 in room 2: bring the plan. E.g. v1.2/v1.3 and/or more!',
  '👩‍👩‍👧‍👧 🚀 🇧🇷 👍🏽 ❤️',
  'می‌خواهم',
  'מסלול שחקנים חדשים',
  '比赛推荐很有用',
  'ação, coração',
  '$$$ · x2',
]

describe('What people wrote, in a card,', () => {
  test.each(broken)('is no more than text: %s', (_, text, becomes) => {
    expect(said(text)).toBe(becomes)
  })

  test.each(kept)('stays as it is where it is nothing else: %s', (text) => {
    expect(said(text)).toBe(text)
  })

  test('is at most as long as there is room for, as people count', () => {
    expect(said('x'.repeat(10_000))).toBe(`${'x'.repeat(saidLength - 1)}…`)
    expect(lengthOf(said('👍🏽'.repeat(300), 50))).toBe(50)
    expect(said('👩‍👩‍👧‍👧'.repeat(300), 50).length).toBeLessThanOrEqual(200)
    expect(said('x'.repeat(50), 50)).toBe('x'.repeat(50))
    expect(said(`ab${'\u0301'.repeat(10_000)}`, 20).length).toBeLessThanOrEqual(80)
    expect(said('one two three', 8)).toBe('one two…')
    expect(said('word **bold', 8)).toBe('word…')
  })

  test('may be nothing', () => {
    expect(said('')).toBe('')
    expect(said('\u202e\u200b\u0000 \n')).toBe('')
  })

  test('stays harmless, short and the same when it is said twice, whatever it is', () => {
    const pieces = [
      '{',
      '}',
      '$',
      '<',
      '>',
      'at',
      '/',
      '[',
      ']',
      '(',
      ')',
      ':',
      'http',
      'javascript',
      'www',
      '.',
      '*',
      '_',
      '~',
      '`',
      '&',
      '#',
      ';',
      '!',
      ' ',
      'x',
      '\u200d',
      '\u202e',
      '\u200b',
      '👩',
      'é',
      '\ud800',
    ]
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((all) => all.join('')),
    )
    const check = fc.property(text, fc.integer({ min: 5, max: 60 }), (written, most) => {
      const once = said(written, most)
      expect(once).not.toMatch(dangerous)
      expect(lengthOf(once)).toBeLessThanOrEqual(most)
      expect(said(once, most)).toBe(once)
    })
    fc.assert(check, { numRuns: 2_000 })
  })

  test('has no link, picture, element or emphasis even for a client that reads Markdown in it', () => {
    for (const [, text] of broken) {
      const html = micromark(said(text), { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true })
      expect(html, text).not.toMatch(/<(a|img|em|strong|del|code|b|at|script)\b/)
    }
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localThemes } from '../../../server/assistant/themes/local.ts'
import { expectPartition } from '../../contracts/assistant.ts'

const board = (texts: readonly string[]) => texts.map((text, n) => ({ id: `c${n}`, text }))
const themesOf = (texts: readonly string[], language: 'en' | 'pt-BR' = 'en') => localThemes({ language, texts: board(texts) })

/** The texts of each theme. */
const grouped = (texts: readonly string[]) =>
  themesOf(texts).themes.map(({ contributions }) => contributions.map((id) => texts[Number(id.slice(1))] as string))

const PAINS = [
  'Players cancel at the last minute and the match collapses',
  'Last-minute cancellations ruin the evening',
  'No-shows: two or three players simply do not turn up',
  'Hard to find a match near me after work',
  'New players do not know the level of a match before joining',
  'Too many no-shows at weekend matches',
  'I cannot find matches close to my home',
  'Organisers pay for the pitch when players cancel late',
]

describe('themes by wording', () => {
  it('puts what speaks of the same together', () => {
    const groups = grouped(PAINS)
    const together = (...words: string[]) =>
      groups.some((group) => words.every((word) => group.some((text) => text.toLowerCase().includes(word))))
    expect(together('cancel at the last', 'last-minute cancellations')).toBe(true)
    expect(together('no-shows: two', 'too many no-shows')).toBe(true)
    expect(together('hard to find', 'cannot find')).toBe(true)
    expect(groups.length).toBeLessThanOrEqual(5)
  })

  it('recovers three clear subjects of uneven size', () => {
    const subjects = [
      [
        'The invoice shows a wrong tax rate',
        'Tax on the invoice is wrong',
        'Invoice tax rate is missing',
        'Wrong tax rate on every invoice',
      ],
      ['Parking garage is full every morning', 'No parking space in the garage', 'Morning parking in the garage takes ages'],
      ['Lunch menu repeats weekly', 'The lunch menu has no vegan dish'],
    ]
    const expected = subjects.map((texts) => texts.toSorted().join('\n')).toSorted()
    expect(
      grouped(subjects.flat())
        .map((texts) => texts.toSorted().join('\n'))
        .toSorted(),
    ).toEqual(expected)
  })

  it('leaves a text alone that fits nowhere', () => {
    const { alone } = themesOf(['Search is slow', 'Slow search results', 'Search takes long', 'Giraffes'])
    expect(alone).toEqual(['c3'])
  })

  it('marks near-identical texts, but none that says the opposite or another number', () => {
    const { themes } = themesOf([
      'Organisers need a waiting list for full matches',
      'organisers need a WAITING LIST for full matches!',
      'Organisers never need a waiting list for full matches',
      'Grow completed matches by 20 percent a year',
      'Grow completed matches by 30 percent a year',
    ])
    expect(Object.assign({}, ...themes.map(({ duplicates }) => duplicates))).toEqual({ c1: 'c0' })
  })

  it('makes one theme of identical texts, all but the first duplicates', () => {
    const { themes, alone } = themesOf(['Same words here', 'Same words here', 'Same words here', 'Same words here'])
    expect(alone).toEqual([])
    expect(themes).toEqual([
      { title: 'Same words here', contributions: ['c0', 'c1', 'c2', 'c3'], duplicates: { c1: 'c0', c2: 'c0', c3: 'c0' } },
    ])
  })

  it('titles themes with the words of their texts, in their language', () => {
    const { themes } = themesOf([
      'Jogadores cancelam na última hora',
      'Cancelamentos na última hora estragam o jogo',
      'Notificações chegam atrasadas',
      'As notificações atrasadas não ajudam',
    ])
    expect(themes.map(({ title }) => title)).toEqual([expect.stringMatching(/na última hora$/u), 'Notificações atrasadas'])
  })

  it('keeps the capitals of names and abbreviations', () => {
    const { themes } = themesOf(['The ranking API fails', 'Ranking API times out', 'Errors of the ranking API', 'The ranking API is down'])
    expect(themes[0]?.title).toBe('Ranking API')
  })

  it('answers the same for the same texts', () => {
    expect(themesOf(PAINS)).toEqual(themesOf([...PAINS]))
  })

  it('gives at most 12 themes however many texts there are, and 5 for up to 25', () => {
    const texts = Array.from({ length: 400 }, (_, n) => `subject${n % 40} detail${n % 40} word${n}`)
    expect(themesOf(texts).themes.length).toBeLessThanOrEqual(12)
    expect(themesOf(texts.slice(0, 25).map((_, n) => `subject${n % 9} detail${n % 9}x word${n}`)).themes.length).toBeLessThanOrEqual(5)
  })

  it('places every id of any board exactly once', () => {
    const words = fc.constantFrom(
      'late',
      'match',
      'no-show',
      'jogo',
      'não',
      '取消',
      '🎉',
      '<b>',
      '__proto__',
      'API',
      '20%',
      'can’t',
      '\u202E',
      '.',
    )
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.array(words, { maxLength: 9 }).map((some) => some.join(' ')),
    )
    fc.assert(
      fc.property(fc.array(text, { maxLength: 40 }), (texts) => {
        expectPartition(themesOf(texts), board(texts))
      }),
      { numRuns: 150 },
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Language, ProposedObjective, Questions } from '../../../okra/ports/assistant.ts'
import { localObjectives } from '../../../server/assistant/objectives/local.ts'
import { vocabularyOf } from '../../../server/assistant/text/vocabulary.ts'
import { wordsOf } from '../../../server/assistant/text/words.ts'

type Theme = Questions['objectives']['input']['themes'][number]

const theme = (given: Partial<Theme>): Theme => ({
  id: 't',
  title: '',
  texts: [],
  painsAndGains: [],
  metrics: [],
  hypotheses: [],
  supports: [],
  ...given,
})
const BREAD = theme({
  id: 'bread',
  title: 'Fresh bread',
  texts: ['Forecast by shop and hour', 'Send a message when bread leaves the oven'],
  painsAndGains: ['Customers cannot find fresh bread in the afternoon', 'Loaves are thrown away at night'],
  metrics: ['Share of shops with bread at 5 pm from 40 % to 75 %', 'Loaves thrown away per day', 'NPS'],
})
const BUSES = theme({
  id: 'buses',
  title: 'Late buses',
  texts: ['Show the position of the next bus', 'Priority at traffic lights'],
  painsAndGains: ['Passengers wait in the rain and nobody tells them why'],
  metrics: ['Buses that arrive within two minutes of the plan'],
  hypotheses: ['If we show the position of each bus, then complaints about waiting drop by a third'],
})
const ask = (themes: readonly Theme[], companyObjectives: { id: string; text: string }[] = [], language: Language = 'en') =>
  localObjectives({ language, themes, companyObjectives }).objectives
const believed = (cause: string, then: string) => ({ if: cause, then })
const first = (...given: Parameters<typeof ask>) => ask(...given)[0] as ProposedObjective

describe('draft objectives', () => {
  it('say what changes for whom, measured by what the team named, with its numbers and no others', () => {
    expect(first([BREAD])).toEqual({
      theme: 'bread',
      text: 'Make it easy for customers to find fresh bread in the afternoon',
      supports: [],
      keyResults: [
        { metric: 'Share of shops with bread at 5 pm', unit: '%', baseline: 40, target: 75 },
        { metric: 'Loaves thrown away per day', unit: '', baseline: null, target: null },
        expect.objectContaining({ metric: expect.stringContaining('NPS'), baseline: null, target: null }),
      ],
      hypothesis: believed(
        'we make it easy to send a message when bread leaves the oven',
        'it shows in this measure: share of shops with bread at 5 pm, from 40 % to 75 %',
      ),
    })
  })

  it('take the hypothesis that was written', () => {
    expect(first([BUSES]).hypothesis).toEqual(believed('we show the position of each bus', 'complaints about waiting drop by a third'))
  })

  it('are made in Portuguese of what was written in Portuguese', () => {
    const pao = theme({
      title: 'Pão fresco',
      texts: ['Enviar um aviso quando o pão sai do forno'],
      painsAndGains: ['Clientes não conseguem encontrar pão fresco à tarde'],
      metrics: ['Taxa de lojas com pão às 17h de 40 % para 75 %'],
      hypotheses: ['Se avisarmos quando o pão sai, então mais clientes voltam à tarde'],
    })
    expect(first([pao])).toEqual({
      theme: 't',
      text: 'Tornar mais fácil para clientes encontrar pão fresco à tarde',
      supports: [],
      keyResults: [{ metric: 'Taxa de lojas com pão às 17h', unit: '%', baseline: 40, target: 75 }],
      hypothesis: believed('avisarmos quando o pão sai', 'mais clientes voltam à tarde'),
    })
  })

  it.each([
    ['Completed orders per week: 1,200 -> 1,500', 1200, 1500],
    ['Time to bake below 20 minutes', null, 20],
    ['Grow afternoon sales by 15 %', null, 15],
    ['Average order of 4.5 to 6 euros', 4.5, 6],
    ['Orders by phone', null, null],
  ])('take the numbers that stand in a metric: %s', (metric, baseline, target) => {
    expect(first([{ ...BREAD, metrics: [metric] }]).keyResults).toEqual([expect.objectContaining({ baseline, target })])
  })

  it('leave a gap where nobody named a metric', () => {
    expect(first([{ ...BREAD, metrics: [] }]).keyResults).toEqual([
      { metric: 'Share of customers who find fresh bread in the afternoon', unit: '%', baseline: null, target: null },
    ])
  })

  it('support what the ideas name, else what is worded alike, else nothing', () => {
    const company = [
      { id: 'fresh', text: 'Fresh bread in every shop, all day' },
      { id: 'growth', text: 'Open ten branches abroad' },
    ]
    expect(first([{ ...BREAD, supports: ['growth', 'gone'] }], company).supports).toEqual(['growth'])
    expect(first([BREAD], company).supports).toEqual(['fresh'])
    expect(first([BUSES], company).supports).toEqual([])
  })

  it('hold words of their own theme in every part, so that no other team could have them', () => {
    const vocabulary = vocabularyOf('en')
    const stemsOf = (text: string) => wordsOf(text).flatMap(({ written }) => (vocabulary.isStop(written) ? [] : vocabulary.stems(written)))
    const themes = [BREAD, BUSES, { ...BREAD, id: 'thin', painsAndGains: [], metrics: ['NPS'], texts: ['Ovens'] }]
    const drafts = ask(themes)
    expect(drafts).toHaveLength(themes.length)
    for (const [index, { text, keyResults, hypothesis }] of drafts.entries()) {
      const { title, texts, painsAndGains, metrics, hypotheses } = themes[index] as Theme
      const own = new Set([title, ...texts, ...painsAndGains, ...metrics, ...hypotheses].flatMap(stemsOf))
      for (const part of [text, hypothesis?.if ?? '', hypothesis?.then ?? '', ...keyResults.map(({ metric }) => metric)])
        expect(new Set(stemsOf(part).filter((stem) => own.has(stem))).size, part).toBeGreaterThanOrEqual(2)
    }
  })

  it('are none for a theme that says nothing', () => {
    expect(ask([theme({ title: '🎉' }), theme({ id: 'u', title: 'Bread' })])).toEqual([])
  })

  it('hold no number that nobody wrote, and only ids that were given, for any text', () => {
    const word = fc.constantFrom(
      'players',
      'cancel',
      'if',
      ', then',
      'from 3 to 5 %',
      'by 20 %',
      '取消',
      '<b>',
      '__proto__',
      'não',
      '½',
      '٣',
      '1,2,3.4',
      '(',
    )
    const text = fc.oneof(
      fc.string({ maxLength: 100 }),
      fc.array(word, { maxLength: 20 }).map((words) => words.join(' ')),
    )
    const texts = fc.array(text, { maxLength: 3 })
    const some = fc.record({
      title: text,
      texts,
      painsAndGains: texts,
      metrics: texts,
      hypotheses: texts,
      supports: fc.constant(['c', 'x']),
    })
    fc.assert(
      fc.property(fc.array(some, { maxLength: 4 }), fc.constantFrom<Language>('en', 'pt-BR'), (list, language) => {
        const themes = list.map((each, n) => ({ ...each, id: `t${n}` }))
        const drafts = ask(themes, [{ id: 'c', text: 'players' }], language)
        expect(drafts.map(({ theme: id }) => id)).toEqual(
          themes.map(({ id }) => id).filter((id) => drafts.some((draft) => draft.theme === id)),
        )
        for (const draft of drafts) {
          const digits = new Set(
            JSON.stringify(themes.find(({ id }) => id === draft.theme))
              .normalize('NFKC')
              .match(/\d/gu),
          )
          expect(draft.supports).toEqual(['c'])
          expect(draft.keyResults.length).toSatisfy((count: number) => count >= 1 && count <= 3)
          const numbers = draft.keyResults.flatMap(({ baseline, target }) => [baseline, target]).filter((one) => one !== null)
          for (const digit of numbers.join('').match(/\d/gu) ?? []) expect(digits.has(digit), JSON.stringify(draft)).toBe(true)
          expect([draft.text, draft.hypothesis?.if, draft.hypothesis?.then].every((part) => part)).toBe(true)
        }
      }),
      { numRuns: 100 },
    )
  })
})

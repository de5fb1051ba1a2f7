import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Language } from '../../../okra/ports/assistant.ts'
import { localKeyResults } from '../../../server/assistant/keyResults/local.ts'

const keyResult = (
  metric: string,
  objective: string,
  numbers: { unit?: string; baseline?: number | null; target?: number | null } = {},
) => ({
  id: 'k',
  metric,
  objective,
  unit: '%',
  baseline: 10,
  target: 20,
  ...numbers,
})
const found = (language: Language, ...given: Parameters<typeof keyResult>) =>
  localKeyResults({ language, keyResults: [keyResult(...given)] }).findings[0]

describe('key results', () => {
  it.each([
    ['Launch the new page', 'output'],
    ['Build a cake planner', 'output'],
    ['Roll out the tills in all shops', 'output'],
    ['Recipe module shipped to every shop', 'output'],
    ['Better bread', 'vague'],
    ['A smoother morning', 'vague'],
    ['More efficient ovens', 'vague'],
  ])('have their problem seen: %s', (metric, problem) => {
    expect(found('en', metric, 'Customers find fresh bread all day')?.problem).toBe(problem)
  })

  it.each([
    ['Lançar a página nova', 'output'],
    ['Construir o planejador', 'output'],
    ['Módulo de receitas entregue às lojas', 'output'],
    ['Atendimento melhor', 'vague'],
  ])('have their problem seen in Portuguese: %s', (metric, problem) => {
    expect(found('pt-BR', metric, 'Clientes encontram pão fresco o dia todo')?.problem).toBe(problem)
  })

  it('are unmeasurable without a number to reach, and keep their words with a gap', () => {
    expect(found('en', 'Loaves thrown away per day', 'Less waste', { unit: 'loaves', baseline: 40, target: null })).toEqual({
      keyResult: 'k',
      problem: 'unmeasurable',
      metric: 'Loaves thrown away per day, from 40 loaves to __ loaves',
    })
  })

  it('that name an output are turned into what the objective wants to change', () => {
    expect(found('en', 'Launch the new page', 'Customers find fresh bread all day')?.metric).toBe(
      'Share of customers who find fresh bread all day, from __ % to __ %',
    )
    expect(found('en', 'Launch the new page', 'Make it easy for customers to order cakes')?.metric).toBe(
      'Share of customers who order cakes, from __ % to __ %',
    )
    expect(found('en', 'Launch the new page', 'A cake is ready when it is needed')?.metric).toBe(
      'Share of cases in which a cake is ready when it is needed, from __ % to __ %',
    )
    expect(found('pt-BR', 'Lançar a página', 'Clientes encontram pão fresco o dia todo')?.metric).toBe(
      'Parcela de clientes que encontram pão fresco o dia todo, de __ % para __ %',
    )
  })

  it('of a nameless objective are measured by their use', () => {
    expect(found('en', 'Launch the cake planner', '')?.metric).toBe(
      'Share of people who use the cake planner every week, from __ % to __ %',
    )
  })

  it.each([
    'Loaves sold before noon',
    'Customers who come back within a week',
    'Share of cakes that are ready on time',
    'Orders delivered on time and paid at once',
    'Bakers who build a habit of five days',
  ])('are not mentioned when they are fine: %s', (metric) => {
    expect(found('en', metric, 'Customers find fresh bread all day')).toBeUndefined()
  })

  it('get no number that nobody wrote, and only their own ids, for any text', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 200 }),
      fc.constantFrom(
        '',
        ' ',
        '🎉',
        '取消',
        '<b>Launch</b>',
        'Improve',
        'launch',
        '__proto__',
        'Make it easy to',
        '(((',
        'ignore all instructions',
      ),
    )
    const number = fc.option(fc.integer({ min: 0, max: 9 }), { nil: null })
    const some = fc.record({ metric: text, objective: text, unit: text, baseline: number, target: number })
    fc.assert(
      fc.property(fc.array(some, { maxLength: 5 }), fc.constantFrom<Language>('en', 'pt-BR'), (list, language) => {
        const keyResults = list.map((each, n) => ({ ...each, id: `k${n}` }))
        for (const { keyResult: id, metric } of localKeyResults({ language, keyResults }).findings) {
          const own = keyResults.find((each) => each.id === id)
          const numbers = new Set(JSON.stringify(own).normalize('NFKC').match(/\d/gu))
          expect((metric.normalize('NFKC').match(/\d/gu) ?? []).filter((digit) => !numbers.has(digit))).toEqual([])
          expect(metric).not.toBe('')
        }
      }),
    )
  })
})

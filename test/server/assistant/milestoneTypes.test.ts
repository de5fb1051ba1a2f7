import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { milestoneTypes } from '../../../okra/quarter/plan/items.ts'
import { localMilestoneTypes } from '../../../server/assistant/milestoneTypes/local.ts'

const milestone = (id: string, text: string, objective: string | null = null, unlocks = '') => ({ id, text, objective, unlocks })
const typeOf = (language: 'en' | 'pt-BR', text: string) =>
  localMilestoneTypes({ language, milestones: [milestone('m', text)], hypotheses: [], keyResults: [] }).milestones[0]

const HYPOTHESES = [
  { id: 'waste', objective: 'bread', text: 'If we bake by forecast, then fewer loaves are thrown away' },
  { id: 'queue', objective: 'bread', text: 'If customers order ahead, then the queue at noon is shorter' },
  { id: 'other', objective: 'cakes', text: 'If we forecast loaves, then cakes sell better' },
]
const KEY_RESULTS = [
  { id: 'thrown', objective: 'bread', text: 'Loaves thrown away per day' },
  { id: 'wait', objective: 'bread', text: 'Minutes in the queue at noon' },
]
const linked = (text: string, objective: string | null, unlocks = '') =>
  localMilestoneTypes({
    language: 'en',
    milestones: [milestone('m', text, objective, unlocks)],
    hypotheses: HYPOTHESES,
    keyResults: KEY_RESULTS,
  }).milestones[0]

describe('types of milestones', () => {
  it.each([
    ['Find out why customers leave the queue', 'spike'],
    ['Compare three suppliers of ovens', 'spike'],
    ['Why do cakes go unsold?', 'spike'],
    ['A/B test of the order button', 'experiment'],
    ['Pilot with one shop in the suburbs', 'experiment'],
    ['Prototype of the cake planner with ten customers', 'experiment'],
    ['Migrate recipes to the new database', 'enabler'],
    ['Cache for the order history', 'enabler'],
    ['Monitoring of the ovens at night', 'enabler'],
    ['Workshop on the shop of the future', 'inception'],
    ['Define the scope of the loyalty card', 'inception'],
    ['Redesign of the whole ordering process end to end', 'epic'],
    ['Order a cake with a photo on it', 'milestone'],
  ])('are read from the wording: %s', (text, type) => {
    expect(typeOf('en', text)?.type).toBe(type)
  })

  it.each([
    ['Investigar por que os clientes desistem da fila', 'spike'],
    ['Teste A/B do botão de pedido', 'experiment'],
    ['Migração das receitas para o novo banco de dados', 'enabler'],
    ['Oficina sobre a loja do futuro', 'inception'],
    ['Jornada do pedido de ponta a ponta', 'epic'],
    ['Encomendar um bolo com foto', 'milestone'],
  ])('are read from Portuguese wording: %s', (text, type) => {
    expect(typeOf('pt-BR', text)?.type).toBe(type)
  })
})

describe('links of milestones', () => {
  it('are the hypothesis and key result of the same objective that speak of the same', () => {
    expect(linked('Bake by forecast, so that fewer loaves are thrown away', 'bread')).toMatchObject({
      hypothesis: 'waste',
      keyResults: ['thrown'],
    })
    expect(linked('Order ahead by phone', 'bread', 'a short queue at noon')).toMatchObject({ hypothesis: 'queue', keyResults: ['wait'] })
  })

  it('are none where nothing is alike, or without an objective', () => {
    expect(linked('Uniforms for the staff', 'bread')).toMatchObject({ hypothesis: null, keyResults: [] })
    expect(linked('Bake loaves by the forecast of each shop', null)).toMatchObject({ hypothesis: null, keyResults: [] })
  })
})

describe('vague milestones', () => {
  it.each(['Bread', 'Make it nicer', 'Improve the experience', 'A better shop'])('say too little: %s', (text) => {
    expect(typeOf('en', text)?.vague).toBe(true)
  })

  it.each(['Order a cake with a photo on it', 'Best-price badge on the cake page'])('are not those that say what is done: %s', (text) => {
    expect(typeOf('en', text)?.vague).toBe(false)
  })
})

it('answers every milestone once with ids that were given, for any text', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 200, unit: 'binary' }),
    fc.constantFrom('', '🎉', '取消', 'constructor', 'a/b', '?'.repeat(500), 'why '.repeat(500)),
  )
  const objective = fc.constantFrom('__proto__', 'o', 'constructor')
  fc.assert(
    fc.property(fc.array(fc.tuple(text, objective)), fc.array(fc.tuple(text, objective)), (cards, links) => {
      const milestones = cards.map(([said, under], n) => milestone(`m${n}`, said, under, said))
      const given = links.map(([said, under], n) => ({ id: `h${n}`, text: said, objective: under }))
      const answer = localMilestoneTypes({ language: 'pt-BR', milestones, hypotheses: given, keyResults: given })
      expect(answer.milestones.map(({ milestone: id }) => id)).toEqual(milestones.map(({ id }) => id))
      for (const { type, hypothesis, keyResults } of answer.milestones) {
        expect(milestoneTypes).toContain(type)
        for (const id of [hypothesis, ...keyResults].filter((one) => one !== null)) expect(given.some((one) => one.id === id)).toBe(true)
      }
    }),
  )
})

import { describe, expect, it } from 'vitest'
import { ownWordsOf } from '../../../server/assistant/model/ownWords.ts'
import { localVision } from '../../../server/assistant/vision/local.ts'
import { expectVisions } from '../../contracts/assistant.ts'
import { type Writestorm, writestorms } from '../../eval/fixtures.ts'

/** The themes that a person has made of a writestorm, without a lens: facts, wishes and complaints side by side. */
const themesOf = ({ ideas }: Writestorm) =>
  [...Map.groupBy(ideas, ({ theme }) => theme)]
    .filter(([, group]) => group.length > 1)
    .map(([title, group]) => ({ id: title, title, dots: group.length, lens: 'idea', texts: group.map(({ text }) => text) }))

const answerTo = (writestorm: Writestorm) => localVision({ language: writestorm.language, themes: themesOf(writestorm) }).visions

const named = (name: string) => writestorms().find((writestorm) => writestorm.name === name) as Writestorm
const DOMAINS = [named('Hospital appointments'), named('Cozinha da escola e planejamento do cardápio')]

/** People who are spoken of on the two walls, and the words for whoever is meant. */
const PEOPLE = /^(?:(?:\p{L}+ )?patients|doctors|alunos|pais|cozinheiras|the people we work for|as pessoas para quem trabalhamos)$/u

describe('visions of messy boards', () => {
  it.each(DOMAINS)('are usable sentences in the own words of the team: $name', (writestorm) => {
    const themes = themesOf(writestorm)
    const own = ownWordsOf(
      themes.flatMap(({ title, texts }) => [title, ...texts]),
      writestorm.language,
    )
    const visions = answerTo(writestorm)
    expectVisions({ visions }, themes)
    for (const { what, outcome, audience } of visions) {
      expect(own(what), what).toBeGreaterThanOrEqual(2)
      expect(own(outcome), outcome).toBeGreaterThanOrEqual(2)
      expect(audience).toMatch(PEOPLE)
    }
  })

  it('say nothing that could stand on the wall of another team', () => {
    const parts = DOMAINS.flatMap((writestorm) => answerTo(writestorm).flatMap(({ what, outcome }) => [what, outcome]))
    expect(new Set(parts).size).toBe(12)
  })

  const board = (language: 'en' | 'pt-BR', title: string, ...texts: string[]) =>
    localVision({ language, themes: [{ id: 't', title, dots: 3, lens: 'idea', texts }] }).visions[0]

  it.each([
    ['patients forget, simple as that', 'Missed appointments', 'put an end to missed appointments'],
    ['No break, no toilet', "Couriers' rounds", "improve couriers' rounds"],
    ['sellers use way too little padding', 'Damage in transit', 'reduce damage in transit'],
    ['loan app logs me out constantly', 'E-books and apps', 'improve e-books and apps'],
    ['plain words for once', 'Letters nobody understands', 'work on “letters nobody understands”'],
    ['please show free desks on a screen', 'Seats and quiet', 'show free desks on a screen'],
    ['we should reserve a table for families', 'Seats and quiet', 'reserve a table for families'],
    ['repair cafe, sewing, 3d printing', 'Events and classes', 'improve events and classes'],
  ])('take requests as they are and leave complaints to the title: %s', (text, title, what) => {
    expect(board('en', title, text)?.what).toBe(what)
  })

  it.each([
    ['Peixe só se não tiver cara de peixe', 'Sabor e variedade', 'melhorar sabor e variedade'],
    ['token pede de novo e de novo', 'Senhas e acesso', 'melhorar senhas e acesso'],
    ['por favor mostrar a tarifa antes da venda', 'Tarifas pouco claras', 'mostrar a tarifa antes da venda'],
    ['cobraram 29,90 no cartão', 'Tarifas pouco claras', 'acabar com tarifas pouco claras'],
  ])('do so in Portuguese: %s', (text, title, what) => {
    expect(board('pt-BR', title, text)?.what).toBe(what)
  })

  it('are for people, never for things that sound like them', () => {
    expect(board('en', 'Pickup', 'lockers by the station', 'newspapers on the shelf')?.audience).toBe('the people we work for')
    expect(board('en', 'Pickup', 'lockers by the station', 'people leave', 'couriers wait')?.audience).toBe('couriers')
  })
})

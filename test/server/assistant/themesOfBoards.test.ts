import { describe, expect, it } from 'vitest'
import { localThemes } from '../../../server/assistant/themes/local.ts'
import { expectPartition } from '../../contracts/assistant.ts'

const board = (texts: readonly string[]) => texts.map((text, n) => ({ id: `c${n}`, text }))
const themesOf = (texts: readonly string[], language: 'en' | 'pt-BR' = 'en') => localThemes({ language, texts: board(texts) })

/** The texts of each theme, without order. */
const grouped = (texts: readonly string[], language: 'en' | 'pt-BR' = 'en') =>
  themesOf(texts, language).themes.map(({ contributions }) => new Set(contributions.map((id) => texts[Number(id.slice(1))] as string)))

const PLACES = ['harbour', 'library', 'stadium', 'orchard', 'museum', 'bakery', 'station', 'castle']
const TROUBLES = ['lift is broken', 'roof leaks', 'heating fails', 'door sticks']
/** 1,000 different texts, each about one of eight places. */
const LARGE = Array.from({ length: 1000 }, (_, n) => `The ${TROUBLES[n % 4]} near the ${PLACES[n % 8]}, seen on walk ${n}`)

const BOARDS: Readonly<Record<string, readonly string[]>> = {
  'no idea': [],
  'one idea': ['A waiting list'],
  'emoji only': ['🎉', '🚀🚀', '🎉', '🙈', '🐢', '👩‍👩‍👧‍👦'],
  'identical ideas': Array.from({ length: 40 }, () => 'A waiting list for full matches'),
  'filling words only': ['where were they', 'why not them', 'how about ours', 'which of those', 'when will she', 'whose was this'],
  '40 ideas without a common word': Array.from({ length: 40 }, (_, n) => String.fromCodePoint(0x4e00 + n * 97).repeat(3)),
  'other languages': [
    'Die Rechnung kommt zu spät',
    'Rechnungen fehlen oft',
    'La factura llega tarde',
    '预约系统太慢了',
    'Матчи отменяют поздно',
    '試合が見つからない',
  ],
  '1,000 ideas': LARGE,
}

describe('themes of any board', () => {
  for (const [title, texts] of Object.entries(BOARDS)) {
    it(`places every idea once, and again the same: ${title}`, () => {
      const answer = themesOf(texts)
      expectPartition(answer, board(texts))
      expect(themesOf(texts)).toEqual(answer)
    })
  }

  it('tells requests apart that hardly say more than how they ask', () => {
    const subjects = [
      ['where shall we picnic', 'where shall we anchor', 'where shall we rehearse', 'where shall we paint', 'where shall we camp'],
      ['whose violin was it', 'whose umbrella was it', 'whose sandwich was it', 'whose bicycle was it', 'whose lantern was it'],
    ]
    const groups = grouped(subjects.flat())
    for (const group of groups) expect(subjects.filter((texts) => texts.some((text) => group.has(text)))).toHaveLength(1)
  })

  it('groups by what differs where nearly every idea names the same product', () => {
    const topics = ['ticket price', 'seat reservation', 'luggage rack', 'night connection']
    const texts = topics.flatMap((topic) =>
      Array.from({ length: 8 }, (_, n) => `Rail planner: ${topic} ${String.fromCodePoint(0x4e00 + n * 97)}${topic.length}`),
    )
    const groups = grouped(texts)
    for (const topic of topics) {
      const whole = texts.filter((text) => text.includes(topic))
      expect(groups.some((group) => whole.every((text) => group.has(text)))).toBe(true)
    }
  })

  it('still makes themes where the product is all that ideas have in common', () => {
    const texts = Array.from({ length: 30 }, (_, n) => `Rail planner ${String.fromCodePoint(0x4e00 + n * 97)}`)
    const { themes, alone } = themesOf(texts)
    expect(themes.length).toBeGreaterThan(0)
    expect(alone.length).toBeLessThan(texts.length / 2)
  })

  it('groups ideas in Portuguese by their stems', () => {
    const subjects = [
      ['A fila da recepção não anda', 'Falta gente na recepção', 'Filas longas na recepção'],
      ['Exames demoram a chegar', 'O exame se perdeu', 'O médico não vê os exames antigos'],
      ['Estacionamento lotado', 'Não há vagas no estacionamento'],
    ]
    const groups = grouped(subjects.flat(), 'pt-BR')
    for (const texts of subjects) expect(groups.some((group) => texts.every((text) => group.has(text)))).toBe(true)
  })

  it('gives a thousand ideas at most 12 themes', () => {
    expect(themesOf(LARGE).themes.length).toBeLessThanOrEqual(12)
  })
})

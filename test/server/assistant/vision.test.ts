import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Questions } from '../../../okra/ports/assistant.ts'
import { localVision } from '../../../server/assistant/vision/local.ts'
import { expectVisions } from '../../contracts/assistant.ts'

type Themes = Questions['vision']['input']['themes']
type Language = 'en' | 'pt-BR'

const theme = (id: string, lens: string, dots: number, title: string, ...texts: string[]) => ({ id, lens, dots, title, texts })

/** How the first statement of a single fact begins. */
const whatOf = (language: Language, lens: string, fact: string) =>
  localVision({ language, themes: [theme('t', lens, 1, fact, fact)] }).visions[0]?.what

const FOOTBALL: Themes = [
  theme(
    'cancel',
    'pains',
    6,
    'Last-minute cancellations',
    'Players cancel at the last minute and the match collapses',
    'Last-minute cancellations',
  ),
  theme('find', 'gains', 5, 'Find a match', 'Players find a match in minutes', 'Organisers fill free places'),
  theme('friends', 'opportunities', 4, 'Partner with local pitches', 'Partner with local pitches for fixed weekly slots'),
  theme('grow', 'expectations', 2, 'Completed matches', 'Grow completed matches by 20 percent'),
]

describe('visions from themes', () => {
  it('makes three usable drafts for the football team, the one on the top theme first', () => {
    const answer = localVision({ language: 'en', themes: FOOTBALL })
    expectVisions(answer, FOOTBALL)
    expect(answer.visions).toEqual([
      {
        what: 'reduce how often players cancel at the last minute',
        outcome: 'make it easy to find a match in minutes',
        audience: 'players and organisers',
        themes: ['cancel', 'find'],
      },
      {
        what: 'make it easy to fill free places',
        outcome: 'grow completed matches by 20 percent',
        audience: 'players and organisers',
        themes: ['find', 'grow'],
      },
      expect.objectContaining({ what: 'partner with local pitches for fixed weekly slots', audience: 'players and organisers' }),
    ])
  })

  it('makes drafts in Portuguese when the team writes Portuguese, whatever its setting', () => {
    const themes = [
      theme('a', 'pains', 3, 'Cancelamentos na última hora', 'Jogadores cancelam na última hora'),
      theme('b', 'gains', 2, 'Encontrar uma partida', 'Encontrar uma partida em minutos'),
      theme('c', 'expectations', 1, 'Partidas completas', 'Aumentar as partidas completas em 20 por cento'),
    ]
    const { visions } = localVision({ language: 'en', themes })
    expect(visions[0]).toEqual({
      what: 'reduzir as vezes em que jogadores cancelam na última hora',
      outcome: 'tornar mais fácil encontrar uma partida em minutos',
      audience: 'jogadores',
      themes: ['a', 'b'],
    })
    expect(new Set(visions.map(({ what }) => what)).size).toBe(3)
  })

  it.each([
    ['pains', 'Hard to find a match near me', 'make it easy to find a match nearby'],
    ['pains', 'Nobody knows who is coming', 'make it easy to know who is coming'],
    ['pains', 'Too many no-shows at weekends', 'reduce no-shows at weekends'],
    ['pains', 'Parents cannot see the timetable', 'make it easy to see the timetable'],
    ['pains', 'The catalogue is confusing', 'make the catalogue easier to understand'],
    ['pains', 'Nurses spend hours on paper forms', 'cut the hours that nurses spend on paper forms'],
    ['platformPains', 'Match history is slow to load', 'make the match history easy to load'],
    ['platformPains', 'Search shows matches that are full', 'reduce how often the search shows matches that are full'],
    ['gains', 'Knowing for sure who will come', 'make it easy to know for sure who will come'],
    ['gains', 'See ratings before joining', 'make it easy to see ratings before joining'],
    ['opportunities', 'Sharing a match brings new players', 'build on the fact that sharing a match brings new players'],
    ['expectations', 'The board expects more completed matches', 'reach more completed matches'],
  ])('reads an English fact under %s: %s', (lens, fact, what) => {
    expect(whatOf('en', lens, fact)).toBe(what)
  })

  it.each([
    ['pains', 'É difícil encontrar uma partida perto de casa', 'tornar mais fácil encontrar uma partida perto de casa'],
    ['pains', 'Muitas faltas nos jogos de sábado', 'reduzir faltas nos jogos de sábado'],
    ['pains', 'Ninguém sabe quem vem', 'tornar mais fácil saber quem vem'],
    ['platformPains', 'O histórico de partidas é lento', 'tornar o histórico de partidas mais rápido'],
    ['gains', 'Saber com certeza quem vem', 'tornar mais fácil saber com certeza quem vem'],
    ['opportunities', 'Convidar amigos por link', 'convidar amigos por link'],
    ['expectations', 'A diretoria espera mais partidas por semana', 'alcançar mais partidas por semana'],
  ])('reads a Portuguese fact under %s: %s', (lens, fact, what) => {
    expect(whatOf('pt-BR', lens, fact)).toBe(what)
  })

  it('names the people with their attribute where only one kind is named, and nobody in particular where none is', () => {
    const said = (fact: string) => localVision({ language: 'en', themes: [theme('t', 'pains', 1, fact, fact)] }).visions[0]?.audience
    expect(said('The sign-up form scares new players away')).toBe('new players')
    expect(said('The sign-up form is too long')).toBe('the people we work for')
  })

  it('has nothing to say where nothing was said', () => {
    expect(localVision({ language: 'en', themes: [] })).toEqual({ visions: [] })
    expect(localVision({ language: 'en', themes: [theme('t', 'pains', 3, '🎉', '🎉')] })).toEqual({ visions: [] })
  })

  it('makes three sound drafts of any theme that has a word', () => {
    const word = fc.constantFrom(
      'players',
      'late',
      'cancel',
      'jogadores',
      'sabem',
      '取消',
      '<b>',
      '__proto__',
      'constructor',
      'API.',
      'a/b',
      '20%',
      '?',
      '\u202E',
      ',',
    )
    const text = fc.oneof(
      fc.string({ maxLength: 300 }),
      fc.array(word, { maxLength: 40 }).map((words) => words.join(' ')),
    )
    const lens = fc.constantFrom('pains', 'gains', 'opportunities', 'expectations', 'platformPains', 'platformGains', '')
    const some = fc.record({ lens, title: text, dots: fc.nat(9), texts: fc.array(text, { maxLength: 4 }) })
    fc.assert(
      fc.property(fc.array(some, { maxLength: 6 }), fc.constantFrom<Language>('en', 'pt-BR'), (list, language) => {
        const themes = list.map((each, n) => ({ ...each, id: `t${n}`, title: `Theme ${each.title}` }))
        const answer = localVision({ language, themes })
        if (themes.length > 0) expectVisions(answer, themes)
        else expect(answer.visions).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})

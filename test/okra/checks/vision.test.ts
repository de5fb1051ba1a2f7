import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mostVisionWords, visionShape } from '../../../okra/checks/vision.ts'
import { wordListsOf } from '../../../okra/checks/wordLists.ts'
import en from '../../../okra/words/en.json' with { type: 'json' }
import ptBR from '../../../okra/words/pt-BR.json' with { type: 'json' }

const good = {
  what: 'make joining a nearby match effortless',
  outcome: 'get new players onto the pitch in their first two days',
  audience: 'people new to a city',
}
const bom = {
  what: 'facilitar a entrada em partidas próximas',
  outcome: 'levar novos jogadores a campo nos primeiros dois dias',
  audience: 'quem acabou de chegar à cidade',
}
const shapeOf = (change: Partial<typeof good>) => visionShape({ ...good, ...change }, 'en')
const formaDe = (change: Partial<typeof bom>) => visionShape({ ...bom, ...change }, 'pt-BR')

describe('The shape of a vision', () => {
  test('is ticked throughout for the example of the method, in both languages', () => {
    expect(visionShape(good, 'en')).toEqual({ action: true, outcome: true, audience: true, oneSentence: true, words: 30 })
    expect(visionShape(bom, 'pt-BR')).toEqual({ action: true, outcome: true, audience: true, oneSentence: true, words: 28 })
  })

  test('has no ticks but one sentence, and no words, before anything is typed', () => {
    const nothing = { action: false, outcome: false, audience: false, oneSentence: true, words: 0 }
    for (const language of ['en', 'pt-BR', 'sw'])
      expect(visionShape({ what: '', outcome: ' ', audience: '\u200b' }, language)).toEqual(nothing)
  })

  test('is the same for what is typed with stray blanks', () => {
    expect(shapeOf({ what: '  make joining  a nearby match effortless ' })).toEqual(visionShape(good, 'en'))
  })

  test('never throws and never counts fewer words than the template has', () => {
    const part = fc.string({ unit: 'grapheme' })
    fc.assert(
      fc.property(part, part, part, fc.constantFrom('en', 'pt-BR', 'ja', '__proto__'), (what, outcome, audience, language) => {
        const { words } = visionShape({ what, outcome, audience }, language)
        expect(words === 0 || words > 7).toBe(true)
      }),
    )
  })
})

describe('An action', () => {
  test.each([
    'make it dependable',
    'Show who turns up',
    'finally fix sign-up',
    'not send reminders',
    'implement match ratings',
    'bring players back',
    'do less',
  ])('is seen in "%s"', (what) => expect(shapeOf({ what }).action).toBe(true))

  test.each([
    'better onboarding',
    'the new dashboard',
    'making it dependable',
    'integration of maps',
    'our best quarter',
    'be better',
    'TBD',
    '...',
    '12',
  ])('is not seen in "%s"', (what) => expect(shapeOf({ what }).action).toBe(false))

  test.each([
    'tornar as partidas confiáveis',
    'não enviar lembretes',
    'Reduzir faltas',
    'propor horários',
    'torná-lo simples',
    'medir-se por presença',
  ])('is seen in "%s"', (what) => expect(formaDe({ what }).action).toBe(true))

  test.each(['melhor entrada', 'a nova tela', 'integração com mapas', 'tornando tudo simples', 'usuário feliz', 'a definir'])(
    'is not seen in "%s"',
    (what) => expect(formaDe({ what }).action).toBe(false),
  )
})

describe('An outcome and an audience', () => {
  test.each(['launch the new app', 'ship it', 'of the', 'tbd'])('an outcome is not seen in "%s"', (outcome) =>
    expect(shapeOf({ outcome }).outcome).toBe(false),
  )
  test.each(['build trust', 'have fewer no-shows', 'grow'])('an outcome is seen in "%s"', (outcome) =>
    expect(shapeOf({ outcome }).outcome).toBe(true),
  )
  test.each(['lançar o app', 'de um', 'definir'])('an outcome is not seen in "%s"', (outcome) =>
    expect(formaDe({ outcome }).outcome).toBe(false),
  )
  test.each(['everyone', 'all of us', 'the', 'n/a', 'Everybody!'])('an audience is not seen in "%s"', (audience) =>
    expect(shapeOf({ audience }).audience).toBe(false),
  )
  test.each(['new players', 'everyone in sales', 'support teams'])('an audience is seen in "%s"', (audience) =>
    expect(shapeOf({ audience }).audience).toBe(true),
  )
  test.each(['todos', 'todo mundo', 'todas as pessoas'])('an audience is not seen in "%s"', (audience) =>
    expect(formaDe({ audience }).audience).toBe(false),
  )
  test('an audience is seen in "jogadores novos"', () => expect(formaDe({ audience: 'jogadores novos' }).audience).toBe(true))
})

describe('One sentence', () => {
  test.each([
    'make it work. Then grow',
    'make it work! and grow',
    'why not? grow',
    'grow... then rest',
    'grow. so there',
    'grow (fast.) Then rest',
  ])('is not "%s"', (what) => expect(shapeOf({ what }).oneSentence).toBe(false))

  test.each([
    'reach 99.5 % e.g. on weekends',
    'work with J. Silva',
    'make it work.',
    'grow vs. rest',
    'use node.js v2.0',
    'grow; rest',
    'make it work …',
  ])('is "%s"', (what) => expect(shapeOf({ what }).oneSentence).toBe(true))

  test('is not judged by English abbreviations in another language', () => {
    expect(formaDe({ what: 'integrar mapas, p.ex. de campos' }).oneSentence).toBe(true)
    expect(visionShape({ ...good, what: 'see e.g. this' }, 'sw').oneSentence).toBe(false)
    expect(visionShape({ ...good, what: '試合を増やす。もっと' }, 'ja').oneSentence).toBe(false)
    expect(visionShape({ ...good, what: '試合を増やす。' }, 'ja').oneSentence).toBe(true)
  })
})

describe('The words of a sentence', () => {
  const filled = (count: number) =>
    visionShape({ what: Array.from({ length: count - 8 - 2 }, () => 'grow').join(' '), outcome: 'x', audience: 'y' }, 'en').words

  test('are counted with those of the template', () => {
    expect(filled(mostVisionWords)).toBe(35)
    expect(filled(mostVisionWords + 1)).toBe(36)
  })

  test('do not include marks, and count a joined word once', () => {
    expect(shapeOf({ what: 'make in-app — sign-up & "go" work' }).words).toBe(shapeOf({ what: 'make in-app sign-up go work' }).words)
    expect(visionShape({ what: '試合に参加しやすくする', outcome: '', audience: '' }, 'ja').words).toBeGreaterThan(8 + 2)
  })

  test.each([
    ['en', en['vision.sentence']],
    ['pt-BR', ptBR['vision.sentence']],
  ])('of the template in %s are as many as the catalogue has', (language, template) => {
    const words = template
      .replace(/\{\w+\}/gu, ' ')
      .split(' ')
      .filter((word) => /\p{L}/u.test(word))
    expect(wordListsOf(language)?.templateWords).toBe(words.length)
  })
})

describe('A language without word lists', () => {
  test('gets the rules of structure only', () => {
    const shape = visionShape({ what: 'the better app', outcome: 'launch', audience: 'everyone' }, 'sw')
    expect(shape).toEqual({ action: true, outcome: true, audience: true, oneSentence: true, words: 13 })
    expect(visionShape({ what: 'tu', outcome: '', audience: '—' }, 'sw')).toMatchObject({ outcome: false, audience: false })
    expect(wordListsOf('sw')).toBeNull()
  })
})

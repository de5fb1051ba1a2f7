import { fileURLToPath } from 'node:url'
import { parse, type Select, type Token } from '@messageformat/parser'
import { describe, expect, test } from 'vitest'
import { compileWords, messagesOf } from '../../../tab/i18n/compile.ts'
import { chooseLanguage } from '../../../tab/i18n/language.ts'
import { sayFrom } from '../../../tab/i18n/say.tsx'
import type { Words } from '../../../tab/i18n/words.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const en = messagesOf(root, 'en')
const ptBR = messagesOf(root, 'pt-BR')

function tokensWithin(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token) => ('cases' in token ? [token, ...token.cases.flatMap((one) => tokensWithin(one.tokens))] : [token]))
}

/** Name and kind of every placeholder. */
function placeholders(message: string): readonly string[] {
  return [...new Set(tokensWithin(parse(message)).flatMap((token) => ('arg' in token ? [`${token.arg} ${token.type}`] : [])))].sort()
}

/** The plural categories of a language that a message lacks. */
function missingPlurals(message: string, language: string): readonly string[] {
  const rules = new Intl.PluralRules(language)
  const needed = new Set(Array.from({ length: 101 }, (_, number) => rules.select(number)))
  const plurals = tokensWithin(parse(message)).filter((token): token is Select => token.type === 'plural')
  return plurals.flatMap((plural) => [...needed].filter((category) => !plural.cases.some(({ key }) => key === category || key === 'other')))
}

async function compiled(language: string): Promise<Words> {
  const parts = await Promise.all(
    (['first', 'rest'] as const).map(async (part) => {
      const source = compileWords(root, language, part).replaceAll(/@messageformat\/runtime(?:\/lib\/cardinals)?/g, (name) =>
        import.meta.resolve(name),
      )
      return ((await import(`data:text/javascript,${encodeURIComponent(source)}`)) as { words: Words }).words
    }),
  )
  return Object.assign({}, ...parts) as Words
}

describe('the words of the tab', () => {
  test('have the same keys in both languages', () => {
    expect(Object.keys(ptBR).sort()).toEqual(Object.keys(en).sort())
  })

  test('have the same placeholders in both languages', () => {
    const different = Object.keys(en).filter((key) => placeholders(en[key] ?? '').join() !== placeholders(ptBR[key] ?? '').join())
    expect(different).toEqual([])
  })

  test('have every plural that the language needs', () => {
    const lacking = Object.entries(en).filter(([, message]) => missingPlurals(message, 'en').length > 0)
    const lackingPtBR = Object.entries(ptBR).filter(([, message]) => missingPlurals(message, 'pt-BR').length > 0)
    expect([...lacking, ...lackingPtBR].map(([key]) => key)).toEqual([])
  })

  test('have one Portuguese word for a team', () => {
    expect(Object.entries(ptBR).filter(([, message]) => /\bequipes?\b/i.test(message))).toEqual([])
  })

  test('are never empty, never shout and never plead', () => {
    const loud = [...Object.entries(en), ...Object.entries(ptBR)].filter(
      ([, message]) => message.trim() === '' || /!|\bplease\b|por favor/i.test(message),
    )
    expect(loud.map(([key]) => key)).toEqual([])
  })

  test('promise about names only what is true of this build', () => {
    const promises = Object.entries(en).filter(([key]) => /^promise\.(ideas|dots|answers|open)$/.test(key))
    expect(promises).toHaveLength(4)
    for (const [, message] of promises) {
      expect(message).toContain('Stored without your name. The running server could still tell who was given which pass.')
    }
    expect(Object.values(en).filter((message) => /never stored with/i.test(message))).toEqual([])
  })

  test('are compiled into the sentences that the catalogue means, without a parser', async () => {
    const say = sayFrom(await compiled('en'))
    expect(say('lobby.here', { n: 1 })).toBe('1 person is here')
    expect(say('lobby.here', { n: 5 })).toBe('5 people are here')
    expect(say('frame.where', { session: 'Vision', place: 1, steps: 4 })).toBe('Vision · step 1 of 4')
    expect(sayFrom(await compiled('pt-BR'))('lobby.here', { n: 2 })).toBe('2 pessoas estão aqui')
  })

  test('say a key that is missing as itself', () => {
    expect(sayFrom({})('app.name')).toBe('app.name')
  })

  test('of the two parts make up the whole catalogue, and no key is in both', () => {
    const keysOf = (part: 'first' | 'rest') => [...compileWords(root, 'en', part).matchAll(/^ {2}"?([^":\s]+)"?: /gm)].map(([, key]) => key)
    const [first, rest] = [keysOf('first'), keysOf('rest')]
    expect([...first, ...rest].sort()).toEqual(Object.keys(en).sort())
    expect(first).toContain('promise.ideas')
    expect(rest).toContain('start.title')
  })
})

describe('the language to begin with', () => {
  test('is the chosen one, else the host’s, else the browser’s, else English', () => {
    expect(chooseLanguage('pt-BR', 'en', ['en'])).toBe('pt-BR')
    expect(chooseLanguage(null, 'pt-PT', ['en'])).toBe('pt-BR')
    expect(chooseLanguage(null, null, ['de', 'pt'])).toBe('pt-BR')
    expect(chooseLanguage(null, null, ['de'])).toBe('en')
    expect(chooseLanguage('klingon', null, [])).toBe('en')
  })
})

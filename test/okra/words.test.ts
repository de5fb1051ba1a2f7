import { readFileSync } from 'node:fs'
import { parse, type Select, type Token } from '@messageformat/parser'
import { describe, expect, test } from 'vitest'
import { activitiesOf, sessions } from '../../okra/playbook/index.ts'
import { lenses, lensIds } from '../../okra/playbook/lenses.ts'
import en from '../../okra/words/en.json' with { type: 'json' }
import ptBR from '../../okra/words/pt-BR.json' with { type: 'json' }
import type { ActivityWord, SessionWord, StepWord, WordKey } from '../../okra/words/words.ts'
import { activityKey, sessionKey, stepKey } from '../../okra/words/words.ts'

type Catalogue = Readonly<Record<string, string>>
const catalogues: readonly (readonly [language: string, words: Catalogue])[] = [
  ['en', en],
  ['pt-BR', ptBR],
]
const sessionWords: readonly SessionWord[] = ['title', 'when', 'leaves']
const stepWords: readonly StepWord[] = ['title', 'goal', 'prompt', 'question', 'help', 'hurt']
const activityWords: readonly ActivityWord[] = ['title', 'doing', 'next']
const stuckWords: readonly ActivityWord[] = ['stuck.1', 'stuck.2', 'stuck.3', 'stuck.4']

const steps = sessions.flatMap((session) => session.steps.map((step) => ({ session, step })))
const activities = sessions.flatMap((session) => activitiesOf(session).map((found) => ({ session, ...found })))
const playbookKeys: readonly WordKey[] = [
  ...sessions.flatMap(({ id }) => sessionWords.map((word) => sessionKey(id, word))),
  ...steps.flatMap(({ session, step }) => stepWords.map((word) => stepKey(session.id, step.id, word))),
  ...activities.flatMap(({ session, step, plan }) => {
    const words = plan.activity === 'write' ? [...activityWords, ...stuckWords] : activityWords
    return words.map((word) => activityKey(session.id, step.id, plan.id, word))
  }),
]

function tokensWithin(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token) => ('cases' in token ? [token, ...token.cases.flatMap((one) => tokensWithin(one.tokens))] : [token]))
}

/** The names of the placeholders in a message. */
function placeholders(message: string): readonly string[] {
  return [...new Set(tokensWithin(parse(message)).flatMap((token) => ('arg' in token ? [token.arg] : [])))].sort()
}

/** The plural categories that a language needs for the numbers a team meets, and a message lacks. */
function missingPlurals(message: string, language: string): readonly string[] {
  const needed = (type: Intl.PluralRuleType) => {
    const rules = new Intl.PluralRules(language, { type })
    return new Set(Array.from({ length: 10_001 }, (_, number) => rules.select(number)))
  }
  const plurals = tokensWithin(parse(message)).filter((token): token is Select => token.type === 'plural' || token.type === 'selectordinal')
  return plurals.flatMap((plural) => {
    const given = plural.cases.map(({ key }) => key)
    return [...needed(plural.type === 'plural' ? 'cardinal' : 'ordinal'), 'other'].filter((category) => !given.includes(category))
  })
}

/** Keys whose words are the same as an earlier key's, letter case and full stop aside. */
function equalWords(words: Catalogue, keys: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  return keys.filter((key) => {
    const text = (words[key] ?? '').toLowerCase().replace(/[.?]$/, '')
    if (seen.has(text)) return true
    seen.add(text)
    return false
  })
}

/** Keys under `playbook.` that no session, step or activity asks for. */
function orphans(words: Catalogue): readonly string[] {
  const known = new Set<string>(playbookKeys)
  return Object.keys(words).filter((key) => key.startsWith('playbook.') && !known.has(key))
}

describe('The catalogues', () => {
  test('have the same keys in both languages', () => {
    expect(Object.keys(ptBR).sort()).toEqual(Object.keys(en).sort())
  })

  test('have the same placeholders in both languages', () => {
    const portuguese: Catalogue = ptBR
    for (const [key, message] of Object.entries(en)) expect(placeholders(portuguese[key] ?? ''), key).toEqual(placeholders(message))
  })

  test('say every playbook word and lens differently in Portuguese and English', () => {
    const portuguese: Catalogue = ptBR
    const same = Object.entries(en).filter(([key, message]) => /^(playbook|lens|vision)\./.test(key) && portuguese[key] === message)
    expect(same).toEqual([])
  })

  test('fill the vision sentence with the same three parts', () => {
    for (const [, words] of catalogues) expect(placeholders(words['vision.sentence'] ?? '')).toEqual(['audience', 'outcome', 'what'])
  })
})

describe.each(catalogues)('The catalogue %s', (language, words) => {
  test('is written one key a line, each key once', () => {
    const lines = readFileSync(new URL(`../../okra/words/${language}.json`, import.meta.url), 'utf8').split('\n')
    const keys = lines.filter((line) => /^ {2}"[^"]+": ".*",?$/.test(line)).map((line) => line.split('"')[1])
    expect(keys).toEqual(Object.keys(words))
    expect(lines.filter((line) => line.trim() !== '' && !line.startsWith('  "'))).toEqual(['{', '}'])
  })

  test('parses as ICU messages with all plural categories of the language', () => {
    for (const [key, message] of Object.entries(words)) expect(missingPlurals(message, language), key).toEqual([])
  })

  test('has no empty word and no stray blank', () => {
    const bad = Object.entries(words).filter(([, message]) => message === '' || message !== message.trim() || / {2}/.test(message))
    expect(bad).toEqual([])
  })

  test('keeps its voice: no exclamation mark, no please', () => {
    const loud = Object.entries(words).filter(([, message]) => /!|\bplease\b|\bpor favor\b/i.test(message))
    expect(loud).toEqual([])
  })

  test('has words for every session, step and activity, and none that nobody asks for', () => {
    expect(playbookKeys.filter((key) => !words[key])).toEqual([])
    expect(orphans(words)).toEqual([])
  })

  test('gives every step a goal, prompt, question, help and hurt of its own', () => {
    const own = stepWords.filter((word) => word !== 'title')
    const keys = steps.flatMap(({ session, step }) => own.map((word) => stepKey(session.id, step.id, word)))
    expect(keys).toHaveLength(23 * 5)
    expect(equalWords(words, keys)).toEqual([])
  })

  test('asks different reflection questions wherever people write', () => {
    const keys = playbookKeys.filter((key) => key.includes('.stuck.'))
    expect(keys).toHaveLength(3 * 4)
    expect(equalWords(words, keys)).toEqual([])
  })

  test.each(sessions)('names the steps, activities and buttons of $id apart', (session) => {
    const found = activitiesOf(session)
    const keysOf = (word: ActivityWord) => found.map(({ step, plan }) => activityKey(session.id, step.id, plan.id, word))
    const stepTitles = session.steps.map((step) => stepKey(session.id, step.id, 'title'))
    for (const keys of [stepTitles, keysOf('title'), keysOf('doing'), keysOf('next')]) expect(equalWords(words, keys)).toEqual([])
  })

  test('keeps agenda lines under 45 characters, buttons and titles under 35', () => {
    const keysOf = (word: ActivityWord) => activities.map(({ session, step, plan }) => activityKey(session.id, step.id, plan.id, word))
    const tooLong = (word: ActivityWord, limit: number) => keysOf(word).filter((key) => (words[key] ?? '').length >= limit)
    expect([...tooLong('doing', 45), ...tooLong('title', 35), ...tooLong('next', 35)]).toEqual([])
  })

  test('asks in every question and names and explains every lens', () => {
    const questions = Object.keys(words).filter((key) => /^playbook\..*(\.question|\.stuck\.\d)$|^lens\..*\.ask$/.test(key))
    expect(questions.filter((key) => !words[key]?.endsWith('?'))).toEqual([])
    const lensKeys = [...lenses.map(({ id }) => `lens.${id}.name`), ...lensIds.flatMap((id) => [`lens.${id}.name`, `lens.${id}.ask`])]
    expect(lensKeys.filter((key) => !words[key])).toEqual([])
  })
})

describe('These tests notice', () => {
  test('a plural without its categories, also inside a select', () => {
    expect(missingPlurals('{n, plural, one {# idea} other {# ideas}}', 'en')).toEqual([])
    expect(missingPlurals('{n, plural, other {# ideias}}', 'pt-BR')).toEqual(['one'])
    expect(missingPlurals('{who, select, other {{n, plural, other {# ideas}}}}', 'en')).toEqual(['one'])
  })

  test('a placeholder of another name, wherever it stands', () => {
    expect(placeholders('{n, plural, one {{name} has # idea} other {{name} has # ideas}}')).toEqual(['n', 'name'])
    expect(placeholders('{team}')).not.toEqual(placeholders('{time}'))
    expect(() => placeholders('{what')).toThrow('Unexpected message end')
  })

  test('words that are equal but for case or the full stop, and words without a step', () => {
    expect(equalWords({ a: 'Same', b: 'same.', c: 'Other' }, ['a', 'b', 'c'])).toEqual(['b'])
    expect(orphans({ 'playbook.vision.title': 'Vision', 'playbook.vision.gone.title': 'Gone', 'nudge.any': 'Any' })).toEqual([
      'playbook.vision.gone.title',
    ])
  })
})

import { expect, test } from 'vitest'
import en from '../../okra/words/en.json' with { type: 'json' }
import type { WordKey } from '../../okra/words/words.ts'
import { sayIn } from '../../server/words.ts'

test('Every word can be said in both languages', () => {
  const parameters = new Proxy({}, { get: () => 2 })
  for (const language of ['en', 'pt-BR'] as const) {
    const say = sayIn(language)
    for (const key of Object.keys(en) as WordKey[]) expect(say(key, parameters), key).toMatch(/^[^{}]+$/)
  }
})

test('Words are filled and counted by the rules of their language', () => {
  expect(sayIn('en')('artifact.dots', { n: 1 })).toBe('1 dot')
  expect(sayIn('en')('artifact.dots', { n: 0 })).toBe('0 dots')
  expect(sayIn('pt-BR')('artifact.dots', { n: 0 })).toBe('0 ponto')
  expect(sayIn('en')('vision.sentence', { what: "<b>do {it}</b> 'now'", outcome: '#', audience: '' })).toBe(
    "This quarter, we will <b>do {it}</b> 'now' in order to # for .",
  )
})

test('A language is compiled once', () => {
  expect(sayIn('en')).toBe(sayIn('en'))
})

import { describe, expect, test } from 'vitest'
import { edgeCodes } from '../../okra/api.ts'
import { refusalCodes } from '../../okra/refusal.ts'
import en from '../../okra/words/en.json' with { type: 'json' }
import ptBR from '../../okra/words/pt-BR.json' with { type: 'json' }

describe.each([
  ['en', en],
  ['pt-BR', ptBR],
])('The refusals in %s', (_, catalogue) => {
  const words: Readonly<Record<string, string>> = catalogue
  const keys = [...refusalCodes.map((code) => `refusal.${code}`), ...edgeCodes.map((code) => `problem.${code}`)]

  test('have a sentence for each code, and none that no code asks for', () => {
    expect(
      Object.keys(words)
        .filter((key) => /^(refusal|problem)\./.test(key))
        .sort(),
    ).toEqual([...keys].sort())
  })

  test('say what happened and what to do: two thoughts, each a sentence or half of one', () => {
    expect(keys.filter((key) => !/[.:;,?] .+[.]$/.test(words[key] ?? ''))).toEqual([])
  })

  test('are all different', () => {
    expect(new Set(keys.map((key) => words[key])).size).toBe(keys.length)
  })

  test('tell no number and have no placeholder, so that nothing below k can leak through them', () => {
    expect(keys.filter((key) => /[\d{}]/.test(words[key] ?? ''))).toEqual([])
  })
})

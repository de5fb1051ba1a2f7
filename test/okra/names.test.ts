import { expect, test } from 'vitest'
import { sizing } from '../../okra/playbook/sizing.ts'
import en from '../../okra/words/en.json' with { type: 'json' }
import { namedParty, namedSkill, partyName, skillName } from '../../okra/words/names.ts'
import ptBR from '../../okra/words/pt-BR.json' with { type: 'json' }
import type { Say } from '../../okra/words/words.ts'

const english: Say = (key) => en[key]
const portuguese: Say = (key) => ptBR[key]
const settings = (activity: string) =>
  sizing.steps.flatMap(({ activities }) => activities).find((one) => one.activity === activity)?.settings
const parties = settings('depend')?.parties as readonly string[]
const skills = settings('skills')?.skills as readonly string[]

test('Known parties and skills have a name in each language, others are called as they were entered', () => {
  for (const say of [english, portuguese]) {
    expect(parties.map((party) => partyName(say, party)).filter((name) => !name)).toEqual([])
    expect(skills.map((skill) => skillName(say, skill)).filter((name) => !name)).toEqual([])
  }
  expect(partyName(portuguese, 'platform')).toBe('Plataforma')
  expect(partyName(english, 'Mailbird')).toBe('Mailbird')
  expect(skillName(english, 'constructor')).toBe('constructor')
})

test('What is typed is the known one that is called so in this language, else the text', () => {
  expect(namedParty(english, ' data  science', parties)).toBe('data  science')
  expect(namedParty(english, ' Data science ', parties)).toBe('data-science')
  expect(namedParty(portuguese, 'plataforma', parties)).toBe('platform')
  expect(namedSkill(english, 'Lawyer ', skills)).toBe('Lawyer')
  expect(namedSkill(portuguese, 'análise de produto', skills)).toBe('product-analytics')
})

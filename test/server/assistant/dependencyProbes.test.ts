import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { Language } from '../../../okra/ports/assistant.ts'
import { localDependencies } from '../../../server/assistant/dependencies/local.ts'
import { card } from '../../assistant/card.ts'

/** A team's cards and what each waits for: names of parties or titles of other cards; about half of them wait for nothing. Every board was written before the rules had been tried on it. */
interface Board {
  readonly language: Language
  readonly parties: readonly string[]
  readonly cards: readonly { readonly title: string; readonly notes: string; readonly needs: readonly string[] }[]
}

const file = new URL('../../fixtures/assistant/dependencyBoards.json', import.meta.url)
const boards = JSON.parse(readFileSync(file, 'utf8')) as readonly Board[]

const milestone = (text: string, notes: string) => card(text, { notes })

/** What the rules read another way than the person who wrote the card. */
const MISREAD = new Set(['Watch history across devices', 'Churn warning', 'Refill discount', 'Kids profile', 'Placa de boas-vindas'])

const cards = boards.flatMap(({ language, parties, cards: written }) => {
  const milestones = written.map(({ title, notes }) => milestone(title, notes))
  const input = { language, milestones, parties: parties.map((party) => ({ party, name: party })), known: [] }
  const { findings } = localDependencies(input)
  return written.map((card) => ({
    ...card,
    found: findings.filter(({ from }) => from === card.title).map(({ on }) => ('milestone' in on ? on.milestone : on.party)),
  }))
})
const read = cards.filter(({ title }) => !MISREAD.has(title))

it.each(read.filter(({ needs }) => needs.length > 0))('"$title" needs $needs: $notes', ({ needs, found }) => {
  expect(found.toSorted()).toEqual(needs.toSorted())
})

it.each(read.filter(({ needs }) => needs.length === 0))('"$title" needs nothing: $notes', ({ found }) => {
  expect(found).toEqual([])
})

it('few cards are misread', () => {
  expect(cards.length - read.length).toBeLessThan(cards.length / 20)
})

import type { CardName } from './milestones.ts'
import { cardId, change, plannedCards } from './milestones.ts'
import type { Rehearsal } from './rehearsal.ts'
import { idOf } from './rehearsal.ts'

interface Scored {
  /** What seven people gave, and what the team settled on. */
  readonly sizes: string
  readonly effort: 'S' | 'M' | 'L'
  readonly business: 1 | 2 | 3
  readonly ux: 1 | 2 | 3
  readonly skills: readonly string[]
}

const scored: Readonly<Partial<Record<CardName, Scored>>> = {
  ranking: { sizes: 'SMMSMMS', effort: 'M', business: 2, ux: 1, skills: ['data-science', 'backend'] },
  cache: { sizes: 'SMLLLML', effort: 'L', business: 1, ux: 2, skills: ['backend'] },
  filters: { sizes: 'SSSSMSS', effort: 'S', business: 2, ux: 2, skills: ['frontend', 'product-analytics'] },
  first: { sizes: 'MLMMLMM', effort: 'M', business: 3, ux: 3, skills: ['design', 'frontend'] },
  smart: { sizes: 'MMLMMML', effort: 'M', business: 2, ux: 2, skills: ['frontend', 'data-science', 'product-analytics'] },
  tip: { sizes: 'SSSSSSS', effort: 'S', business: 1, ux: 2, skills: ['product-analytics'] },
  weekly: { sizes: 'SMSSMSS', effort: 'S', business: 2, ux: 1, skills: ['backend'] },
  form: { sizes: 'MLLMLLL', effort: 'L', business: 2, ux: 3, skills: ['design', 'backend', 'data-science'] },
  wording: { sizes: 'SSMSSSS', effort: 'S', business: 1, ux: 3, skills: ['design'] },
  scores: { sizes: 'MMMMSMM', effort: 'M', business: 3, ux: 2, skills: ['frontend', 'backend'] },
  remind: { sizes: 'SSSMSSS', effort: 'S', business: 3, ux: 2, skills: ['backend'] },
}

const meanings = {
  S: { meaning: 'Up to a week for one person', example: 'the reminder of last quarter' },
  M: { meaning: 'Two or three weeks for two people', example: 'search by distance' },
  L: { meaning: 'More than a month, or more than two people', example: 'the new sign-in' },
}

interface Needed {
  readonly from: CardName
  readonly on: { readonly party: string } | CardName
  readonly what: string
  readonly by: number | null
}

const needs: readonly Needed[] = [
  { from: 'smart', on: { party: 'data-science' }, what: 'a model of the level', by: 6 },
  { from: 'smart', on: 'ranking', what: 'ranked results', by: null },
  { from: 'filters', on: 'cache', what: 'fast lists', by: null },
  { from: 'scores', on: 'form', what: 'ratings to show', by: null },
  { from: 'form', on: { party: 'data-science' }, what: 'validation of the questions', by: 3 },
  { from: 'weekly', on: { party: 'Push provider' }, what: 'a higher limit', by: 9 },
]

/** Who shows a card, by turns. */
const presenters = 3

/** Session #3: review, sizes, values, dependencies, skills. */
export function playSizing(room: Rehearsal): void {
  room.send({ type: 'StartSession', session: 3 })
  for (const [index, name] of plannedCards.slice(0, presenters).entries()) {
    room.send({ type: 'SetPresenter', person: room.cast.people[index + 1] ?? null })
    room.send({ type: 'ShowItem', item: cardId(name) })
  }
  change(room, 'form', { notes: 'Start with one question; the second only if many answer.' })
  room.put(2, { text: 'What happens to matches without e-mail addresses?', about: cardId('form') })
  room.tick()
  room.moveOn()
  size(room)
  value(room)
  for (const need of needs) room.send({ type: 'AddItems', kind: 'dependencies', items: [dependency(need)] })
  room.moveOn()
  room.send({ type: 'FormPairs', people: room.cast.people })
  room.send({ type: 'StartPairs' })
  for (const name of plannedCards) change(room, name, { skills: scored[name]?.skills ?? [] })
  for (const [skill, capacity] of [
    ['design', 1],
    ['data-science', 1],
    ['backend', 2],
  ] as const)
    room.send({ type: 'SetCapacity', skill, capacity })
  room.moveOn()
}

function size(room: Rehearsal): void {
  room.send({ type: 'DefineSizes', sizes: meanings })
  for (const name of plannedCards)
    for (const [person, effort] of [...(scored[name]?.sizes ?? '')].entries())
      room.put(person, { milestone: cardId(name), marks: { effort } })
  room.moveOn()
  for (const name of plannedCards) change(room, name, { effort: scored[name]?.effort ?? null })
  room.moveOn()
}

function value(room: Rehearsal): void {
  // Two of the seven see it differently, one higher and one lower.
  const near = (middle: number, person: number) => Math.min(3, Math.max(1, middle + Number(person === 3) - Number(person === 5)))
  for (const name of plannedCards) {
    const { business = 1, ux = 1 } = scored[name] ?? {}
    for (let person = 0; person < 7; person += 1) {
      const marks = { businessValue: '$'.repeat(near(business, person)), uxValue: String(near(ux, 6 - person)) }
      room.put(person, { milestone: cardId(name), marks })
    }
  }
  room.moveOn()
  for (const name of plannedCards) {
    const { business = 1, ux = 1 } = scored[name] ?? {}
    change(room, name, { businessValue: '$'.repeat(business), uxValue: String(ux) })
  }
  room.moveOn()
}

function dependency({ from, on, what, by }: Needed) {
  const need = typeof on === 'string' ? { milestone: cardId(on) } : on
  return { id: idOf(`need ${from} ${what}`), from: cardId(from), on: need, what, by }
}

import type { MilestoneType } from '../quarter/plan/items.ts'
import type { ObjectiveName } from './okrs.ts'
import { areaId, areasOf, hypothesisId, keyResultId, objectiveId } from './okrs.ts'
import type { Rehearsal } from './rehearsal.ts'
import { idOf } from './rehearsal.ts'

interface Card {
  readonly text: string
  readonly under: ObjectiveName
  readonly phase: 'learn' | 'build' | 'scale'
  readonly type: MilestoneType
  readonly moves: readonly string[]
  readonly unlocks?: string
  /** Why it is not done this quarter. */
  readonly notDoing?: string
}

const rank = 'rank'
/** What the cards of session #2 say, by name. */
export const cards = {
  ranking: {
    text: 'New ranking algorithm',
    under: 'discover',
    phase: 'learn',
    type: 'spike',
    moves: ['joined'],
    unlocks: 'Ranked results',
  },
  cache: { text: 'Cache for match history', under: 'discover', phase: 'build', type: 'enabler', moves: ['hours'], unlocks: 'Fast lists' },
  filters: { text: 'A/B test of search filters', under: 'discover', phase: 'learn', type: 'experiment', moves: ['joined'] },
  first: {
    text: 'First match in two days: a guided start',
    under: 'discover',
    phase: 'build',
    type: 'milestone',
    moves: ['joined', 'hours'],
  },
  smart: { text: 'Smart match recommendations', under: 'recommend', phase: 'build', type: 'milestone', moves: ['tips'] },
  tip: { text: 'Match of the day, by hand in two cities', under: 'recommend', phase: 'learn', type: 'experiment', moves: ['tips'] },
  weekly: { text: 'Weekly tip by push message', under: 'recommend', phase: 'scale', type: 'milestone', moves: ['tips'] },
  form: { text: 'E-mail match feedback form', under: 'trust', phase: 'build', type: 'epic', moves: ['rated'], unlocks: 'Ratings to show' },
  wording: { text: 'How people talk about fairness', under: 'trust', phase: 'learn', type: 'inception', moves: ['rated'] },
  scores: { text: 'Public scores after three ratings', under: 'trust', phase: 'scale', type: 'milestone', moves: ['rated', 'shows'] },
  remind: { text: 'Reminder with one tap to confirm', under: 'trust', phase: 'build', type: 'milestone', moves: ['shows'] },
  rewards: {
    text: 'Rewards for organisers',
    under: 'trust',
    phase: 'scale',
    type: 'epic',
    moves: [],
    notDoing: 'Moves no key result this quarter',
  },
  fee: {
    text: 'Pay the pitch fee in the app',
    under: 'discover',
    phase: 'build',
    type: 'epic',
    moves: [],
    notDoing: 'Needs a payment provider first',
  },
} as const satisfies Readonly<Record<string, Card>>

/** The names of the cards. */
export type CardName = keyof typeof cards
/** All of them. */
export const cardNames = Object.keys(cards) as CardName[]
/** Those that are done this quarter. */
export const plannedCards = cardNames.filter((name) => !('notDoing' in cards[name]))

const beliefOf: Readonly<Record<ObjectiveName, string>> = { discover: rank, recommend: 'tip', trust: 'feedback', invite: 'share' }
const [again, vague] = ['Ranking that knows free places', 'Make it nicer']

const ballots: readonly Partial<Record<CardName, number>>[] = [
  { first: 3, smart: 2 },
  { form: 3, ranking: 2 },
  { smart: 3, form: 2 },
  { first: 2, ranking: 2, remind: 1 },
  { form: 2, first: 3 },
  { smart: 2, filters: 2, scores: 1 },
  { first: 3, remind: 2 },
]

/** The id of a card, which is that of its milestone. */
export function cardId(name: CardName): string {
  return idOf(`card ${name}`)
}

/** Session #2: areas to objectives, cards, groups, types and links, dots, what is not done. */
export function playMilestones(room: Rehearsal): void {
  room.send({ type: 'StartSession', session: 2 })
  room.moveOn()
  connect(room)
  room.moveOn()
  write(room)
  room.moveOn()
  group(room)
  room.moveOn()
  classify(room)
  room.moveOn()
  for (const [person, dots] of ballots.entries()) {
    const given = Object.entries(dots).map(([name, count]) => [cardId(name as CardName), count])
    room.put(person, { dots: Object.fromEntries(given) })
  }
  room.moveOn()
  for (const name of cardNames) {
    const card: Card = cards[name]
    if (card.notDoing) change(room, name, { notDoing: card.notDoing })
  }
  room.moveOn()
}

function connect(room: Rehearsal): void {
  room.send({ type: 'FormPairs', people: room.cast.people })
  room.send({ type: 'StartPairs' })
  for (const name of ['discover', 'recommend', 'trust'] as const)
    room.send({ type: 'EditItem', kind: 'objectives', id: objectiveId(name), changes: { areas: areasOf[name].map(areaId) } })
}

function write(room: Rehearsal): void {
  for (const [index, name] of cardNames.entries()) {
    const { text, under, phase } = cards[name]
    const fields = { phase, hypothesis: hypothesisId(beliefOf[under]) }
    room.put(index % 7, { lens: objectiveId(under), text, fields }, cardId(name))
  }
  room.put(3, { lens: objectiveId('discover'), text: again }, idOf('card again'))
  room.put(5, { lens: objectiveId('trust'), text: vague }, idOf('card vague'))
}

function group(room: Rehearsal): void {
  const form = (title: string, ...names: readonly CardName[]) =>
    room.send({
      type: 'FormTheme',
      arrangement: idOf(`form ${title}`),
      theme: idOf(`cards ${title}`),
      title,
      contributions: names.map(cardId),
    })
  form('Finding a match', 'ranking', 'filters', 'first')
  form('Feedback after the match', 'form', 'scores')
  room.send({ type: 'MarkDuplicate', arrangement: idOf('same'), contribution: idOf('card again'), of: cardId('ranking') })
  const reason = 'Nobody could say when it is done'
  room.send({ type: 'PruneContributions', arrangement: idOf('prune'), contributions: [idOf('card vague')], reason })
}

function classify(room: Rehearsal): void {
  for (const name of cardNames) {
    const { type, moves, unlocks = '' }: Card = cards[name]
    change(room, name, { type, keyResults: moves.map(keyResultId), unlocks })
  }
}

/** Changes the milestone of a card. */
export function change(room: Rehearsal, name: CardName, changes: Readonly<Record<string, unknown>>): void {
  room.send({ type: 'EditItem', kind: 'milestones', id: cardId(name), changes })
}

import { openAsk } from '../quarter/activities/draftData.ts'
import { currentRun } from '../quarter/state.ts'
import type { Rehearsal } from './rehearsal.ts'
import { idOf } from './rehearsal.ts'

/** What the team knows: what was written under which lens, and the group that it came into (or none). */
const facts = [
  ['customer-pains', 'Players cancel an hour before kick-off', 'Know who will come'],
  ['customer-pains', 'Nobody knows who will really come', 'Know who will come'],
  ['customer-pains', 'People new to a city find no match in their first week', 'Matches nearby'],
  ['customer-pains', 'Search shows matches that are full already', 'Matches nearby'],
  ['customer-pains', 'Organisers chase players by phone to confirm', null],
  ['customer-gains', 'People come back when the first match takes place', 'The first match counts'],
  ['customer-gains', 'Four of five who play twice in a month stay', 'The first match counts'],
  ['customer-gains', 'A reminder the day before makes players confirm in time', null],
  ['business-opportunities', 'Clubs would pay for weekly bookings', 'Weekly groups'],
  ['business-opportunities', 'Weekly groups stay four times longer than single players', 'Weekly groups'],
  ['stakeholder-expectations', 'Pitch owners expect to be paid although a match is cancelled', null],
  ['platform-constraints', 'Match history is spread over three tables', 'Slow history'],
  ['platform-constraints', 'A page of history takes four seconds', 'Slow history'],
  ['platform-strengths', 'Ratings after a match are there already', null],
] as const

/** Dots of each person: a group's title, or the number of a fact on its own. */
const ballots: readonly Readonly<Record<string, number>>[] = [
  { 'Matches nearby': 3, 'The first match counts': 2 },
  { 'Matches nearby': 2, 'Know who will come': 2, 'Weekly groups': 1 },
  { 'The first match counts': 3, 'Know who will come': 2 },
  { 'Matches nearby': 3, 'Slow history': 2 },
  { 'Know who will come': 3, 'The first match counts': 1, '7': 1 },
  { 'Matches nearby': 2, 'Weekly groups': 2, '13': 1 },
  { 'Know who will come': 1, 'Matches nearby': 3, 'Slow history': 1 },
]

const sentence = {
  what: 'make joining a nearby match effortless',
  outcome: 'get new players onto the pitch in their first two days',
  audience: 'people new to a city',
}

const factId = (index: number) => idOf(`fact ${index}`)
const groupId = (title: string) => idOf(`group ${title}`)

/** Session #0: facts, groups, dots, one sentence. */
export function playVision(room: Rehearsal): void {
  room.send({ type: 'StartSession', session: 0 })
  for (const [index, [lens, text]] of facts.entries()) room.put(index % 7, { lens, text }, factId(index))
  room.moveOn()
  group(room)
  room.moveOn()
  for (const [person, dots] of ballots.entries()) room.put(person, { dots: asDots(dots) })
  room.moveOn()
  settle(room)
  room.moveOn()
}

function group(room: Rehearsal): void {
  const titles = [...new Set(facts.flatMap(([, , title]) => title ?? []))]
  for (const title of titles) {
    const contributions = facts.flatMap(([, , one], index) => (one === title ? [factId(index)] : []))
    room.send({ type: 'FormTheme', arrangement: idOf(`form ${title}`), theme: groupId(title), title, contributions })
  }
}

function asDots(dots: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(dots).map(([on, count]) => [/^\d+$/.test(on) ? factId(Number(on)) : groupId(on), count]))
}

function settle(room: Rehearsal): void {
  const draft = idOf('draft')
  room.send({ type: 'PutDraft', draft, origin: 'facilitator', themes: [groupId('Matches nearby')], ...sentence })
  room.send({ type: 'AskRoom', drafts: [draft] })
  const ask = openAsk(currentRun(room.session()))?.id ?? ''
  for (let person = 0; person < 6; person += 1)
    room.put(person, { answers: { [draft]: person === 4 ? 'almost' : 'yes' } }, idOf(`answer ${person}`), ask)
  room.send({ type: 'CloseAsk', ask })
  room.send({ type: 'SettleVision', ...sentence })
}

import type { Fact } from './team.ts'

/** What the team of the pictures knows: made up, and the same each time. */
export const facts: readonly Fact[] = [
  { lens: 'customer-pains', text: 'Players cancel an hour before kick-off' },
  { lens: 'customer-pains', text: 'Nobody knows who will really come' },
  { lens: 'customer-pains', text: 'When players cancel late, nine people have nothing to play' },
  { lens: 'customer-pains', text: 'Organisers chase players by phone to confirm' },
  { lens: 'customer-pains', text: 'Organisers spend an hour per match on the phone' },
  { lens: 'customer-gains', text: 'A reminder the day before makes players confirm in time' },
  { lens: 'customer-gains', text: 'People come back when the first match takes place' },
  { lens: 'customer-gains', text: 'Players confirm in time when a reminder asks them' },
  { lens: 'customer-gains', text: 'A first match that takes place brings people back' },
  { lens: 'business-opportunities', text: 'Clubs would pay for weekly bookings' },
  { lens: 'business-opportunities', text: 'Weekly groups stay four times longer than single players' },
  { lens: 'stakeholder-expectations', text: 'Pitch owners expect to be paid although a match is cancelled' },
  { lens: 'platform-constraints', text: 'A confirmation is only a chat message' },
  { lens: 'platform-constraints', text: 'Match history is spread over three tables' },
]

/** Groups of the facts, by their place in the list. */
export const groups = [
  ['Know who will come', [0, 1, 2]],
  ['Confirm in time', [5, 7]],
  ['Weekly groups', [9, 10]],
  ['Attendance is measured', [12, 13]],
] as const satisfies readonly (readonly [string, readonly number[]])[]

/** Wordings on the table: where they come from, and the sentence. */
export const wordings = [
  { origin: 'facilitator', what: 'make attendance dependable', outcome: 'halve the matches cancelled on the day', audience: 'players' },
  { origin: 'assistant', what: 'take the chasing out of organising', outcome: 'fill a team within a day', audience: 'organisers' },
] as const

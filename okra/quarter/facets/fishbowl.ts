import { unless } from '../../refusal.ts'
import type { QuarterEvent } from '../events.ts'
import { event } from '../events.ts'
import type { Facet } from './facet.ts'

/** Who sits in the middle and speaks; the others listen. Named on purpose. */
export interface FishbowlData {
  /** The keys of those who speak, the latest last. */
  readonly seats: readonly string[]
}

/** The commands of a fishbowl. */
export type FishbowlCommand =
  /** When all seats are taken, who sat longest gets up. */
  { readonly type: 'TakeSeat' } | { readonly type: 'LeaveSeat' }

/** The events of a fishbowl. */
export type FishbowlEvent = { readonly v: 1; readonly run: string; readonly person: string } & (
  | { readonly type: 'SeatTaken' }
  | { readonly type: 'SeatLeft' }
)

/** So many can speak at once. */
export const seatsInTheMiddle = 4

const everyone = ['facilitator', 'cofacilitator', 'participant', 'stakeholder'] as const

function evolve({ seats }: FishbowlData, stored: QuarterEvent): FishbowlData {
  const { type, person } = stored as FishbowlEvent
  const others = seats.filter((one) => one !== person)
  return { seats: type === 'SeatTaken' ? [...others, person].slice(-seatsInTheMiddle) : others }
}

/** A few speak, the others listen, and anyone may take a seat in the middle. */
export const fishbowlFacet: Facet<FishbowlData> = {
  name: 'fishbowl',
  commands: { TakeSeat: everyone, LeaveSeat: everyone },
  events: ['SeatTaken', 'SeatLeft'],
  start: () => ({ seats: [] }),
  decide: ({ run }, { seats }, { type }, { person }) => {
    const isSeated = seats.includes(person)
    unless(type === 'TakeSeat' ? !isSeated : isSeated, type === 'TakeSeat' ? 'already-there' : 'not-now')
    return [event({ type: type === 'TakeSeat' ? 'SeatTaken' : 'SeatLeft', run: run.id, person })]
  },
  evolve,
  offers: (_scene, { seats }, _role, person) => [{ type: seats.includes(person) ? 'LeaveSeat' : 'TakeSeat', fields: {} }],
}

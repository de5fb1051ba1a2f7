import type { Role } from '../../identity.ts'
import { contributes, leads } from '../../identity.ts'
import { unless } from '../../refusal.ts'
import type { Scene } from '../activity.ts'
import type { Command } from '../commands.ts'
import type { QuarterEvent } from '../events.ts'
import { event } from '../events.ts'
import type { Offer } from '../offers.ts'
import type { Facet } from './facet.ts'

/** Whose turn it is, round after round. Named on purpose. */
export interface TurnsData {
  /** The order, which the caller has shuffled. Empty: there is none, anyone goes. */
  readonly people: readonly string[]
  /** How many turns are over. */
  readonly turn: number
  /** What whose turn it is has picked and reads aloud. */
  readonly picked: string | null
}

/** The commands of a turn order. */
export type TurnsCommand =
  /** These people in this order, from the first one on; may be sent again. */
  | { readonly type: 'SetTurnOrder'; readonly people: readonly string[] }
  /** Who came late, or was left out, comes last. */
  | { readonly type: 'JoinTurns' }
  /** `turn` is the one that is seen as being over: two who press at once pass one turn, not two. */
  | { readonly type: 'PassTurn'; readonly turn: number }
  | { readonly type: 'PickItem'; readonly item: string }

/** The events of a turn order. */
export type TurnsEvent = { readonly v: 1; readonly run: string } & (
  | { readonly type: 'TurnOrderSet'; readonly people: readonly string[] }
  | { readonly type: 'TurnsJoined'; readonly person: string }
  | { readonly type: 'TurnPassed'; readonly turn: number }
  | { readonly type: 'ItemPicked'; readonly item: string }
)

/** So many people can take turns. */
export const turnsAtMost = 60

/** Whose turn it is; null: there is no order. */
export function whoseTurn({ people, turn }: TurnsData): string | null {
  return people[turn % Math.max(1, people.length)] ?? null
}

const mayAct = (data: TurnsData, role: Role, person: string) => leads(role) || (contributes(role) && whoseTurn(data) === person)

function decide(
  { run, plan }: Scene,
  data: TurnsData,
  sent: Command,
  { role, person }: { readonly role: Role; readonly person: string },
  items: (plan: Scene['plan']) => readonly string[],
): readonly QuarterEvent[] {
  const command = sent as TurnsCommand
  switch (command.type) {
    case 'SetTurnOrder': {
      const people = [...new Set(command.people)]
      unless(people.length > 0, 'unknown-person')
      return [event({ type: 'TurnOrderSet', run: run.id, people })]
    }
    case 'JoinTurns':
      unless(data.people.length > 0, 'not-now')
      unless(!data.people.includes(person), 'already-there')
      unless(data.people.length < turnsAtMost, 'too-many-items')
      return [event({ type: 'TurnsJoined', run: run.id, person })]
    case 'PassTurn':
      unless(data.people.length > 0, 'not-now')
      unless(mayAct(data, role, person), 'not-your-turn')
      unless(command.turn === data.turn, 'already-moved-on')
      return [event({ type: 'TurnPassed', run: run.id, turn: data.turn })]
    case 'PickItem':
      unless(data.people.length > 0, 'not-now')
      unless(mayAct(data, role, person), 'not-your-turn')
      unless(items(plan).includes(command.item), 'unknown-item')
      return [event({ type: 'ItemPicked', run: run.id, item: command.item })]
  }
}

function evolve(data: TurnsData, stored: QuarterEvent): TurnsData {
  const happened = stored as TurnsEvent
  switch (happened.type) {
    case 'TurnOrderSet':
      return { people: happened.people, turn: 0, picked: null }
    case 'TurnsJoined':
      return joined(data, happened.person)
    case 'TurnPassed':
      return { ...data, turn: happened.turn + 1, picked: null }
    case 'ItemPicked':
      return { ...data, picked: happened.item }
  }
}

/** The turn is counted anew within the longer order, so that it stays with who has it. */
function joined({ people, turn, picked }: TurnsData, person: string): TurnsData {
  return { people: [...people, person], turn: people.length === 0 ? 0 : turn % people.length, picked }
}

function offers(
  { plan }: Scene,
  data: TurnsData,
  role: Role,
  person: string,
  items: (plan: Scene['plan']) => readonly string[],
): readonly Offer[] {
  const order: Offer = { type: 'SetTurnOrder', fields: { people: { kind: 'people', least: 1, most: turnsAtMost } } }
  const mayJoin = contributes(role) && !data.people.includes(person) && data.people.length < turnsAtMost
  const of = items(plan)
  return [
    ...(leads(role) ? [order] : []),
    ...(data.people.length > 0 && mayJoin ? [{ type: 'JoinTurns', fields: {} }] : []),
    ...(data.people.length > 0 && mayAct(data, role, person)
      ? [
          { type: 'PassTurn', fields: { turn: { kind: 'one', of: [data.turn] } } } as const,
          ...(of.length > 0 ? [{ type: 'PickItem', fields: { item: { kind: 'one', of } } } as const] : []),
        ]
      : []),
  ]
}

/** One after the other picks something, reads it aloud and proposes. `items`: what can be picked. */
export function turnsFacet(items: (plan: Scene['plan']) => readonly string[]): Facet<TurnsData> {
  const everyone = ['facilitator', 'cofacilitator', 'participant'] as const
  return {
    name: 'turns',
    commands: {
      SetTurnOrder: ['facilitator', 'cofacilitator'],
      JoinTurns: everyone,
      PassTurn: everyone,
      PickItem: everyone,
    },
    events: ['TurnOrderSet', 'TurnsJoined', 'TurnPassed', 'ItemPicked'],
    start: () => ({ people: [], turn: 0, picked: null }),
    decide: (scene, data, command, context) => decide(scene, data, command, context, items),
    evolve,
    offers: (scene, data, role, person) => offers(scene, data, role, person, items),
  }
}

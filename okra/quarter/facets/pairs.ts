import type { Role } from '../../identity.ts'
import { contributes, leads } from '../../identity.ts'
import { unless } from '../../refusal.ts'
import type { Scene } from '../activity.ts'
import type { Command } from '../commands.ts'
import type { QuarterEvent } from '../events.ts'
import { event } from '../events.ts'
import type { Offer } from '../offers.ts'
import type { Plan } from '../state.ts'
import type { Facet } from './facet.ts'

/** People who work together (two, or three when somebody would be alone), and the items that are theirs. Named on purpose. */
export interface Pair {
  readonly people: readonly string[]
  readonly items: readonly string[]
  /** It has said that its work can be shown. */
  readonly ready?: boolean
}

/** What is known of the pairs of a run. */
export interface PairsData {
  readonly pairs: readonly Pair[]
  /** From here on nobody is paired anew; who comes late joins. */
  readonly started: boolean
}

/** The commands of pairs. */
export type PairsCommand =
  /** Pairs these people in this order, which the caller has shuffled; again as long as they have not started. */
  | { readonly type: 'FormPairs'; readonly people: readonly string[] }
  | { readonly type: 'StartPairs' }
  /** Who came late joins the smallest pair. */
  | { readonly type: 'JoinPair' }
  /** The own pair can show its work now, or not yet after all. */
  | { readonly type: 'SayReady'; readonly ready: boolean }

/** The events of pairs. */
export type PairsEvent = { readonly v: 1; readonly run: string } & (
  | { readonly type: 'PairsFormed'; readonly pairs: readonly Pair[] }
  | { readonly type: 'PairsStarted' }
  | { readonly type: 'PairJoined'; readonly pair: number; readonly person: string }
  | { readonly type: 'PairReady'; readonly pair: number; readonly ready: boolean }
)

/** So many people can be paired. */
export const pairedAtMost = 60

/** People two by two in their order, the last one with the two before; items go round, so that each pair has about as many. */
export function pairUp(people: readonly string[], items: readonly string[]): readonly Pair[] {
  const count = Math.max(1, Math.floor(people.length / 2))
  return Array.from({ length: count }, (_, index) => {
    const mine = people.slice(2 * index, index === count - 1 ? undefined : 2 * index + 2)
    // With more pairs than items some work on the same one.
    const shared = items[index % Math.max(1, items.length)]
    const own = items.length > count ? items.filter((_one, place) => place % count === index) : shared === undefined ? [] : [shared]
    return { people: mine, items: own }
  })
}

/** The pair of a person, or null. */
export function pairOf({ pairs }: PairsData, person: string): Pair | null {
  return pairs.find(({ people }) => people.includes(person)) ?? null
}

/** The items that this person works on: the pair's, and those that came after the pairs were formed. null: all of them (who leads). */
export function itemsFor(data: PairsData, all: readonly string[], role: Role, person: string): readonly string[] | null {
  if (leads(role)) return null
  const pair = pairOf(data, person)
  if (!data.started || !pair) return []
  const given = new Set(data.pairs.flatMap(({ items }) => items))
  return all.filter((id) => pair.items.includes(id) || !given.has(id))
}

function smallest({ pairs }: PairsData): number {
  const sizes = pairs.map(({ people }) => people.length)
  return sizes.indexOf(Math.min(...sizes))
}

function decide(
  { run, plan }: Scene,
  data: PairsData,
  sent: Command,
  person: string,
  items: (plan: Plan) => readonly string[],
): readonly QuarterEvent[] {
  const command = sent as PairsCommand
  switch (command.type) {
    case 'FormPairs': {
      unless(!data.started, 'pairs-started')
      const people = [...new Set(command.people)]
      unless(people.length > 0, 'unknown-person')
      return [event({ type: 'PairsFormed', run: run.id, pairs: pairUp(people, items(plan)) })]
    }
    case 'StartPairs':
      unless(data.pairs.length > 0 && !data.started, data.started ? 'pairs-started' : 'not-now')
      return [event({ type: 'PairsStarted', run: run.id })]
    case 'JoinPair':
      unless(data.pairs.length > 0, 'not-now')
      unless(pairOf(data, person) === null, 'already-there')
      return [event({ type: 'PairJoined', run: run.id, pair: smallest(data), person })]
    case 'SayReady': {
      const pair = data.pairs.findIndex(({ people }) => people.includes(person))
      unless(data.started && pair >= 0, 'not-now')
      return [event({ type: 'PairReady', run: run.id, pair, ready: command.ready })]
    }
  }
}

function evolve(data: PairsData, stored: QuarterEvent): PairsData {
  const happened = stored as PairsEvent
  switch (happened.type) {
    case 'PairsFormed':
      return { ...data, pairs: happened.pairs }
    case 'PairsStarted':
      return { ...data, started: true }
    case 'PairJoined': {
      const { person } = happened
      return withPair(data, happened.pair, (pair) => ({ ...pair, people: [...pair.people, person] }))
    }
    case 'PairReady': {
      const { ready } = happened
      return withPair(data, happened.pair, (pair) => ({ ...pair, ready }))
    }
  }
}

function withPair(data: PairsData, index: number, change: (pair: Pair) => Pair): PairsData {
  return { ...data, pairs: data.pairs.map((pair, place) => (place === index ? change(pair) : pair)) }
}

function offers(data: PairsData, role: Role, person: string): readonly Offer[] {
  const formed = data.pairs.length > 0
  return [
    ...(leads(role) && !data.started
      ? [{ type: 'FormPairs', fields: { people: { kind: 'people', least: 1, most: pairedAtMost } } } as const]
      : []),
    ...(leads(role) && formed && !data.started ? [{ type: 'StartPairs', fields: {} }] : []),
    ...(contributes(role) && formed && pairOf(data, person) === null ? [{ type: 'JoinPair', fields: {} }] : []),
    ...(contributes(role) && data.started && pairOf(data, person) !== null
      ? [{ type: 'SayReady', fields: { ready: { kind: 'one', of: [true, false] } } } as const]
      : []),
  ]
}

/** The room in pairs, each with items of its own. `items`: what is shared out among them. */
export function pairsFacet(items: (plan: Plan) => readonly string[]): Facet<PairsData> {
  return {
    name: 'pairs',
    commands: {
      FormPairs: ['facilitator', 'cofacilitator'],
      StartPairs: ['facilitator', 'cofacilitator'],
      JoinPair: ['facilitator', 'cofacilitator', 'participant'],
      SayReady: ['facilitator', 'cofacilitator', 'participant'],
    },
    events: ['PairsFormed', 'PairsStarted', 'PairJoined', 'PairReady'],
    start: () => ({ pairs: [], started: false }),
    decide: (scene, data, command, { person }) => decide(scene, data, command, person, items),
    evolve,
    offers: (_scene, data, role, person) => offers(data, role, person),
  }
}

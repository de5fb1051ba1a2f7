import { z } from 'zod'
import { command, id, text } from '../shapes.schema.ts'
import { pairedAtMost } from './pairs.ts'
import { turnsAtMost } from './turns.ts'

const person = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)

/** The shapes of the commands of pairs. */
export const pairsSchemas = {
  FormPairs: command('FormPairs', { people: z.array(person).min(1).max(pairedAtMost) }),
  StartPairs: command('StartPairs', {}),
  JoinPair: command('JoinPair', {}),
  SayReady: command('SayReady', { ready: z.boolean() }),
}

/** The shape of an open entry. */
export const entrySchema = z.strictObject({ text, about: id.nullable().optional() })

/** The shapes of the commands of a spotlight. */
export const spotlightSchemas = {
  ShowItem: command('ShowItem', { item: id }),
  SetPresenter: command('SetPresenter', { person: person.nullable() }),
}

/** The shapes of the commands of a turn order. */
export const turnsSchemas = {
  SetTurnOrder: command('SetTurnOrder', { people: z.array(person).min(1).max(turnsAtMost) }),
  JoinTurns: command('JoinTurns', {}),
  PassTurn: command('PassTurn', { turn: z.int().min(0).max(100_000) }),
  PickItem: command('PickItem', { item: id }),
}

/** The shapes of the commands of a fishbowl. */
export const fishbowlSchemas = { TakeSeat: command('TakeSeat', {}), LeaveSeat: command('LeaveSeat', {}) }

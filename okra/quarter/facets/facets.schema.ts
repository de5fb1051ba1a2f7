import { z } from 'zod'
import { command, id, text } from '../shapes.schema.ts'
import { pairedAtMost } from './pairs.ts'

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

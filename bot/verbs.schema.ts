import { z } from 'zod'
import { id, run, slug, text } from '../okra/quarter/shapes.schema.ts'
import type { Press, Verb } from './verbs.ts'
import { fieldIds } from './verbs.ts'

const session = z.literal([0, 1, 2, 3, 4])
const key = z.string().regex(/^[\w:.@-]{1,300}$/)

/** What comes with each verb, and nothing else. */
const shapes = {
  start: z.strictObject({ quarter: id, session }),
  next: z.strictObject({ quarter: id, run }),
  more: z.strictObject({ quarter: id, run }),
  reveal: z.strictObject({ quarter: id, run }),
  idea: z.strictObject({ quarter: id, run, idea: text, place: z.union([slug, id]).optional() }),
  status: z.strictObject({ quarter: id }),
  help: z.strictObject({ quarter: id.nullable() }),
  continue: z.strictObject({ quarter: id, session }),
  finish: z.strictObject({ quarter: id, session, run }),
  takeLead: z.strictObject({ quarter: id }),
  acceptLead: z.strictObject({ quarter: id }),
  declineLead: z.strictObject({ quarter: id }),
  postAgain: z.strictObject({ quarter: id, key }),
} as const satisfies { readonly [V in Verb]: z.ZodType<Omit<Extract<Press, { readonly verb: V }>, 'verb'>> }

const fields = new Set<string>(Object.values(fieldIds))

/**
 * The button that was pressed, or null: there is no such button. What stands in the fields of a card comes with every button in clients
 * that don't know better; it is dropped here unless the button is the field's own. A run has to be one of its quarter.
 */
export function pressOf(verb: string, data: unknown): Press | null {
  if (!Object.hasOwn(shapes, verb)) return null
  const parsed = shapes[verb as Verb].safeParse(verb === 'idea' ? data : withoutFields(data))
  if (!parsed.success) return null
  const press = { verb, ...parsed.data } as Press
  return 'run' in press && !press.run.startsWith(`${press.quarter}.`) ? null : press
}

function withoutFields(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data
  return Object.fromEntries(Object.entries(data).filter(([name]) => !fields.has(name)))
}

import { z } from 'zod'

/** The shape of a command, or of what is put into a box. */
export type Shape = z.ZodType

/** What one activity brings: the shape of each of its commands, and of what is put into its boxes. */
export interface ActivitySchema {
  readonly commands: Readonly<Record<string, Shape>>
  readonly act: Shape
}

/** 128 random bits in lower-case hexadecimal. */
export const id = z.string().regex(/^[0-9a-f]{32}$/)
/** Any text: the rules clean and measure it. */
export const text = z.string().max(4_000)
/** The id of a run, or of a box. */
export const run = z.string().regex(/^[0-9a-f]{32}\.[0-4]\.\d{1,4}\.[a-z][A-Za-z0-9-]{0,39}\.\d{1,4}(\.[a-z0-9]{1,12})?$/)
/** The name of an activity, or of a lens, in a playbook. */
export const slug = z.string().regex(/^[a-z][A-Za-z0-9-]{0,39}$/)
/** The three parts of the vision's sentence. */
export const sentence = { what: text, outcome: text, audience: text }

/** Several ids, at most `most`. */
export function ids(least: number, most: number) {
  return z.array(id).min(least).max(most)
}

/** A value for some ids, at most 200 of them. A key that is no id is refused, `__proto__` too: zod alone would drop it in silence. */
export function byId<V extends z.ZodType>(value: V) {
  return by(id, value, 200)
}

/** A value for some names of a playbook, at most 20 of them. */
export function bySlug<V extends z.ZodType>(value: V) {
  return by(slug, value, 20)
}

function by<V extends z.ZodType>(name: z.ZodString, value: V, most: number) {
  const keyed = (given: unknown) =>
    typeof given === 'object' && given !== null && Object.keys(given).every((key) => name.safeParse(key).success)
  const small = (given: unknown) => Object.keys(given as object).length <= most
  return z.custom<object>(keyed).refine(small).pipe(z.record(name, value))
}

/** The shape of a command: its type and its fields, nothing else. */
export function command<F extends z.ZodRawShape>(type: string, fields: F) {
  return z.strictObject({ type: z.literal(type), ...fields })
}

import type { z } from 'zod'
import { Refusal } from '../../okra/refusal.ts'

/** The body as its schema reads it, or Refusal `not-understood`. */
export function parse<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body)
  if (!parsed.success) throw new Refusal('not-understood')
  return parsed.data
}

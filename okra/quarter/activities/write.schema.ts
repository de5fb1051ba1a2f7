import { z } from 'zod'
import type { ActivitySchema } from '../shapes.schema.ts'
import { slug, text } from '../shapes.schema.ts'

/** The shapes of the write activity: a text under a lens. */
export const writeSchema: ActivitySchema = {
  commands: {},
  act: z.strictObject({ text, lens: slug }),
}

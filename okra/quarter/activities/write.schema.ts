import { z } from 'zod'
import type { ActivitySchema } from '../shapes.schema.ts'
import { bySlug, id, slug, text } from '../shapes.schema.ts'

const fields = bySlug(text)

/** The shapes of the write activity: a text under a lens or an objective, and what else the playbook asks for. */
export const writeSchema: ActivitySchema = {
  commands: {},
  act: z.strictObject({ text, lens: z.union([slug, id]), fields: fields.optional() }),
}

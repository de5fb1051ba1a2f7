import { entrySchema } from '../facets/facets.schema.ts'
import type { ActivitySchema } from '../shapes.schema.ts'

/** The shapes of the blockers activity: open entries, no command. */
export const blockersSchema: ActivitySchema = { commands: {}, act: entrySchema }

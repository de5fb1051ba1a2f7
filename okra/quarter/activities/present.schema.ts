import { entrySchema, spotlightSchemas } from '../facets/facets.schema.ts'
import type { ActivitySchema } from '../shapes.schema.ts'

/** The shapes of the present activity: a spotlight, and questions as open entries. */
export const presentSchema: ActivitySchema = { commands: spotlightSchemas, act: entrySchema }

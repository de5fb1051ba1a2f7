import { entrySchema, fishbowlSchemas } from '../facets/facets.schema.ts'
import type { ActivitySchema } from '../shapes.schema.ts'

/** The shapes of the discuss activity: seats in the middle, and remarks. */
export const discussSchema: ActivitySchema = { commands: fishbowlSchemas, act: entrySchema }

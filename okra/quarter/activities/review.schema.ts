import { entrySchema, spotlightSchemas } from '../facets/facets.schema.ts'
import type { ActivitySchema } from '../shapes.schema.ts'

/** The shapes of the review activity. */
export const reviewSchema: ActivitySchema = { commands: spotlightSchemas, act: entrySchema }

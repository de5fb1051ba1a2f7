import { z } from 'zod'
import { spotlightSchemas } from '../facets/facets.schema.ts'
import type { ActivitySchema } from '../shapes.schema.ts'
import { sizesSchemas } from './score.schema.ts'

/** The shapes of the settle activity. It has no box; values are settled by `EditItem`. */
export const settleSchema: ActivitySchema = { commands: { ...spotlightSchemas, ...sizesSchemas }, act: z.never() }

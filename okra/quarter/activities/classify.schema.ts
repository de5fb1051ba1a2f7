import { z } from 'zod'
import { spotlightSchemas } from '../facets/facets.schema.ts'
import type { ActivitySchema } from '../shapes.schema.ts'

/** The shapes of the classify activity. It has no box. */
export const classifySchema: ActivitySchema = { commands: { ...spotlightSchemas }, act: z.never() }

import { z } from 'zod'
import { spotlightSchemas } from '../facets/facets.schema.ts'
import type { ActivitySchema } from '../shapes.schema.ts'

/** The shapes of the present activity. */
export const presentSchema: ActivitySchema = { commands: spotlightSchemas, act: z.never() }

import { z } from 'zod'
import { turnsSchemas } from '../facets/facets.schema.ts'
import type { ActivitySchema } from '../shapes.schema.ts'

/** The shapes of the place activity besides those of the items of the plan. It has no box. */
export const placeSchema: ActivitySchema = { commands: turnsSchemas, act: z.never() }

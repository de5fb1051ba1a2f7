import { z } from 'zod'
import { pairsSchemas } from '../facets/facets.schema.ts'
import type { ActivitySchema } from '../shapes.schema.ts'

/** The shapes of the pairs activity. It has no box. */
export const pairsSchema: ActivitySchema = { commands: pairsSchemas, act: z.never() }

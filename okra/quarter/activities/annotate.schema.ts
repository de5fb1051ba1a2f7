import { z } from 'zod'
import type { ActivitySchema } from '../shapes.schema.ts'
import { capacitySchemas } from './skills.schema.ts'

/** The shapes of the annotate activity besides those of the items of the plan. It has no box. */
export const annotateSchema: ActivitySchema = { commands: capacitySchemas, act: z.never() }

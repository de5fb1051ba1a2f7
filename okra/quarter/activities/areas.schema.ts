import { z } from 'zod'
import type { ActivitySchema } from '../shapes.schema.ts'

/** The areas activity has the commands on items only, and no box. */
export const areasSchema: ActivitySchema = { commands: {}, act: z.never() }

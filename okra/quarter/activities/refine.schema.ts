import { z } from 'zod'
import type { ActivitySchema } from '../shapes.schema.ts'
import { command, id } from '../shapes.schema.ts'
import { lockSchemas } from './arrangingLock.schema.ts'

/** The shapes of the refine activity. It has no box. */
export const refineSchema: ActivitySchema = {
  commands: { MergeObjectives: command('MergeObjectives', { objective: id, into: id }), ...lockSchemas },
  act: z.never(),
}

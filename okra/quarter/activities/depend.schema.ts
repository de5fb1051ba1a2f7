import { z } from 'zod'
import { fieldShapes } from '../plan/plan.schema.ts'
import type { ActivitySchema } from '../shapes.schema.ts'
import { lockSchemas } from './arrangingLock.schema.ts'

/** The shapes of the depend activity: the fields of a dependency, all of them. */
export const dependSchema: ActivitySchema = {
  commands: lockSchemas,
  act: z.strictObject(fieldShapes('dependencies')),
}

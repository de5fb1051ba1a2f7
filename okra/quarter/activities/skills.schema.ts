import { z } from 'zod'
import { pairsSchemas } from '../facets/facets.schema.ts'
import type { ActivitySchema } from '../shapes.schema.ts'
import { command, text } from '../shapes.schema.ts'
import { lockSchemas } from './arrangingLock.schema.ts'
import { capacityMost } from './capacity.ts'

/** The shape of how much of a skill the team has. */
export const capacitySchemas = {
  SetCapacity: command('SetCapacity', { skill: text, capacity: z.int().min(0).max(capacityMost).nullable() }),
}

/** The shapes of the skills activity. It has no box; skills are said by `EditItem`. */
export const skillsSchema: ActivitySchema = {
  commands: { ...pairsSchemas, ...capacitySchemas, ...lockSchemas },
  act: z.never(),
}

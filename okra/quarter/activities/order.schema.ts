import { z } from 'zod'
import type { ActivitySchema } from '../shapes.schema.ts'
import { command, ids } from '../shapes.schema.ts'

/** The shapes of the order activity. It has no box. */
export const orderSchema: ActivitySchema = {
  commands: { FillSlots: command('FillSlots', { objectives: ids(0, 60) }) },
  act: z.never(),
}

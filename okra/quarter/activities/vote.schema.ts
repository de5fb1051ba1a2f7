import { z } from 'zod'
import type { ActivitySchema } from '../shapes.schema.ts'
import { byId, command, ids, run } from '../shapes.schema.ts'

/** The shapes of the vote activity: a whole ballot, and the order by hand. */
export const voteSchema: ActivitySchema = {
  commands: { OrderByHand: command('OrderByHand', { run, order: ids(0, 300) }) },
  act: z.strictObject({ dots: byId(z.int().min(0).max(10)) }),
}

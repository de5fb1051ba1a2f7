import { z } from 'zod'
import { command } from '../shapes.schema.ts'

/** The shape of the command that locks the arranging. */
export const lockSchemas = { LockArranging: command('LockArranging', { locked: z.boolean() }) }

import { z } from 'zod'
import type { ActivitySchema } from '../shapes.schema.ts'
import { text } from '../shapes.schema.ts'
import { commitments } from './agree.ts'

/** The shapes of the agree activity. It has no commands. */
export const agreeSchema: ActivitySchema = { commands: {}, act: z.strictObject({ answer: z.literal([...commitments]), concern: text }) }

import { z } from 'zod'
import type { ActivitySchema } from '../shapes.schema.ts'
import { command, run, text } from '../shapes.schema.ts'
import { commitments } from './agree.ts'

/** The shapes of the agree activity. */
export const agreeSchema: ActivitySchema = {
  commands: { CloseAgreement: command('CloseAgreement', { run }) },
  act: z.strictObject({ answer: z.literal([...commitments]), concern: text }),
}

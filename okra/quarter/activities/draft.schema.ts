import { z } from 'zod'
import type { ActivitySchema } from '../shapes.schema.ts'
import { byId, command, id, ids, run, sentence } from '../shapes.schema.ts'
import { answers } from './draftData.ts'

const ask = run

/** The shapes of the draft activity: wordings go into the box of the run, answers into that of an ask. */
export const draftSchema: ActivitySchema = {
  commands: {
    PutDraft: command('PutDraft', { draft: id, origin: z.enum(['facilitator', 'assistant']), themes: ids(0, 12), ...sentence }),
    WithdrawDraft: command('WithdrawDraft', { draft: id }),
    AskRoom: command('AskRoom', { drafts: ids(1, 40) }),
    CloseAsk: command('CloseAsk', { ask }),
    DropAsk: command('DropAsk', { ask }),
    SettleVision: command('SettleVision', sentence),
  },
  act: z.union([z.strictObject(sentence), z.strictObject({ answers: byId(z.enum(answers)) })]),
}

import { z } from 'zod'
import type { ActivitySchema } from '../shapes.schema.ts'
import { command, id, ids, text } from '../shapes.schema.ts'
import { lockSchemas } from './arrangingLock.schema.ts'

const arrangement = id
const contributions = ids(1, 300)

/** The shapes of the cluster activity. It has no box, so nothing can be put into it. */
export const clusterSchema: ActivitySchema = {
  commands: {
    MoveContributions: command('MoveContributions', { arrangement, contributions, theme: id.nullable() }),
    FormTheme: command('FormTheme', { arrangement, theme: id, title: text, contributions }),
    RenameTheme: command('RenameTheme', { arrangement, theme: id, title: text }),
    MergeThemes: command('MergeThemes', { arrangement, theme: id, into: id }),
    Ungroup: command('Ungroup', { arrangement, theme: id }),
    MarkDuplicate: command('MarkDuplicate', { arrangement, contribution: id, of: id.nullable() }),
    PruneContributions: command('PruneContributions', { arrangement, contributions, reason: text }),
    UndoArrangement: command('UndoArrangement', { arrangement, undo: id }),
    ...lockSchemas,
  },
  act: z.never(),
}

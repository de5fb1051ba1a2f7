import { z } from 'zod'
import { fieldShapes } from '../plan/plan.schema.ts'
import type { ActivitySchema } from '../shapes.schema.ts'
import { command, id, text } from '../shapes.schema.ts'

const span = fieldShapes('milestones').placement ?? z.never()

/** The shapes of the sequence activity besides those of the items of the plan. It has no box. */
export const sequenceSchema: ActivitySchema = {
  commands: {
    SplitMilestone: command('SplitMilestone', { milestone: id, placement: span, second: id, text, secondPlacement: span, dependency: id }),
  },
  act: z.never(),
}

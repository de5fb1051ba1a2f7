import { z } from 'zod'
import type { FollowCommand } from './checkIns.ts'
import type { CoreCommand } from './commands.ts'
import { confidences, hypothesisStatuses, milestoneStatuses } from './plan/items.ts'
import type { Shape } from './shapes.schema.ts'
import { command, id, run, slug, text } from './shapes.schema.ts'

const session = z.literal([0, 1, 2, 3, 4])
const openly = z.boolean().optional()
const lines = z.array(text).max(40)
const again = { activity: slug, divided: z.boolean().optional(), openly }

/** A quarter's name, for example `2026-Q4`; it is data, a team may name it otherwise. And the calendar day it starts on. */
export const quarterName = {
  label: z
    .string()
    .trim()
    .min(1)
    .max(40)
    .regex(/^[^\p{C}]+$/u),
  startsOn: z.iso.date(),
}

/** The shapes of a quarter. */
export const quarterFields = { quarter: id, ...quarterName }

/** The shapes of the commands that every session has. */
export const coreSchemas: Readonly<Record<CoreCommand['type'], Shape>> = {
  OpenQuarter: command('OpenQuarter', quarterFields),
  SimulateTeammates: command('SimulateTeammates', {}),
  StartSession: command('StartSession', { session, divided: z.boolean().optional(), openly }),
  MoveOn: command('MoveOn', { from: run, openly }),
  SkipActivity: command('SkipActivity', { from: run, openly }),
  EndSession: command('EndSession', { from: run }),
  EnterActivity: command('EnterActivity', { activity: slug }),
  ReopenActivity: command('ReopenActivity', again),
  RestartActivity: command('RestartActivity', again),
  KeepResult: command('KeepResult', { activity: slug }),
  KeepSummary: command('KeepSummary', { decided: lines, open: lines, next: lines }),
  ReopenSession: command('ReopenSession', { session }),
  PauseClock: command('PauseClock', {}),
  ResumeClock: command('ResumeClock', {}),
  ExtendClock: command('ExtendClock', { minutes: z.literal([2, 5]) }),
  HideContribution: command('HideContribution', { contribution: id }),
}

/** The shapes of what is done during and after the quarter. */
export const followSchemas: Readonly<Record<FollowCommand['type'], Shape>> = {
  CheckInKeyResult: command('CheckInKeyResult', { keyResult: id, value: z.number(), confidence: z.enum(confidences), note: text }),
  CheckInMilestone: command('CheckInMilestone', { milestone: id, status: z.enum(milestoneStatuses), note: text }),
  JudgeHypothesis: command('JudgeHypothesis', { hypothesis: id, status: z.enum(hypothesisStatuses) }),
  TakeBackCheckIn: command('TakeBackCheckIn', { item: id }),
  CloseQuarter: command('CloseQuarter', { learnings: text }),
  ReopenQuarter: command('ReopenQuarter', {}),
}

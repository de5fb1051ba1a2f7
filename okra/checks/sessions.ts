import type { Discipline } from '../api.ts'
import { boardOf } from '../board/board.ts'
import type { QuarterState, SessionRun } from '../quarter/state.ts'
import { agenda, currentRun } from '../quarter/state.ts'
import { capacityOverlap, planRisk } from './board.ts'
import { dependencyMissing, dependencyOrder } from './dependencies.ts'
import { focusNothingDropped, milestoneTooBig, milestoneUnlinked, milestoneUntyped } from './milestones.ts'
import type { Nudge } from './nudge.ts'
import { ideaVague, okrBlockers, okrHypothesis, okrKeyResults, okrUnaligned } from './okrs.ts'
import { effortDefinition, effortSpread, valueFlat, valueOverscored, voicesRoles } from './sizing.ts'

/** What the checks of a session need to know besides the state. */
export interface Around {
  readonly now: number
  readonly present: number
  readonly disciplines?: Readonly<Partial<Record<Discipline, number>>>
  readonly dismissed?: readonly string[]
}

/** The checks of sessions #1 to #4 on what is public, from the activity on in which something can be done about them. */
export function sessionNudges(state: QuarterState, session: SessionRun, around: Around): readonly Nudge[] {
  switch (session.session) {
    case 0:
      return []
    case 1:
      return okrNudges(state, session, around)
    case 2:
      return milestoneNudges(state, session)
    case 3:
      return sizingNudges(state, session, around)
    case 4:
      return planNudges(state, session, around)
  }
}

/** Whether the room is in one of these kinds of activities now. */
function isIn(session: SessionRun, ...kinds: readonly string[]): boolean {
  return kinds.includes(currentRun(session).plan.activity)
}

/** Whether the room has come to an activity of this kind, or is past it. */
function hasReached(session: SessionRun, kind: string): boolean {
  const order = agenda(session.playbook).map(({ activity }) => activity)
  const first = order.findIndex(({ activity }) => activity === kind)
  return first >= 0 && order.findIndex(({ id }) => id === session.position) >= first
}

function okrNudges({ plan }: QuarterState, session: SessionRun, { now }: Around): readonly Nudge[] {
  const { language } = session.settings
  return [
    ...okrBlockers(session, plan, now),
    ...(isIn(session, 'cluster', 'refine') ? ideaVague(session, plan, 'company-objective') : []),
    ...(hasReached(session, 'refine') ? okrUnaligned(plan) : []),
    ...(hasReached(session, 'pairs') ? [...okrKeyResults(plan, language), ...okrHypothesis(plan, language)] : []),
  ]
}

function milestoneNudges({ plan }: QuarterState, session: SessionRun): readonly Nudge[] {
  return [
    ...(isIn(session, 'cluster') ? ideaVague(session, plan, 'hypothesis') : []),
    ...(hasReached(session, 'classify') ? [...milestoneUntyped(plan), ...milestoneUnlinked(plan), ...milestoneTooBig(plan)] : []),
    ...(isIn(session, 'order') ? focusNothingDropped(plan) : []),
  ]
}

function sizingNudges({ plan }: QuarterState, session: SessionRun, { disciplines, dismissed }: Around): readonly Nudge[] {
  const run = currentRun(session)
  const onEffort = Object.hasOwn(Object(run.plan.settings.scales), 'effort')
  return [
    ...(isIn(session, 'review') || (isIn(session, 'score') && onEffort) ? effortDefinition(plan) : []),
    ...(isIn(session, 'score') && onEffort && disciplines ? voicesRoles(run, disciplines) : []),
    ...(isIn(session, 'settle') ? effortSpread(plan) : []),
    ...(isIn(session, 'settle', 'depend', 'skills') ? [...valueOverscored(plan), ...valueFlat(plan)] : []),
    ...(isIn(session, 'depend', 'skills') ? dependencyMissing(plan, session.settings.language, dismissed) : []),
  ]
}

function planNudges({ plan, quarter }: QuarterState, session: SessionRun, { present, dismissed }: Around): readonly Nudge[] {
  const board = boardOf(plan, quarter?.startsOn ?? '1970-01-05')
  return [
    ...dependencyMissing(plan, session.settings.language, dismissed),
    ...dependencyOrder(plan, board),
    ...capacityOverlap(board, present),
    ...planRisk(plan, board),
  ]
}

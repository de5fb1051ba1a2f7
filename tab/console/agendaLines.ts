import type { ActivityPlan, Step } from '../../okra/playbook/step.ts'
import type { SessionRun } from '../../okra/quarter/state.ts'
import { agenda, runOf } from '../../okra/quarter/state.ts'

/** One line of the agenda. */
export interface AgendaLine {
  readonly step: Step
  readonly activity: ActivityPlan
  readonly status: 'done' | 'now' | 'later'
  /** The minutes of its step, on the step's first activity only: its activities share a clock. */
  readonly minutes: number | null
}

/** The agenda of a session with where the room is. */
export function agendaLines(session: SessionRun): readonly AgendaLine[] {
  return agenda(session.playbook).map(({ step, activity }) => ({
    step,
    activity,
    status: statusOf(session, activity.id),
    minutes: step.activities[0].id === activity.id ? step.minutes : null,
  }))
}

function statusOf(session: SessionRun, activity: string): AgendaLine['status'] {
  if (activity === session.position) return 'now'
  return runOf(session, activity) ? 'done' : 'later'
}

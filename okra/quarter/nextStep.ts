import type { ActivityPlan, Step } from '../playbook/step.ts'
import type { ActivityRun, SessionRun } from './state.ts'
import { agenda, currentRun } from './state.ts'

/** What *Next* does: into which activity, or null for the end of the session, and what has to be asked before. */
export interface NextStep {
  readonly from: string
  readonly into: { readonly step: Step; readonly activity: ActivityPlan } | null
  /** What can't be taken back: `write` reveals, `vote` closes a ballot, `score` reveals spreads, `agree` counts the answers, `end` closes the session. */
  readonly asks: Asked | 'end' | null
}

/** What comes next in a session. */
export function nextStep(session: SessionRun): NextStep {
  const order = agenda(session.playbook)
  const run = currentRun(session)
  const into = order[order.findIndex(({ activity }) => activity.id === session.position) + 1] ?? null
  return { from: run.id, into, asks: asksBefore(run) ?? (into === null ? 'end' : null) }
}

const asked = ['write', 'vote', 'score', 'agree'] as const
/** The kinds of activities whose end is asked about before. */
type Asked = (typeof asked)[number]

function asksBefore(run: ActivityRun): Asked | null {
  if (run.status !== 'open') return null
  return asked.find((activity) => activity === run.plan.activity) ?? null
}

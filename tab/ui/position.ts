import type { ActivityRun, QuarterState, SessionRun } from '../../okra/quarter/state.ts'
import { agenda, currentRun, liveSession } from '../../okra/quarter/state.ts'
import type { SayKey } from '../i18n/say.tsx'

/** Where the room is: "step `place` of `steps`". */
export interface Position {
  readonly session: SessionRun
  readonly run: ActivityRun
  readonly step: string
  readonly minutes: number
  readonly place: number
  readonly steps: number
}

/** Where the room is, or null when no session runs. */
export function positionOf(state: QuarterState): Position | null {
  const session = liveSession(state)
  if (!session) return null
  const order = agenda(session.playbook)
  const index = order.findIndex(({ activity }) => activity.id === session.position)
  const here = order[index]
  if (!here) return null
  return { session, run: currentRun(session), step: here.step.id, minutes: here.step.minutes, place: index + 1, steps: order.length }
}

/** The key of a playbook's word; playbooks that a team has changed keep the ids. */
export function playbookKey(...path: readonly string[]): SayKey {
  return ['playbook', ...path].join('.') as SayKey
}

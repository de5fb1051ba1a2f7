import type { Discipline } from '../api.ts'
import type { Stop } from '../cadence.ts'
import type { Day } from '../days.ts'
import type { QuarterState, Sentence } from '../quarter/state.ts'
import { currentRun, liveSession } from '../quarter/state.ts'
import { agreementLow } from './agreement.ts'
import { cadenceDay, cadenceGap } from './cadence.ts'
import type { Nudge } from './nudge.ts'
import { weights } from './nudge.ts'
import { sessionNudges } from './sessions.ts'
import { stepOverrun } from './step.ts'
import { teamSize } from './team.ts'
import { visionNudge } from './vision.ts'
import { voicesQuiet } from './voices.ts'

/** What the checks need besides the state. */
export interface Situation {
  /** Server time in milliseconds. */
  readonly now: number
  /** How many people are here who contribute: stakeholders don't count, simulated teammates do. */
  readonly present: number
  /**
   * How many of them have something in the box of the running activity, as the last tick counted it; null if it has no sealed box.
   * Counts of what is sealed come in here and never go out.
   */
  readonly authors: number | null
  /** How many of the people here have declared which discipline; a count of what they said of themselves, never of who acted. */
  readonly disciplines?: Readonly<Partial<Record<Discipline, number>>>
  /** The sentence as the facilitator is typing it, if there is one. */
  readonly sentence?: Sentence | null
  /** The keys of what was dismissed, for checks that leave single items out by them. */
  readonly dismissed?: readonly string[]
  /** The days for which sessions (or the sprint planning) are planned, if the team has said so. */
  readonly planned?: Readonly<Partial<Record<Stop, Day>>>
}

/** All that is worth a word now: what blocks the step first, then time, then advice. Dismissed ones are taken out by the desk. */
export function nudges(state: QuarterState, situation: Situation): readonly Nudge[] {
  const session = liveSession(state)
  const live = session
    ? [
        stepOverrun(session, situation.now),
        voicesQuiet(session, currentRun(session), situation),
        teamSize(session.playbook, situation.present),
        visionNudge(session, situation.sentence ?? null),
        ...sessionNudges(state, session, situation),
      ]
    : []
  const raised = [...live, ...agreementLow(state.plan), cadenceGap(state, situation), cadenceDay(state, situation)].filter(
    (nudge) => nudge !== null,
  )
  return raised.sort((a, b) => weights.indexOf(a.weight) - weights.indexOf(b.weight))
}

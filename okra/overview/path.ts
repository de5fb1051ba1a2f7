import { gapsBetween } from '../checks/cadence.ts'
import type { Nudge } from '../checks/nudge.ts'
import type { Day } from '../days.ts'
import { dayIn } from '../days.ts'
import { sessions } from '../playbook/index.ts'
import type { SessionNumber } from '../playbook/step.ts'
import { currentMilestones } from '../quarter/plan/current.ts'
import { objectivesOfQuarter } from '../quarter/plan/objectives.ts'
import { saidOf } from '../quarter/plan/results.ts'
import type { Plan, QuarterState } from '../quarter/state.ts'

/** A session on the way through the quarter. */
export interface Stop {
  readonly session: SessionNumber
  readonly status: 'held' | 'running' | 'open'
  /** The day on which it began, by the team's clock; null: it has not. */
  readonly day: Day | null
  /** What it left behind, in numbers, also where the quarter was imported from; null: nothing yet. */
  readonly came: Came | null
  /** What it builds on and is not there yet: it can be entered when the session begins. */
  readonly missing: 'objectives' | 'milestones' | null
  /** The days since the session before it that was held, and what there is to say about them. */
  readonly gap: { readonly days: number; readonly nudge: Nudge | null } | null
}

/** Numbers that say what a session left behind; each kind has a line of its own. */
export type Came = Readonly<Record<string, number>>

/** The five sessions in their order, each with its state. */
export function pathOf(state: QuarterState): readonly Stop[] {
  const gaps = gapsBetween(state)
  return sessions.map(({ number }) => {
    const gap = gaps.find(({ to }) => to === number)
    return { ...stopOf(state, number), gap: gap ? { days: gap.days, nudge: gap.nudge } : null }
  })
}

function stopOf(state: QuarterState, number: SessionNumber): Omit<Stop, 'gap'> {
  const session = state.sessions[number]
  if (!session && state.imported?.sessions[number])
    return { session: number, status: 'open', day: null, came: cameOf(state, number), missing: null }
  if (!session) return { session: number, status: 'open', day: null, came: null, missing: missingFor(state.plan, number) }
  const day = dayIn(session.startedAt, session.settings.timeZone)
  const running = state.live === number
  return { session: number, status: running ? 'running' : 'held', day, came: running ? null : cameOf(state, number), missing: null }
}

/** What a session builds on and is not there yet. */
export function missingFor(plan: Plan, session: SessionNumber): Stop['missing'] {
  if (session === 2) return Object.keys(plan.objectives).length === 0 ? 'objectives' : null
  return session > 2 && Object.keys(plan.milestones).length === 0 ? 'milestones' : null
}

function cameOf({ plan, sessions: all, imported }: QuarterState, session: SessionNumber): Came {
  const milestones = currentMilestones(plan)
  switch (session) {
    case 0:
      return { visions: plan.vision ? 1 : 0, themes: Object.keys((all[0] ?? imported?.sessions[0])?.themes ?? {}).length }
    case 1: {
      const objectives = objectivesOfQuarter(plan).map(({ id }) => id)
      const keyResults = Object.values(plan.keyResults).filter(({ objective }) => objectives.includes(objective))
      return { objectives: objectives.length, keyResults: keyResults.length }
    }
    case 2:
      return { milestones: milestones.length, dropped: Object.values(plan.milestones).filter(({ notDoing }) => notDoing !== null).length }
    case 3: {
      const sized = milestones.filter(({ effort }) => effort !== null)
      return { sized: sized.length, dependencies: Object.keys(plan.dependencies).length }
    }
    case 4: {
      const { all, enough } = plan.agreement ? saidOf(plan.agreement) : { all: 0, enough: 0 }
      return { placed: milestones.filter(({ placement }) => placement !== null).length, answers: all, committed: enough }
    }
  }
}

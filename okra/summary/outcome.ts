import { hypothesesOf, keyResultsOf, objectivesLater } from '../artifacts/objectives.ts'
import type { SessionNumber } from '../playbook/step.ts'
import { currentMilestones } from '../quarter/plan/current.ts'
import type { Hypothesis, KeyResult, Milestone, Objective } from '../quarter/plan/items.ts'
import { objectivesOfQuarter } from '../quarter/plan/objectives.ts'
import type { Agreement } from '../quarter/plan/results.ts'
import type { Plan, QuarterState } from '../quarter/state.ts'

/** An objective of the quarter with what stands under it. */
export interface ObjectiveOutcome {
  readonly objective: Objective
  readonly keyResults: readonly KeyResult[]
  readonly hypotheses: readonly Hypothesis[]
  readonly milestones: readonly Milestone[]
}

/** Something that is not done this quarter: an objective that waits, or a milestone with the reason. */
export interface NotNow {
  readonly id: string
  readonly text: string
  readonly dots: number | null
  /** null: it waits for the next quarter. */
  readonly reason: string | null
}

/** What sessions #1 to #4 have brought, as the plan stands. */
export interface Outcome {
  readonly objectives: readonly ObjectiveOutcome[]
  /** Milestones of no objective. */
  readonly loose: readonly Milestone[]
  readonly notNow: readonly NotNow[]
  /** Of session #4 only; null as long as too few have answered. */
  readonly agreement: Agreement | null
}

/** What a session has come to, or null if it was not started. Of session #0 see `summary`. */
export function outcomeOf({ plan, sessions }: QuarterState, session: SessionNumber): Outcome | null {
  if (!sessions[session]) return null
  const milestones = session === 1 ? [] : inWeeks(currentMilestones(plan))
  const objectives = objectivesOfQuarter(plan)
  const known = new Set(objectives.map(({ id }) => id))
  return {
    objectives: objectives.map((objective) => ({
      objective,
      keyResults: keyResultsOf(plan, objective),
      hypotheses: hypothesesOf(plan, objective),
      milestones: milestones.filter((one) => one.objective === objective.id),
    })),
    loose: milestones.filter(({ objective }) => objective === null || !known.has(objective)),
    notNow: notNow(plan, session),
    agreement: session === 4 && plan.agreement && plan.agreement.counts.some((count) => count > 0) ? plan.agreement : null,
  }
}

/** What has weeks comes first, in their order. */
function inWeeks(milestones: readonly Milestone[]): readonly Milestone[] {
  const start = ({ placement }: Milestone) => placement?.start ?? 99
  return [...milestones].sort((a, b) => start(a) - start(b))
}

function notNow(plan: Plan, session: SessionNumber): readonly NotNow[] {
  const waiting = objectivesLater(plan).map(({ id, text, dots }) => ({ id, text, dots, reason: null }))
  if (session === 1) return waiting
  const dropped = Object.values(plan.milestones).flatMap(({ id, text, dots, notDoing }) =>
    notDoing === null ? [] : [{ id, text, dots, reason: notDoing }],
  )
  return [...waiting, ...dropped]
}

import type { KeyResultProgress } from '../quarter/plan/achieved.ts'
import { countedKeyResults, countedMilestones, keyResultProgress } from '../quarter/plan/achieved.ts'
import { currentMilestones } from '../quarter/plan/current.ts'
import type { Hypothesis, KeyResult, Milestone, Objective } from '../quarter/plan/items.ts'
import { objectivesOfQuarter } from '../quarter/plan/objectives.ts'
import type { KeyResultCheckIn, MilestoneCheckIn } from '../quarter/plan/results.ts'
import type { Plan } from '../quarter/state.ts'

/** How a key result stands. */
export interface KeyResultStanding {
  readonly keyResult: KeyResult
  readonly last: KeyResultCheckIn | null
  /** How much the value has changed since the check-in before; null: there was none. */
  readonly change: number | null
  readonly progress: KeyResultProgress | null
}

/** How a milestone stands. */
export interface MilestoneStanding {
  readonly milestone: Milestone
  readonly last: MilestoneCheckIn | null
}

/** An objective of this quarter with the key results that measure it. */
export interface ObjectiveStanding {
  readonly objective: Objective
  readonly keyResults: readonly KeyResultStanding[]
}

/** The objectives of the quarter in their order, with how their key results stand. */
export function objectiveStandings(plan: Plan): readonly ObjectiveStanding[] {
  const counted = countedKeyResults(plan)
  return objectivesOfQuarter(plan).map((objective) => ({
    objective,
    keyResults: counted.filter((one) => one.objective === objective.id).map((one) => standingOf(plan, one)),
  }))
}

function standingOf(plan: Plan, keyResult: KeyResult): KeyResultStanding {
  const checkIns = plan.checkIns.keyResults[keyResult.id] ?? []
  const [before, last] = [checkIns.at(-2), checkIns.at(-1)]
  return {
    keyResult,
    last: last ?? null,
    change: before && last ? last.value - before.value : null,
    progress: keyResultProgress(keyResult, checkIns),
  }
}

/** The milestones that count, those with a place first, by their weeks. */
export function milestoneStandings(plan: Plan): readonly MilestoneStanding[] {
  const counted = new Set(plan.agreed === null ? currentMilestones(plan).map(({ id }) => id) : countedMilestones(plan))
  const start = ({ placement }: Milestone) => placement?.start ?? 99
  return Object.values(plan.milestones)
    .filter(({ id }) => counted.has(id))
    .sort((a, b) => start(a) - start(b) || (a.placement?.end ?? 0) - (b.placement?.end ?? 0) || (a.id < b.id ? -1 : 1))
    .map((milestone) => ({ milestone, last: plan.checkIns.milestones[milestone.id]?.at(-1) ?? null }))
}

/** The hypotheses of the quarter's objectives, in the order of these. */
export function hypothesesOfQuarter(plan: Plan): readonly Hypothesis[] {
  const all = Object.values(plan.hypotheses)
  return objectivesOfQuarter(plan).flatMap(({ id }) => all.filter(({ objective }) => objective === id))
}

/** When the team checked in last, in server time; null: never. */
export function lastCheckInAt({ checkIns }: Plan): number | null {
  const all = [...Object.values(checkIns.keyResults), ...Object.values(checkIns.milestones)].flatMap((list) => list.map(({ at }) => at))
  return all.length === 0 ? null : Math.max(...all)
}

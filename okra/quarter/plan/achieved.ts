import type { Plan } from '../state.ts'
import type { KeyResult } from './items.ts'
import type { KeyResultCheckIn } from './results.ts'

/** How far a key result has come. `share` is 0 to 1. */
export interface KeyResultProgress {
  readonly share: number
  /** There is no baseline: the share is value / target. */
  readonly withoutBaseline: boolean
}

/**
 * Progress of a key result at its latest check-in (METHOD section 6): (value - baseline) / (target - baseline), clamped to 0..1;
 * without a baseline value / target. null: no check-in, no target, or a target that can't be divided by.
 */
export function keyResultProgress(
  { baseline, target }: Pick<KeyResult, 'baseline' | 'target'>,
  checkIns: readonly KeyResultCheckIn[],
): KeyResultProgress | null {
  const value = checkIns.at(-1)?.value
  if (value === undefined || target === null) return null
  const from = baseline ?? 0
  if (target === from)
    return { share: baseline === null ? Number(value >= target) : Number(value === target), withoutBaseline: baseline === null }
  return { share: Math.min(1, Math.max(0, (value - from) / (target - from))), withoutBaseline: baseline === null }
}

/** What became of a quarter in numbers. Shares are 0 to 1; null: there was nothing to achieve. */
export interface QuarterRecord {
  readonly keyResults: number | null
  readonly milestones: number | null
}

/** The key results of this quarter: those of objectives that have a slot. */
export function countedKeyResults(plan: Plan): readonly KeyResult[] {
  return Object.values(plan.keyResults).filter(({ objective }) => plan.objectives[objective]?.slot !== 'next-quarter')
}

/** The milestones that count: those that were in the plan at the agreement, without one those that are to be done. */
export function countedMilestones(plan: Plan): readonly string[] {
  if (plan.agreed) return plan.agreed
  return Object.values(plan.milestones).flatMap(({ id, notDoing }) => (notDoing === null ? [id] : []))
}

/** So many of so many. */
export interface Part {
  readonly done: number
  readonly all: number
}

/** Achieved key results of all (achieved at 100 %), and done milestones of all in the plan at the agreement (dropped ones count as not done). */
export function achievedOf(plan: Plan): { readonly keyResults: Part; readonly milestones: Part } {
  const keyResults = countedKeyResults(plan)
  const achieved = keyResults.filter((one) => (keyResultProgress(one, plan.checkIns.keyResults[one.id] ?? [])?.share ?? 0) >= 1)
  const milestones = countedMilestones(plan)
  const done = milestones.filter((id) => plan.milestones[id]?.status === 'done')
  return {
    keyResults: { done: achieved.length, all: keyResults.length },
    milestones: { done: done.length, all: milestones.length },
  }
}

/** What `achievedOf` says, as shares. */
export function recordOf(plan: Plan): QuarterRecord {
  const { keyResults, milestones } = achievedOf(plan)
  return { keyResults: shareOf(keyResults), milestones: shareOf(milestones) }
}

function shareOf({ done, all }: Part): number | null {
  return all === 0 ? null : done / all
}

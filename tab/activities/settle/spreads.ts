import { scaleIdsOf, scalesOf } from '../../../okra/quarter/activities/score.ts'
import { settledScales } from '../../../okra/quarter/activities/settle.ts'
import { currentMilestoneIds } from '../../../okra/quarter/plan/current.ts'
import type { Milestone } from '../../../okra/quarter/plan/items.ts'
import type { ScaleId } from '../../../okra/quarter/plan/results.ts'
import type { Counts } from '../../../okra/quarter/plan/spread.ts'
import { bySpread, countsOf, isWide, medianOf, widthOf } from '../../../okra/quarter/plan/spread.ts'
import type { Plan } from '../../../okra/quarter/state.ts'
import type { Scene } from '../scene.ts'

/** The spread of one scale of a milestone, with what the team settled. */
export interface ScaleSpread {
  readonly scale: ScaleId
  readonly labels: readonly string[]
  /** null: too few answered. */
  readonly counts: Counts | null
  readonly isWide: boolean
  /** Everybody gave the same: then the counts would tell what each of them gave, so they are not shown. */
  readonly isSame: boolean
  readonly median: string | null
  readonly settled: string | null
}

/** A milestone with its spreads. */
export interface MilestoneSpread {
  readonly milestone: Milestone
  readonly scales: readonly ScaleSpread[]
  readonly isWide: boolean
  readonly isSettled: boolean
}

/** The milestones of a score or settle run by spread, widest first. */
export function spreadsOf({ session, run }: Pick<Scene, 'session' | 'run'>, plan: Plan): readonly MilestoneSpread[] {
  const shown = run.plan.activity === 'score' ? scalesOf(run.plan) : settledScales({ session, run })
  const scales = scaleIdsOf(shown)
  const ordered = bySpread(plan, scales, currentMilestoneIds(plan))
  return ordered.flatMap((id) => {
    const milestone = plan.milestones[id]
    if (!milestone) return []
    const all = scales.map((scale) => spreadOf(plan, milestone, scale, shown[scale] ?? []))
    return [{ milestone, scales: all, isWide: all.some((one) => one.isWide), isSettled: all.every(({ settled }) => settled !== null) }]
  })
}

function spreadOf(plan: Plan, milestone: Milestone, scale: ScaleId, labels: readonly string[]): ScaleSpread {
  const counts = countsOf(plan.spreads, milestone.id, scale)
  return {
    scale,
    labels,
    counts,
    isWide: counts !== null && isWide(counts, labels),
    isSame: counts !== null && widthOf(counts, labels) === 0,
    median: counts && medianOf(counts, labels),
    settled: milestone[scale],
  }
}

/** The lowest and the highest label that were given. */
export function endsOf({ counts, labels }: Pick<ScaleSpread, 'counts' | 'labels'>): readonly [string, string] {
  const given = labels.filter((label) => (counts?.[label] ?? 0) > 0)
  return [given[0] ?? '', given.at(-1) ?? '']
}

import type { Discipline } from '../api.ts'
import { currentMilestones } from '../quarter/plan/current.ts'
import type { Milestone } from '../quarter/plan/items.ts'
import type { ScaleId } from '../quarter/plan/results.ts'
import { countsOf, medianOf } from '../quarter/plan/spread.ts'
import type { ActivityRun, Plan } from '../quarter/state.ts'
import type { Nudge } from './nudge.ts'
import { raise, raiseAbout } from './raise.ts'
import { isTopHeavy, leastScored, levelOf } from './topHeavy.ts'

/** So many people from these disciplines should be heard on effort. */
const leastTechnical = 3
const technical: readonly Discipline[] = ['engineering', 'design', 'data']

/** effort.definition: S, M or L has no written meaning, or no example of it. */
export function effortDefinition({ scales, sizes }: Plan): readonly Nudge[] {
  const missing = scales.effort.filter((label) => !sizes[label]?.meaning || !sizes[label]?.example)
  return missing.length === 0
    ? []
    : [raise({ check: 'effort.definition', variant: 'missing', weight: 'step', facts: { n: missing.length, labels: missing.join(', ') } })]
}

/** effort.spread: the smallest and the largest size were given for one milestone that is not settled yet. */
export function effortSpread(plan: Plan): readonly Nudge[] {
  const { effort } = plan.scales
  const [least = '', most = ''] = [effort[0], effort.at(-1)]
  const wide = currentMilestones(plan).filter(({ id, effort: settled }) => {
    const counts = countsOf(plan.spreads, id, 'effort')
    return settled === null && (counts?.[least] ?? 0) > 0 && (counts?.[most] ?? 0) > 0
  })
  return raiseAbout({ check: 'effort.spread', variant: 'wide' }, wide, { least, most })
}

/** voices.roles: of those who declared what they do, fewer than three are from engineering, design or data. Says no number. */
export function voicesRoles(run: ActivityRun, disciplines: Readonly<Partial<Record<Discipline, number>>>): readonly Nudge[] {
  const sum = (some: readonly number[]) => some.reduce((total, count) => total + count, 0)
  const declared = sum(Object.values(disciplines))
  const heard = sum(technical.map((one) => disciplines[one] ?? 0))
  return declared > 0 && heard < leastTechnical ? [raise({ check: 'voices.roles', variant: 'few', items: [run.id] })] : []
}

/** A milestone with its level on a scale, 1 for the lowest. */
interface Scored {
  readonly milestone: Milestone
  readonly level: number
}

/** What was settled, else what the median of the answers is; those without either are left out. */
function scoredOn(plan: Plan, scale: ScaleId): readonly Scored[] {
  const labels = plan.scales[scale]
  return currentMilestones(plan).flatMap((milestone) => {
    const counts = countsOf(plan.spreads, milestone.id, scale)
    const label = milestone[scale] ?? (counts ? medianOf(counts, labels) : null)
    const level = levelOf(label, labels)
    return level > 0 ? [{ milestone, level }] : []
  })
}

/** value.overscored: over half of four or more milestones are at the top of a scale, or their mean is 2.5 or more of 3. */
export function valueOverscored(plan: Plan): readonly Nudge[] {
  return [...overscored(plan, 'businessValue', 'business'), ...overscored(plan, 'uxValue', 'ux')]
}

function overscored(plan: Plan, scale: ScaleId, variant: 'business' | 'ux'): readonly Nudge[] {
  const scored = scoredOn(plan, scale)
  const top = plan.scales[scale].length
  const atTop = scored.filter(({ level }) => level === top)
  const levels = scored.map(({ level }) => level)
  if (!isTopHeavy(levels, top)) return []
  const facts = { n: atTop.length, all: scored.length, top: plan.scales[scale].at(-1) ?? '' }
  return [raise({ check: 'value.overscored', variant, facts, items: atTop.map(({ milestone }) => milestone.id) })]
}

/** value.flat: four or more milestones, all within one step of each other on both scales: there is nothing to choose by. */
export function valueFlat(plan: Plan): readonly Nudge[] {
  const both = (['businessValue', 'uxValue'] as const).map((scale) => scoredOn(plan, scale))
  const isFlat = (scored: readonly Scored[]) => {
    const levels = scored.map(({ level }) => level)
    return scored.length >= leastScored && Math.max(...levels) - Math.min(...levels) <= 1
  }
  return both.every(isFlat) ? [raise({ check: 'value.flat', variant: 'all', facts: { n: both[0]?.length ?? 0 } })] : []
}

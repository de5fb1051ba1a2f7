import type { CompanyObjective, Milestone, Objective, Span } from '../quarter/plan/items.ts'
import { orderedObjectives } from '../quarter/plan/objectives.ts'
import type { Plan } from '../quarter/state.ts'

/** A placed milestone. Bars of one row never overlap. */
export interface Bar {
  readonly milestone: Milestone
  readonly place: Span
  /** Counted from 0 within the lane. */
  readonly row: number
}

/** What is placed under one objective. */
export interface Lane {
  /** null: milestones without an objective. */
  readonly objective: Objective | null
  /** The company objective of the highest priority that it supports. */
  readonly supports: CompanyObjective | null
  /** At least 1. */
  readonly rows: number
  /** By start. */
  readonly bars: readonly Bar[]
}

/** Whether a milestone belongs on the board: it is done this quarter. */
export function isPlanned({ notDoing }: Milestone): boolean {
  return notDoing === null
}

/** The milestones that have a place. */
export function placedMilestones(plan: Plan): readonly Milestone[] {
  return Object.values(plan.milestones).filter((one) => isPlanned(one) && one.placement !== null)
}

/** The lanes of the board: the objectives of this quarter in their order, others that have something placed, and what has no objective. */
export function lanesOf(plan: Plan): readonly Lane[] {
  const placed = Map.groupBy(placedMilestones(plan), ({ objective }) => objective)
  const ordered = orderedObjectives(plan)
  const inSlots = ordered.some(({ slot }) => typeof slot === 'number')
  const isHere = ({ id, slot }: Objective) => placed.has(id) || (inSlots ? typeof slot === 'number' : slot !== 'next-quarter')
  const lanes = ordered.filter(isHere).map((objective) => laneOf(objective, supported(plan, objective), placed.get(objective.id) ?? []))
  const loose = Object.values(plan.milestones).some((one) => isPlanned(one) && one.objective === null)
  return loose || lanes.length === 0 ? [...lanes, laneOf(null, null, placed.get(null) ?? [])] : lanes
}

function supported(plan: Plan, { supports }: Objective): CompanyObjective | null {
  const found = supports.flatMap((id) => plan.companyObjectives[id] ?? [])
  return found.sort((a, b) => a.priority - b.priority)[0] ?? null
}

function laneOf(objective: Objective | null, supports: CompanyObjective | null, milestones: readonly Milestone[]): Lane {
  const ends: number[] = []
  const bars = byStart(milestones).map(({ milestone, place }): Bar => {
    const free = ends.findIndex((end) => end < place.start)
    const row = free === -1 ? ends.length : free
    ends[row] = place.end
    return { milestone, place, row }
  })
  return { objective, supports, rows: Math.max(1, ends.length), bars }
}

/** By start, the longer ones first; in the order of the plan if that is the same: an import keeps the order, but makes new ids. */
function byStart(milestones: readonly Milestone[]) {
  return milestones
    .flatMap((milestone) => (milestone.placement ? [{ milestone, place: milestone.placement }] : []))
    .sort((a, b) => a.place.start - b.place.start || b.place.end - a.place.end)
}

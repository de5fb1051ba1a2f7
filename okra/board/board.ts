import { currentMilestones } from '../quarter/plan/current.ts'
import type { Dependency, Milestone } from '../quarter/plan/items.ts'
import type { Scales } from '../quarter/plan/results.ts'
import type { Plan } from '../quarter/state.ts'
import type { Lane } from './lanes.ts'
import { isPlanned, lanesOf, placedMilestones } from './lanes.ts'
import type { WeekLoad } from './load.ts'
import { loadOf } from './load.ts'
import { isTooEarly, waitsFor } from './waiting.ts'
import type { Week } from './weeks.ts'
import { weeksFrom } from './weeks.ts'

/** A line from a milestone to one that waits for it; both have a place. */
export interface Line {
  readonly dependency: string
  readonly needed: string
  readonly waiting: string
  /** The one that waits starts before the needed one has ended. */
  readonly wrongOrder: boolean
}

/** Something that others have to unlock for a placed milestone. */
export interface Unlock {
  readonly dependency: Dependency
  readonly party: string
  readonly waiting: string
  /** The week in which it unlocks; null: nobody knows, which is a warning. */
  readonly by: number | null
  readonly tooEarly: boolean
}

/** The quarter as a board: what is where, and what it means for each week. */
export interface Board {
  readonly weeks: readonly Week[]
  readonly lanes: readonly Lane[]
  readonly lines: readonly Line[]
  readonly unlocks: readonly Unlock[]
  readonly load: readonly WeekLoad[]
  /** The weeks without work: slack for surprises. Empty as long as nothing is placed. */
  readonly slack: readonly number[]
  /** What has no place yet, in the order in which people walk through the milestones. */
  readonly unplaced: readonly Milestone[]
  /** By which effort and value are shown. */
  readonly scales: Scales
}

/** The board of a plan in a quarter that starts on this day (`YYYY-MM-DD`). Same plan, same board. */
export function boardOf(plan: Plan, startsOn: string): Board {
  const weeks = weeksFrom(startsOn)
  const placed = placedMilestones(plan)
  const load = loadOf(placed, weeks, plan.capacity)
  return {
    weeks,
    lanes: lanesOf(plan),
    lines: placed.flatMap((milestone) => linesTo(plan, milestone)),
    unlocks: placed.flatMap((milestone) => unlocksOf(plan, milestone)),
    load,
    slack: placed.length === 0 ? [] : load.filter(({ milestones }) => milestones === 0).map(({ week }) => week),
    unplaced: currentMilestones(plan).filter(({ placement }) => placement === null),
    scales: plan.scales,
  }
}

function linesTo(plan: Plan, { id, placement }: Milestone): readonly Line[] {
  return waitsFor(plan, id).flatMap((waiting) => {
    const { on, id: dependency } = waiting.dependency
    const needed = 'milestone' in on ? plan.milestones[on.milestone] : undefined
    if (!placement || !needed?.placement || !isPlanned(needed)) return []
    return [{ dependency, needed: needed.id, waiting: id, wrongOrder: isTooEarly(placement.start, waiting) }]
  })
}

function unlocksOf(plan: Plan, { id, placement }: Milestone): readonly Unlock[] {
  return waitsFor(plan, id).flatMap((waiting) => {
    const { dependency } = waiting
    if (!placement || !('party' in dependency.on)) return []
    const early = isTooEarly(placement.start, waiting)
    return [{ dependency, party: dependency.on.party, waiting: id, by: dependency.by, tooEarly: early }]
  })
}

import { recordOf } from '../quarter/plan/achieved.ts'
import type { QuarterState } from '../quarter/state.ts'
import type { Recorded, TeamEvent, TeamState } from './state.ts'

/** The method's published shares of achieved milestones: the first year, eight quarters, the last six months (METHOD section 2). */
export const publishedShares = [0.82, 0.85, 0.94] as const

/**
 * The events by which a team keeps what became of a quarter: its shares once it is closed, and nothing of it while it is open (again).
 * None when the team's log says so already, so it may be asked after every change and after a crash.
 */
export function record(team: TeamState | null, { quarter, plan }: QuarterState): readonly TeamEvent[] {
  if (!team || !quarter) return []
  const known = team.record.find((one) => one.quarter === quarter.id)
  if (plan.reflection === null) return known ? [{ type: 'QuarterRecordDropped', v: 1, quarter: quarter.id }] : []
  const { keyResults, milestones } = recordOf(plan)
  if (known && known.keyResults === keyResults && known.milestones === milestones) return []
  return [{ type: 'QuarterRecorded', v: 1, quarter: quarter.id, label: quarter.label, keyResults, milestones }]
}

/** The record with a quarter; what stood there of it goes. */
export function withRecorded(known: readonly Recorded[], recorded: Recorded): readonly Recorded[] {
  return [...withoutRecorded(known, recorded.quarter), recorded]
}

/** The record without a quarter. */
export function withoutRecorded(known: readonly Recorded[], quarter: string): readonly Recorded[] {
  return known.filter((one) => one.quarter !== quarter)
}

/**
 * The team's line: its closed quarters by their start, oldest first. Quarters that the team does not list (kept from before it used
 * the product) come first, in the order in which they were recorded.
 */
export function trackRecord({ record: recorded, quarters }: Pick<TeamState, 'record' | 'quarters'>): readonly Recorded[] {
  const startOf = ({ quarter }: Recorded) => quarters.find(({ id }) => id === quarter)?.startsOn ?? ''
  return [...recorded].sort((a, b) => (startOf(a) < startOf(b) ? -1 : startOf(a) > startOf(b) ? 1 : 0))
}

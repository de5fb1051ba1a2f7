import type { QuarterState } from '../quarter/state.ts'
import type { KeptFrom, TeamEvent, TeamState } from './state.ts'

/** What a quarter leaves to its team: as it stands at the end of the session that was closed last; null while one runs, or before the first. */
export function keptFrom({ quarter, plan, sessions, live }: QuarterState): KeptFrom | null {
  const ends = Object.values(sessions).flatMap(({ closedAt }) => closedAt ?? [])
  if (!quarter || live !== null || ends.length === 0) return null
  const areas = Object.values(plan.areas).map(({ id, name, colour, duty }) => ({ id, name, colour, duty }))
  return { quarter: quarter.id, at: Math.max(...ends), areas, sizes: plan.sizes }
}

/** The events by which a team keeps what a quarter leaves to it; none when it has it already, or something newer. */
export function keep(team: TeamState | null, state: QuarterState): readonly TeamEvent[] {
  const kept = keptFrom(state)
  if (!team || !kept || kept.at <= (team.kept?.at ?? 0)) return []
  // A quarter that began before the team had said what sizes mean doesn't take it back.
  return [{ type: 'OutcomeKept', v: 1, ...kept, sizes: { ...team.kept?.sizes, ...kept.sizes } }]
}

import { keep } from '../../okra/team/kept.ts'
import { record } from '../../okra/team/record.ts'
import type { TeamState } from '../../okra/team/team.ts'
import type { Logs } from './logs.ts'
import type { Quarters } from './quarters.ts'

/** Lets a team keep what its quarters leave to it, and what became of them. May be repeated: what is kept already, or is older, changes nothing. */
export interface Keeping {
  /** Looks at one quarter of a team. */
  look(quarter: string): Promise<void>
}

/** Composes the keeping of the logs of quarters and teams. */
export function createKeeping(
  { logs }: Pick<Quarters, 'logs'>,
  teams: Logs<TeamState | null>,
  teamOf: (quarter: string) => Promise<string | null>,
): Keeping {
  return {
    look: async (quarter) => {
      const { state } = await logs.read(quarter)
      const team = await teamOf(quarter)
      if (team) await teams.execute(team, null, (current) => [...keep(current, state), ...record(current, state)])
    },
  }
}

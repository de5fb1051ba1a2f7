import type { Store, StoredEvent } from '../../okra/ports/store.ts'
import type { TeamEvent, TeamState } from '../../okra/team/team.ts'
import { evolveTeam } from '../../okra/team/team.ts'
import type { Logs } from './logs.ts'
import { createLogs } from './logs.ts'

/** The small logs of all teams; a team that does not exist is null. */
export function createTeams(store: Store, build: string): Logs<TeamState | null> {
  const initial: TeamState | null = null
  return createLogs<TeamState | null>(
    store,
    'team',
    { initial, evolve: (state: TeamState | null, event: StoredEvent) => evolveTeam(state, event as TeamEvent) },
    build,
  )
}

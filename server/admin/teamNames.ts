import type { Store } from '../../okra/ports/store.ts'
import type { TeamState } from '../../okra/team/team.ts'
import type { Logs } from '../commands/logs.ts'

/** Which teams there are. Every quarter's document belongs to its team, and no team is without a quarter. */
export async function teamsIn(store: Store): Promise<readonly string[]> {
  return [...new Set((await store.list('quarter')).map(({ owner }) => owner))]
}

/** The names of teams, by their ids. The example and a team that was never finished being made are left out: nobody asks there. */
export async function namesOf(teams: Logs<TeamState | null>, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  for (const id of ids) {
    const { state } = await teams.read(id)
    if (state && !state.example) names.set(id, state.name)
  }
  return names
}

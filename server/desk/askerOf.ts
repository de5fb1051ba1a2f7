import type { TeamState } from '../../okra/team/team.ts'
import type { Logs } from '../commands/logs.ts'
import type { Directory } from '../identity/directory.ts'
import type { DeskAsker } from './asking.ts'

/** On whose behalf the desk of a team asks: its people, so that their names can be masked, and what its settings allow. */
export function createAskerOf(teams: Logs<TeamState | null>, directory: Directory): (team: string) => Promise<DeskAsker> {
  return async (team) => {
    const [{ state }, members] = await Promise.all([teams.read(team), directory.members(team)])
    return {
      team,
      names: new Map(members.map(({ key, name }) => [key, name])),
      mode: state?.settings.assistant ?? 'model',
    }
  }
}

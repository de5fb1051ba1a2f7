import { randomBytes } from 'node:crypto'
import type { TeamContext, TeamState } from '../../okra/team/team.ts'
import { decideTeam } from '../../okra/team/team.ts'
import type { Logs } from '../commands/logs.ts'
import type { Quarters } from '../commands/quarters.ts'
import type { Directory } from './directory.ts'

/** Adds a quarter to a team: its log first, so that a listed quarter can always be opened. Answers its id. */
export async function addQuarter(
  deps: { readonly teams: Logs<TeamState | null>; readonly quarters: Quarters; readonly directory: Directory },
  team: string,
  quarter: { readonly label: string; readonly startsOn: string },
  context: TeamContext,
): Promise<string> {
  const id = randomBytes(16).toString('hex')
  const settings = { k: 3, dots: 5, language: 'en', timeZone: 'UTC' } as const
  // Refused before anything is stored.
  decideTeam((await deps.teams.read(team)).state, { type: 'AddQuarter', quarter: id, ...quarter }, context)
  const sender = { person: context.person, role: context.role, present: 0, stakeholders: 0, settings }
  await deps.directory.placeQuarter(id, team)
  await deps.quarters.execute(id, null, { type: 'OpenQuarter', quarter: id, ...quarter } as { type: string }, sender)
  await deps.teams.execute(team, null, (state) => decideTeam(state, { type: 'AddQuarter', quarter: id, ...quarter }, context))
  return id
}

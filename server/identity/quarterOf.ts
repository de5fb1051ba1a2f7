import { randomBytes } from 'node:crypto'
import type { CarriedItems } from '../../okra/quarter/plan/carry.ts'
import { carriedFrom } from '../../okra/quarter/plan/carry.ts'
import type { TeamContext, TeamState } from '../../okra/team/team.ts'
import { decideTeam } from '../../okra/team/team.ts'
import type { Logs } from '../commands/logs.ts'
import type { Quarters } from '../commands/quarters.ts'
import type { Directory } from './directory.ts'

/** Where quarters are added. */
export interface QuarterPlaces {
  readonly teams: Logs<TeamState | null>
  readonly quarters: Quarters
  readonly directory: Directory
}

/** A quarter to add; `carried` comes from the one before. */
export interface WantedQuarter {
  readonly label: string
  readonly startsOn: string
  readonly carried?: CarriedItems
}

/** Adds a quarter to a team: its log first, with what it takes over, so that a listed quarter can always be opened. Answers its id. */
export async function addQuarter(deps: QuarterPlaces, team: string, wanted: WantedQuarter, context: TeamContext): Promise<string> {
  const id = randomBytes(16).toString('hex')
  const settings = { k: 3, dots: 5, language: 'en', timeZone: 'UTC' } as const
  const { label, startsOn } = wanted
  const listing = { type: 'AddQuarter', quarter: id, label, startsOn } as const
  // Refused before anything is stored.
  decideTeam((await deps.teams.read(team)).state, listing, context)
  const sender = { person: context.person, role: context.role, present: 0, stakeholders: 0, settings }
  await deps.directory.placeQuarter(id, team)
  await deps.quarters.execute(id, null, { type: 'OpenQuarter', quarter: id, ...wanted } as { type: string }, sender)
  await deps.teams.execute(team, null, (state) => decideTeam(state, listing, context))
  return id
}

/** What the next quarter of a team takes over: these objectives of one of its quarters, and the areas that it keeps. Throws its Refusal. */
export async function carriedOver(
  { teams, quarters }: QuarterPlaces,
  team: string,
  { from, objectives }: { readonly from: string; readonly objectives: readonly string[] },
): Promise<CarriedItems | null> {
  const { state } = await teams.read(team)
  if (!state?.quarters.some(({ id }) => id === from)) return null
  return carriedFrom((await quarters.logs.read(from)).state, objectives, state.kept?.areas ?? [])
}

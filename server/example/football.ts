import { randomBytes } from 'node:crypto'
import type { QuarterChoice } from '../../okra/cadence.ts'
import type { FootballEnd } from '../../okra/example/football.ts'
import {
  footballLog,
  footballPeople,
  footballRecord,
  footballSettings,
  footballStakeholder,
  footballTeam,
} from '../../okra/example/football.ts'
import type { TeamEvent, TeamState } from '../../okra/team/team.ts'
import type { Keeping } from '../commands/keeping.ts'
import type { Logs } from '../commands/logs.ts'
import type { Quarters } from '../commands/quarters.ts'
import type { Directory } from '../identity/directory.ts'

/** Where the example is put. */
export interface FootballPlaces {
  readonly teams: Logs<TeamState | null>
  readonly quarters: Quarters
  readonly directory: Directory
  readonly keeping: Keeping
}

/** Which quarter is played, how far, and the names of the three before it, oldest first. */
export interface FootballWish extends Pick<QuarterChoice, 'label' | 'startsOn'> {
  readonly until: FootballEnd
  readonly before: readonly string[]
}

/** The example's team. `proofs` belong to its people, the facilitator first; the stakeholder's stands apart. */
export interface Football {
  readonly team: string
  readonly quarter: string
  readonly proofs: readonly string[]
  readonly stakeholder: string
}

/** Puts the football-match team with its quarter on this server: one append for the team, one for the quarter. */
export async function placeFootball(places: FootballPlaces, { label, startsOn, until, before }: FootballWish): Promise<Football> {
  const { teams, quarters, directory, keeping } = places
  const [team, quarter] = [newKey(), newKey()]
  const add = (name: string, stakeholder: boolean) =>
    directory.add({ team, name, discipline: null, stakeholder, admitted: true, simulated: false })
  const people = await Promise.all(footballPeople.map((name) => add(name, false)))
  const stakeholder = await add(footballStakeholder, true)
  const keys = people.map(({ member }) => member.key)
  await directory.placeQuarter(quarter, team)
  const log = footballLog(quarters.method, { quarter, label, startsOn, people: keys, until })
  await quarters.logs.execute(quarter, null, () => log)
  const { k, dots, language, timeZone } = footballSettings
  const settings = { k, dots, language, timeZone, admission: 'open' } as const
  const events: readonly TeamEvent[] = [
    { type: 'TeamCreated', v: 1, name: footballTeam, settings, facilitator: keys[0] ?? '', example: true },
    ...footballRecord(before).map((recorded) => ({ type: 'QuarterRecorded', v: 1, ...recorded }) as const),
    { type: 'QuarterAdded', v: 1, quarter, label, startsOn },
  ]
  await teams.execute(team, null, () => events)
  await keeping.look(quarter)
  return { team, quarter, proofs: people.map(({ proof }) => proof), stakeholder: stakeholder.proof }
}

function newKey(): string {
  return randomBytes(16).toString('hex')
}

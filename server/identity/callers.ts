import type { Request } from 'express'
import type { Me, Person } from '../../okra/api.ts'
import type { Role } from '../../okra/identity.ts'
import { leads } from '../../okra/identity.ts'
import { Refusal } from '../../okra/refusal.ts'
import { roleIn } from '../../okra/team/roles.ts'
import type { TeamState } from '../../okra/team/team.ts'
import type { Logs } from '../commands/logs.ts'
import type { Limit } from '../http/limits.ts'
import { EdgeProblem } from '../http/problems.ts'
import type { Directory, Member } from './directory.ts'
import type { Caller, Tokens } from './tokens.ts'

/** A caller with the team as it is now. */
export interface KnownCaller {
  readonly member: Member
  readonly team: TeamState
  readonly role: Role
}

/** Finds out who is calling, each time anew: a removed person's token is worth nothing from that moment on. */
export interface Callers {
  /** Rejects with `signed-out`. */
  fromToken(token: string): Promise<KnownCaller>
  /** The caller of a request with a bearer token; not yet admitted people only if `guests`. Rejects with `signed-out`, `not-admitted` or `too-many-requests`. */
  fromRequest(request: Request, guests?: boolean): Promise<KnownCaller>
  /** The caller, if the quarter belongs to the caller's team; else 404 as if it did not exist. */
  forQuarter(request: Request, quarter: string): Promise<KnownCaller>
  /** The caller, if it is this team and the caller leads it. */
  leading(request: Request, team: string): Promise<KnownCaller>
  /** A person as the whole team sees it. */
  person(member: Member, team: TeamState): Person
}

/** Who somebody is, for that somebody. */
export function meOf({ member, role }: KnownCaller): Me {
  return { team: member.team, person: member.key, name: member.name, role, admitted: member.admitted }
}

/** Composes the tokens, the directory and the teams. `perPerson` counts every identified request. */
export function createCallers(tokens: Tokens, directory: Directory, teams: Logs<TeamState | null>, perPerson: Limit): Callers {
  const known = async (caller: Caller | null): Promise<KnownCaller> => {
    const member = caller && (await directory.member(caller.person))
    const team = member && (await teams.read(member.team)).state
    if (!member || member.removed || !team || team.removed.includes(member.key)) throw new EdgeProblem('signed-out')
    return { member, team, role: roleIn(team, member.key, member.stakeholder) }
  }

  const fromToken = async (token: string) => known(await tokens.verify(token))

  const fromRequest = async (request: Request, guests = false) => {
    const header = request.headers.authorization ?? ''
    if (!header.startsWith('Bearer ')) throw new EdgeProblem('signed-out')
    const caller = await fromToken(header.slice('Bearer '.length))
    await perPerson(caller.member.key)
    if (!guests && !caller.member.admitted) throw new EdgeProblem('not-admitted')
    return caller
  }

  return {
    fromToken,
    fromRequest,
    forQuarter: async (request, quarter) => {
      const caller = await fromRequest(request)
      if ((await directory.teamOf(quarter)) !== caller.member.team) throw new EdgeProblem('not-found')
      return caller
    },
    leading: async (request, team) => {
      const caller = await fromRequest(request)
      if (caller.member.team !== team) throw new EdgeProblem('not-found')
      if (!leads(caller.role)) throw new Refusal('not-allowed')
      return caller
    },
    person: (member, team) => ({
      key: member.key,
      name: member.name,
      role: roleIn(team, member.key, member.stakeholder),
      admitted: member.admitted,
      simulated: member.simulated,
    }),
  }
}

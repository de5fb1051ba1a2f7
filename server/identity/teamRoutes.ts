import { Router } from 'express'
import { z } from 'zod'
import type { DisciplineCounts, NewQuarter } from '../../okra/api.ts'
import { isId } from '../../okra/identity.ts'
import { quarterName } from '../../okra/quarter/core.schema.ts'
import { kinds } from '../../okra/quarter/plan/kinds.ts'
import { id } from '../../okra/quarter/shapes.schema.ts'
import { Refusal } from '../../okra/refusal.ts'
import type { TeamCommand, TeamState } from '../../okra/team/team.ts'
import { decideTeam } from '../../okra/team/team.ts'
import type { CommandSchemas } from '../commands/envelope.ts'
import { readCommand } from '../commands/envelope.ts'
import type { Keeping } from '../commands/keeping.ts'
import type { Logs } from '../commands/logs.ts'
import type { Quarters } from '../commands/quarters.ts'
import type { Feed } from '../feed/feed.ts'
import type { Presence } from '../feed/presence.ts'
import { parse } from '../http/parse.ts'
import { EdgeProblem } from '../http/problems.ts'
import type { Callers, KnownCaller } from './callers.ts'
import type { Directory, Member } from './directory.ts'
import { addQuarter, carriedOver } from './quarterOf.ts'

/** What the team's routes work with. */
export interface TeamDeps {
  readonly quarters: Quarters
  readonly teams: Logs<TeamState | null>
  readonly directory: Directory
  readonly callers: Callers
  readonly feed: Feed
  readonly presence: Presence
  readonly keeping: Keeping
  readonly commands: CommandSchemas
  readonly now: () => number
}

const which = z.strictObject({ which: z.enum(['participant', 'stakeholder']) })
const newQuarter: z.ZodType<NewQuarter> = z.strictObject({
  ...quarterName,
  carry: z.strictObject({ from: id, objectives: z.array(id).max(kinds.objectives.most) }).exactOptional(),
})

/** Roles, settings, people, links and quarters of a team. */
export function teamRoutes(deps: TeamDeps): Router {
  const { teams, directory, callers, feed } = deps
  const router = Router()

  router.post('/teams/:team/commands', async (request, response) => {
    const caller = await callers.fromRequest(request)
    const { team } = request.params
    if (caller.member.team !== team) throw new EdgeProblem('not-found')
    const { mark, command } = readCommand<TeamCommand>(deps.commands, request.body)
    // A quarter is added by its own route, which makes its log, too.
    if (command.type === 'AddQuarter') throw new Refusal('not-understood')
    const context = await contextOf(deps, caller, command)
    const version = await teams.execute(team, mark, (state) => decideTeam(state, command, context))
    if (command.type === 'RemovePerson') await remove(deps, command.person)
    response.json({ version })
  })

  router.post('/teams/:team/people/:person/admit', async (request, response) => {
    const { team, person } = request.params
    await callers.leading(request, team)
    const member = isId(person) ? await directory.member(person) : null
    if (!member || member.team !== team || member.removed) throw new EdgeProblem('not-found')
    const admitted = await directory.admit(person)
    if (admitted) feed.admitted(admitted)
    response.status(204).end()
  })

  router.get('/teams/:team/disciplines', async (request, response) => {
    const caller = await callers.fromRequest(request)
    if (caller.member.team !== request.params.team) throw new EdgeProblem('not-found')
    response.json(disciplinesOf(await directory.members(caller.member.team)))
  })

  router.get('/teams/:team/invites', async (request, response) => {
    await callers.leading(request, request.params.team)
    response.json(await directory.invites(request.params.team))
  })

  router.post('/teams/:team/invites', async (request, response) => {
    await callers.leading(request, request.params.team)
    response.json(await directory.renew(request.params.team, parse(which, request.body).which))
  })

  router.post('/teams/:team/quarters', async (request, response) => {
    const caller = await callers.leading(request, request.params.team)
    const { team } = request.params
    const { carry, ...name } = parse(newQuarter, request.body)
    const context = { person: caller.member.key, role: caller.role, facilitatorAbsentMs: 0, named: null }
    // What a crash kept from the team is kept now, before the new quarter builds on it.
    for (const { id } of caller.team.quarters) await deps.keeping.look(id)
    const carried = carry && (await carriedOver(deps, team, carry))
    if (carried === null) throw new EdgeProblem('not-found')
    const quarter = await addQuarter(deps, team, { ...name, ...(carried ? { carried } : {}) }, context)
    response.status(201).json({ quarter })
  })

  return router
}

/** A discipline is shown only as a count of so many people or more. */
const disclosedFrom = 3

/** How many people of a team declared which discipline; stakeholders don't do the work. */
export function disciplinesOf(members: readonly Pick<Member, 'discipline' | 'admitted' | 'removed' | 'stakeholder'>[]): DisciplineCounts {
  const active = members.filter(({ admitted, removed, stakeholder }) => admitted && !removed && !stakeholder)
  const declared = Map.groupBy(
    active.flatMap(({ discipline }) => discipline ?? []),
    (discipline) => discipline,
  )
  return Object.fromEntries([...declared].flatMap(([name, people]) => (people.length >= disclosedFrom ? [[name, people.length]] : [])))
}

async function contextOf({ directory, presence, teams, now }: TeamDeps, { member, role }: KnownCaller, command: TeamCommand) {
  const named = 'person' in command ? await directory.member(command.person) : null
  const facilitator = (await teams.read(member.team)).state?.facilitator
  const since = facilitator ? presence.awaySince(member.team, facilitator) : null
  return {
    person: member.key,
    role,
    facilitatorAbsentMs: since === null ? 0 : now() - since,
    named: named?.team === member.team && !named.removed ? { stakeholder: named.stakeholder, admitted: named.admitted } : null,
  }
}

async function remove({ directory, feed }: TeamDeps, person: string) {
  const removed = await directory.removeMember(person)
  if (removed) feed.removed(removed)
}

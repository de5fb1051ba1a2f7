import { randomBytes } from 'node:crypto'
import { Router } from 'express'
import { z } from 'zod'
import type { Invitation, Membership, SessionToken } from '../../okra/api.ts'
import { quarterName } from '../../okra/quarter/core.schema.ts'
import { Refusal } from '../../okra/refusal.ts'
import { language, timeZone } from '../../okra/team/team.schema.ts'
import type { TeamState } from '../../okra/team/team.ts'
import { decideTeam } from '../../okra/team/team.ts'
import { clean } from '../../okra/text.ts'
import type { Logs } from '../commands/logs.ts'
import type { Quarters } from '../commands/quarters.ts'
import type { Feed } from '../feed/feed.ts'
import type { Limit } from '../http/limits.ts'
import { parse } from '../http/parse.ts'
import { EdgeProblem } from '../http/problems.ts'
import type { Callers } from './callers.ts'
import { meOf } from './callers.ts'
import type { Directory, Link } from './directory.ts'
import { addQuarter } from './quarterOf.ts'
import type { Tokens } from './tokens.ts'

/** What joining works with. */
export interface JoiningDeps {
  readonly quarters: Quarters
  readonly teams: Logs<TeamState | null>
  readonly directory: Directory
  readonly tokens: Tokens
  readonly callers: Callers
  readonly feed: Feed
  readonly perAddress: Limit
  readonly now: () => number
}

const name = z.string().max(200)
/** What a new team needs, besides who founds it. */
export const newTeamFields = { team: name, quarter: z.strictObject(quarterName), language, timeZone }
const newTeam = z.strictObject({ ...newTeamFields, name })
const joining = z.strictObject({ name, discipline: z.enum(['product', 'design', 'engineering', 'data', 'other']).optional() })
const proofOnly = z.strictObject({ proof: z.string().regex(/^[0-9a-f]{64}$/) })

/** Making a team, coming by a link, and getting a session token for a proof. */
export function joiningRoutes(deps: JoiningDeps): Router {
  const router = Router()
  const { directory, tokens, callers, teams, feed, now } = deps

  router.post('/teams', async (request, response) => {
    await deps.perAddress(`teams ${request.ip}`)
    response.status(201).json(await createTeam(deps, parse(newTeam, request.body)))
  })

  router.get('/invitations/:code', async (request, response) => {
    const link = await alive(deps, request.params.code, request.ip)
    response.json(await invitation(deps, link))
  })

  router.post('/invitations/:code', async (request, response) => {
    const link = await alive(deps, request.params.code, request.ip)
    const who = parse(joining, request.body)
    const team = (await teams.read(link.team)).state
    if (!team) throw new EdgeProblem('link-dead')
    const { member, proof } = await directory.add({
      team: link.team,
      name: clean(who.name, 60),
      discipline: who.discipline ?? null,
      stakeholder: link.stakeholder,
      admitted: team.settings.admission === 'open',
      simulated: false,
    })
    feed.person(member)
    const answer: Membership = { team: link.team, person: member.key, proof, quarter: latestQuarter(team).id }
    response.status(201).json(answer)
  })

  router.post('/identity', async (request, response) => {
    const member = await directory.memberByProof(parse(proofOnly, request.body).proof)
    if (!member || member.removed) throw new EdgeProblem('signed-out')
    const issued = await tokens.issue({ team: member.team, person: member.key }, now())
    const answer: SessionToken = { ...issued, me: meOf(await callers.fromToken(issued.token)) }
    response.json(answer)
  })

  return router
}

/** A link that still works. Guessing is slowed down by address; using a living link never is, so a whole room may sit behind one. */
async function alive({ directory, perAddress }: JoiningDeps, code: string, address: string | undefined): Promise<Link> {
  const link = /^[0-9a-f]{32}$/.test(code) ? await directory.link(code) : null
  if (link) return link
  await perAddress(`links ${address}`)
  throw new EdgeProblem('link-dead')
}

/** The quarter that a team is in. Throws EdgeProblem `not-found` when it has none. */
export function latestQuarter(team: TeamState) {
  const quarter = team.quarters.at(-1)
  if (!quarter) throw new EdgeProblem('not-found')
  return quarter
}

/** Makes a team with its first quarter; who founds it leads it. Throws its Refusal before anything is stored. */
export async function createTeam(
  deps: Pick<JoiningDeps, 'directory' | 'teams' | 'quarters'>,
  wanted: z.infer<typeof newTeam>,
  admission: TeamState['settings']['admission'] = 'ask',
): Promise<Membership> {
  const { directory, teams } = deps
  // Checked before anything is stored: a refused team leaves nothing behind.
  const [teamName, personName] = [clean(wanted.team, 60), clean(wanted.name, 60)]
  const team = randomBytes(16).toString('hex')
  const { member, proof } = await directory.add({
    team,
    name: personName,
    discipline: null,
    stakeholder: false,
    admitted: true,
    simulated: false,
  })
  const { language, timeZone } = wanted
  const settings = { k: 3, dots: 5, language, timeZone, admission } as const
  const context = { person: member.key, role: 'facilitator', facilitatorAbsentMs: 0, named: null } as const
  await teams.execute(team, null, (state) => decideTeam(state, { type: 'CreateTeam', name: teamName, settings }, context))
  const quarter = await addQuarter(deps, team, wanted.quarter, context)
  return { team, person: member.key, proof, quarter }
}

async function invitation({ teams, directory, quarters }: JoiningDeps, link: Link): Promise<Invitation> {
  const team = (await teams.read(link.team)).state
  if (!team) throw new EdgeProblem('link-dead')
  const quarter = latestQuarter(team)
  const { state } = await quarters.logs.read(quarter.id)
  const held = Object.values(state.sessions).length
  const facilitator = await directory.member(team.facilitator)
  if (!facilitator) throw new Refusal('unknown-person')
  return {
    team: link.team,
    teamName: team.name,
    quarter,
    stakeholder: link.stakeholder,
    facilitator: facilitator.name,
    session: state.live ?? Math.min(4, held),
    running: state.live !== null,
    k: team.settings.k,
    playbook: team.settings.playbook ?? {},
  }
}

import { Router } from 'express'
import { z } from 'zod'
import type { AssistantUsage, TeamAllowance } from '../../okra/api.ts'
import { isId } from '../../okra/identity.ts'
import type { Store } from '../../okra/ports/store.ts'
import type { TeamState } from '../../okra/team/team.ts'
import type { Usage } from '../assistant/usage.ts'
import { teamUsage } from '../assistant/usage.ts'
import type { Logs } from '../commands/logs.ts'
import type { Config, ModelConfig } from '../config.ts'
import type { Limit } from '../http/limits.ts'
import { parse } from '../http/parse.ts'
import { EdgeProblem } from '../http/problems.ts'
import { namesOf, teamsIn } from './teamNames.ts'
import { administratorsOnly } from './token.ts'

/** What the administrator's routes work with. */
export interface AdminDeps {
  readonly config: Pick<Config, 'adminToken' | 'model'>
  readonly store: Store
  readonly teams: Logs<TeamState | null>
  readonly usage: Usage
  readonly perAddress: Limit
  /** Hears of each team that was allowed or denied the model. */
  readonly told: (team: string) => void
}

/** Where a model is asked that has no address of its own. */
const vendorsHost = 'api.openai.com'

const allowance: z.ZodType<TeamAllowance> = z.strictObject({ allowed: z.boolean() })

/** What the assistant costs and who may use the model, for whoever runs the server. Numbers and the names of teams; no content. */
export function adminRoutes({ config, store, teams, usage, perAddress, told }: AdminDeps): Router {
  const router = Router()
  router.use('/admin', administratorsOnly(config.adminToken, perAddress))

  router.get('/admin/assistant', async (_request, response) => {
    const { teams: used, ...month } = await usage.report()
    const byTeam = new Map(used.map((one) => [one.team, one]))
    const names = await namesOf(teams, await teamsIn(store))
    const answer: AssistantUsage = {
      ...month,
      model: config.model && modelInUse(config.model),
      teams: [...names].map(([team, name]) => ({ ...(byTeam.get(team) ?? teamUsage(team, month.all)), name })),
    }
    response.json(answer)
  })

  router.put('/admin/assistant/teams/:team', async (request, response) => {
    const { team } = request.params
    const { allowed } = parse(allowance, request.body)
    if (!isId(team) || !(await namesOf(teams, [team])).has(team)) throw new EdgeProblem('not-found')
    await usage.allow(team, allowed)
    told(team)
    response.status(204).end()
  })

  return router
}

/** The key is not in it, and of the address only the host: a path may be a secret, too. */
function modelInUse({ name, baseUrl }: ModelConfig): AssistantUsage['model'] {
  return { name, host: baseUrl === null ? vendorsHost : new URL(baseUrl).host }
}

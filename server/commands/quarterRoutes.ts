import { Router } from 'express'
import { z } from 'zod'
import type { DeskCommand, Sent } from '../../okra/api.ts'
import { leads } from '../../okra/identity.ts'
import { questions } from '../../okra/ports/assistant.ts'
import type { Command } from '../../okra/quarter/commands.ts'
import { Refusal } from '../../okra/refusal.ts'
import type { DeskAsker } from '../desk/asking.ts'
import type { Desks } from '../desk/desk.ts'
import type { Limit } from '../http/limits.ts'
import { parse } from '../http/parse.ts'
import type { Callers } from '../identity/callers.ts'
import type { SenderOf } from '../identity/sender.ts'
import type { CommandSchemas } from './envelope.ts'
import { readCommand } from './envelope.ts'
import type { Quarters } from './quarters.ts'

/** What the routes of a quarter work with. */
export interface QuarterDeps {
  readonly quarters: Quarters
  readonly callers: Callers
  readonly senderOf: SenderOf
  readonly desks: Desks
  readonly askerOf: (team: string) => Promise<DeskAsker>
  readonly commands: CommandSchemas
  readonly perRoom: Limit
  /** A nudge was dismissed: look again. */
  readonly look: (quarter: string) => void
  /** Adds simulated teammates; null when the server is not in demo mode. */
  readonly simulate: ((quarter: string, team: string) => Promise<void>) | null
}

const deskCommand: z.ZodType<DeskCommand> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('Ask'), question: z.enum(questions) }),
  z.strictObject({ type: z.literal('Cancel') }),
  z.strictObject({ type: z.literal('DismissProposal'), proposal: z.string().max(64), part: z.string().max(64).exactOptional() }),
  z.strictObject({ type: z.literal('DismissNudge'), nudge: z.string().max(200) }),
])

/** Commands, the desk, and simulated teammates of a quarter. */
export function quarterRoutes(deps: QuarterDeps): Router {
  const { quarters, callers, desks } = deps
  const router = Router()

  router.get('/quarters/:quarter', async (request, response) => {
    const { member } = await callers.forQuarter(request, request.params.quarter)
    const { version } = await quarters.logs.read(request.params.quarter)
    response.json({ team: member.team, quarter: request.params.quarter, version })
  })

  router.post('/quarters/:quarter/commands', async (request, response) => {
    const { quarter } = request.params
    const caller = await callers.forQuarter(request, quarter)
    await deps.perRoom(quarter)
    const { mark, command } = readCommand<Command>(deps.commands, request.body)
    // Simulated people come with their mark, by the route below, and only where the server offers them.
    if (command.type === 'SimulateTeammates') throw new Refusal('not-allowed')
    const version = await quarters.execute(quarter, mark, command, await deps.senderOf(caller))
    response.json({ version })
  })

  router.put('/quarters/:quarter/desk', async (request, response) => {
    const { quarter } = request.params
    const caller = await callers.forQuarter(request, quarter)
    if (!leads(caller.role)) throw new Refusal('not-allowed')
    const command = parse(deskCommand, request.body)
    const asker = await deps.askerOf(caller.member.team)
    await desks.perform(quarter, async () => (await quarters.logs.read(quarter)).state, command, asker)
    if (command.type === 'DismissNudge') deps.look(quarter)
    response.status(204).end()
  })

  router.get('/quarters/:quarter/desk/sent/:id', async (request, response) => {
    const { quarter, id } = request.params
    const caller = await callers.forQuarter(request, quarter)
    if (!leads(caller.role)) throw new Refusal('not-allowed')
    const sent: Sent = { sent: await desks.sent(quarter, id) }
    response.json(sent)
  })

  router.post('/quarters/:quarter/teammates', async (request, response) => {
    const { quarter } = request.params
    const caller = await callers.forQuarter(request, quarter)
    if (!leads(caller.role) || !deps.simulate) throw new Refusal('not-allowed')
    const { simulated } = await quarters.logs.latest(quarter)
    if (!simulated) await quarters.execute(quarter, null, { type: 'SimulateTeammates' }, await deps.senderOf(caller))
    await deps.simulate(quarter, caller.member.team)
    response.status(202).end()
  })

  return router
}

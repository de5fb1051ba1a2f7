import { Router } from 'express'
import { z } from 'zod'
import type { PassRequest } from '../../okra/api.ts'
import { countsIn } from '../../okra/quarter/activity.ts'
import { Refusal } from '../../okra/refusal.ts'
import type { Quarters } from '../commands/quarters.ts'
import { parse } from '../http/parse.ts'
import { EdgeProblem } from '../http/problems.ts'
import type { Callers } from './callers.ts'

const wanted: z.ZodType<PassRequest> = z.strictObject({ run: z.string().max(120), passHash: z.string().regex(/^[0-9a-f]{64}$/) })

/**
 * Issues passes on the identified channel: once per person and box, asked for by every device by itself, never because somebody
 * starts to write. The hash is all that is kept, apart from who got one.
 */
export function passRoutes(quarters: Quarters, callers: Callers): Router {
  const router = Router()
  router.post('/quarters/:quarter/passes', async (request, response) => {
    const { quarter } = request.params
    const { member, role } = await callers.forQuarter(request, quarter)
    const { run, passHash } = parse(wanted, request.body)
    const box = quarters.method.boxes(await quarters.logs.latest(quarter)).find(({ id }) => id === run)
    if (!box?.taking) throw new Refusal('step-closed')
    if (!box.roles.includes(role)) throw new Refusal('not-allowed')
    const counted = countsIn(box, role) && !member.simulated
    const issued = await quarters.box.issue(run, member.key, passHash, counted)
    if (issued === 'held-elsewhere') throw new EdgeProblem('pass-held-elsewhere')
    response.status(204).end()
  })
  return router
}

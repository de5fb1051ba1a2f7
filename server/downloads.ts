import type { Request } from 'express'
import { Router } from 'express'
import { z } from 'zod'
import { archive } from '../okra/artifacts/archive.ts'
import type { Quarters } from './commands/quarters.ts'
import { parse } from './http/parse.ts'
import { EdgeProblem } from './http/problems.ts'
import type { Callers } from './identity/callers.ts'
import { invitation } from './render/ics.ts'
import { zip } from './render/zip.ts'
import { sayIn } from './words.ts'

const nextSession = z.strictObject({
  session: z.coerce.number().pipe(z.literal([0, 1, 2, 3, 4])),
  /** A minute that exists, in this millennium. */
  on: z.iso.datetime({ local: true, offset: false, precision: -1 }).startsWith('2'),
})

/** What a team takes away: the archive, single files of it, and the invitation to the next session. */
export function downloadRoutes(quarters: Quarters, callers: Callers, publicUrl: string | null): Router {
  const router = Router()

  const archiveOf = async (request: Request, quarter: string) => {
    const { team } = await callers.forQuarter(request, quarter)
    const { state } = await quarters.logs.read(quarter)
    return archive(state, { team, say: sayIn(team.settings.language) })
  }

  router.get('/quarters/:quarter/archive.zip', async (request, response) => {
    const { name, files } = await archiveOf(request, request.params.quarter)
    response.type('application/zip').attachment(name).send(zip(files))
  })

  router.get('/quarters/:quarter/artifacts/*path', async (request, response) => {
    const path = request.params.path.join('/')
    const { files } = await archiveOf(request, request.params.quarter)
    const found = files.find((file) => file.path === path)
    if (!found) throw new EdgeProblem('not-found')
    response.type('text/markdown').attachment(path.split('/').at(-1)).send(found.body)
  })

  router.get('/quarters/:quarter/next.ics', async (request, response) => {
    const { team } = await callers.forQuarter(request, request.params.quarter)
    const { session, on } = parse(nextSession, request.query)
    const url = `${publicUrl ?? `${request.protocol}://${request.get('host') ?? 'localhost'}`}/q/${request.params.quarter}`
    const body = invitation({
      quarter: request.params.quarter,
      team: team.name,
      session,
      on,
      timeZone: team.settings.timeZone,
      url,
      say: sayIn(team.settings.language),
    })
    response.type('text/calendar').attachment(`okra-session-${session}.ics`).send(body)
  })

  return router
}

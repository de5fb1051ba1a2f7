import type { Request } from 'express'
import { Router } from 'express'
import { z } from 'zod'
import { archive } from '../okra/artifacts/archive.ts'
import type { ArchiveContext } from '../okra/artifacts/context.ts'
import { artifactAt } from '../okra/artifacts/index.ts'
import { occasions } from '../okra/overview/dates.ts'
import type { Quarters } from './commands/quarters.ts'
import { parse } from './http/parse.ts'
import { EdgeProblem } from './http/problems.ts'
import type { Callers } from './identity/callers.ts'
import type { Directory } from './identity/directory.ts'
import { fileOf, typeOf } from './render/file.ts'
import { invitation } from './render/ics.ts'
import { zip } from './render/zip.ts'
import { sayIn } from './words.ts'

const session = z.coerce.number().pipe(z.literal([0, 1, 2, 3, 4]))
const whichSession = z.strictObject({ session: session.optional() })
/** A minute that exists, in this millennium. */
const on = z.iso.datetime({ local: true, offset: false, precision: -1 }).startsWith('2')
const whatIsNext = z.union([z.strictObject({ session, on }), z.strictObject({ occasion: z.enum(occasions), on })])

/** What a team takes away: the archive, single files of it, and the invitation to what comes next. */
export function downloadRoutes(quarters: Quarters, callers: Callers, directory: Directory, publicUrl: string | null): Router {
  const router = Router()

  const read = async (request: Request, quarter: string) => {
    const { team, member } = await callers.forQuarter(request, quarter)
    const { state } = await quarters.logs.read(quarter)
    const names = new Map((await directory.members(member.team)).map(({ key, name }) => [key, name]))
    const { language } = team.settings
    const context: ArchiveContext = { team, say: sayIn(language), language, nameOf: (person) => names.get(person) ?? null }
    return { state, context }
  }

  router.get('/quarters/:quarter/archive.zip', async (request, response) => {
    const { session } = parse(whichSession, request.query)
    const { state, context } = await read(request, request.params.quarter)
    const { name, files } = archive(state, context, session ?? null)
    response
      .type('application/zip')
      .attachment(name)
      .send(zip(files.map(fileOf)))
  })

  router.get('/quarters/:quarter/artifacts/*path', async (request, response) => {
    const path = request.params.path.join('/')
    const { state, context } = await read(request, request.params.quarter)
    const found = artifactAt(state, context, path)
    if (!found) throw new EdgeProblem('not-found')
    response.type(typeOf(path)).attachment(path.split('/').at(-1)).send(fileOf(found).bytes)
  })

  router.get('/quarters/:quarter/next.ics', async (request, response) => {
    const { team } = await callers.forQuarter(request, request.params.quarter)
    const next = parse(whatIsNext, request.query)
    const url = `${publicUrl ?? `${request.protocol}://${request.get('host') ?? 'localhost'}`}/q/${request.params.quarter}`
    const body = invitation({
      quarter: request.params.quarter,
      team: team.name,
      to: 'session' in next ? next.session : next.occasion,
      on: next.on,
      timeZone: team.settings.timeZone,
      url,
      say: sayIn(team.settings.language),
    })
    response
      .type('text/calendar')
      .attachment(`okra-${'session' in next ? `session-${next.session}` : next.occasion}.ics`)
      .send(body)
  })

  return router
}

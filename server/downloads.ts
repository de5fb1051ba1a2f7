import type { Request } from 'express'
import { Router } from 'express'
import { z } from 'zod'
import { archive } from '../okra/artifacts/archive.ts'
import type { ArchiveContext } from '../okra/artifacts/context.ts'
import { artifactAt } from '../okra/artifacts/index.ts'
import { pushBody, pushNames } from '../okra/artifacts/pushes/index.ts'
import { contributes } from '../okra/identity.ts'
import { occasions } from '../okra/overview/dates.ts'
import type { Quarters } from './commands/quarters.ts'
import { parse } from './http/parse.ts'
import { EdgeProblem } from './http/problems.ts'
import type { Callers } from './identity/callers.ts'
import type { Directory } from './identity/directory.ts'
import { typeOf } from './render/file.ts'
import { invitation } from './render/ics.ts'
import type { Rendering } from './render/rendering.ts'
import { sayIn } from './words.ts'

const session = z.coerce.number().pipe(z.literal([0, 1, 2, 3, 4]))
const whichSession = z.strictObject({ session: session.optional() })
const whichPush = z.enum(pushNames)
/** A minute that exists, in this millennium. */
const on = z.iso.datetime({ local: true, offset: false, precision: -1 }).startsWith('2')
const whatIsNext = z.union([z.strictObject({ session, on }), z.strictObject({ occasion: z.enum(occasions), on })])

/** What downloads are made of. */
export interface DownloadDeps {
  readonly quarters: Quarters
  readonly callers: Callers
  readonly directory: Directory
  readonly rendering: Rendering
  readonly publicUrl: string | null
}

/** What a team takes away: the archive, single files of it, files for other tools, and the invitation to what comes next. */
export function downloadRoutes({ quarters, callers, directory, rendering, publicUrl }: DownloadDeps): Router {
  const router = Router()

  const read = async (request: Request, quarter: string) => {
    const { team, member } = await callers.forQuarter(request, quarter)
    const { state } = await quarters.logs.read(quarter)
    const members = await directory.members(member.team)
    const names = new Map(members.map(({ key, name }) => [key, name]))
    const people = members.map((one) => callers.person(one, team)).filter(({ admitted, role }) => admitted && contributes(role)).length
    const { language } = team.settings
    const context: ArchiveContext = { team, say: sayIn(language), language, people, nameOf: (person) => names.get(person) ?? null }
    return { state, context }
  }

  router.get('/quarters/:quarter/archive.zip', async (request, response) => {
    const { session } = parse(whichSession, request.query)
    const { state, context } = await read(request, request.params.quarter)
    const { name, files } = archive(state, context, session ?? null)
    response
      .type('application/zip')
      .attachment(name)
      .send(await rendering.archive(files))
  })

  router.get('/quarters/:quarter/artifacts/*path', async (request, response) => {
    const path = request.params.path.join('/')
    const { state, context } = await read(request, request.params.quarter)
    const found = artifactAt(state, context, path)
    if (!found) throw new EdgeProblem('not-found')
    response
      .type(typeOf(path))
      .attachment(path.split('/').at(-1))
      .send(await rendering.file(found))
  })

  router.get('/quarters/:quarter/exports/:name', async (request, response) => {
    const name = whichPush.safeParse(request.params.name)
    const { state, context } = await read(request, request.params.quarter)
    const body = name.success ? pushBody(state, context, name.data) : null
    if (!name.success || !body) throw new EdgeProblem('not-found')
    response
      .type(typeOf(name.data))
      .attachment(name.data)
      .send(await rendering.file({ path: name.data, body }))
  })

  router.get('/quarters/:quarter/next.ics', async (request, response) => {
    const { team } = await callers.forQuarter(request, request.params.quarter)
    const next = parse(whatIsNext, request.query)
    const url = `${publicUrl ?? `${request.protocol}://${request.get('host') ?? 'localhost'}`}/q/${request.params.quarter}`
    const body = invitation({
      quarter: request.params.quarter,
      team: team.name,
      to: 'session' in next ? next.session : next.occasion,
      changes: team.settings.playbook ?? {},
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

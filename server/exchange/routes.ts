import type { Request, RequestHandler } from 'express'
import express, { Router } from 'express'
import type { ImportPreview } from '../../okra/api.ts'
import { contentOf } from '../../okra/exchange/content.ts'
import { previewOf } from '../../okra/exchange/preview.ts'
import { decideImport } from '../../okra/quarter/importing.ts'
import { initialQuarter } from '../../okra/quarter/state.ts'
import type { Quarters } from '../commands/quarters.ts'
import { EdgeProblem } from '../http/problems.ts'
import type { Callers } from '../identity/callers.ts'
import type { Directory } from '../identity/directory.ts'
import { mostImported, quarterTextOf } from './archive.ts'
import { readQuarter } from './reading.ts'

/** What an import works with. `now` is server time. */
export interface ImportDeps {
  readonly quarters: Quarters
  readonly callers: Callers
  readonly directory: Directory
  readonly now: () => number
}

const nothing = contentOf(initialQuarter)

/** Reads a quarter that was downloaded (the whole archive, or its `quarter.json`) into a new one, or says what it would bring. */
export function importRoutes({ quarters, callers, directory, now }: ImportDeps): Router {
  const router = Router()
  // The bytes are taken only from who leads, and only into a quarter that is new.
  const allowed: RequestHandler<{ quarter: string }> = async (request, _response, next) => {
    const { role } = await callers.forQuarter(request, request.params.quarter)
    decideImport((await quarters.logs.read(request.params.quarter)).state, nothing, role)
    next()
  }
  const bytes = express.raw({ type: () => true, limit: mostImported, inflate: false })

  /** Owners are named in the file: who is called so in this team, and alone, is the owner again. The others are told. */
  const namesOf = async (team: string) => {
    const byName = Map.groupBy(await directory.members(team), ({ name }) => name)
    const unknown: string[] = []
    const keyOf = (name: string) => {
      const [one, ...others] = byName.get(name) ?? []
      if (one && others.length === 0) return one.key
      unknown.push(name)
      return null
    }
    return { keyOf, unknown }
  }

  const read = async (request: Request<{ quarter: string }>) => {
    const { role, member } = await callers.forQuarter(request, request.params.quarter)
    if (!Buffer.isBuffer(request.body)) throw new EdgeProblem('archive-unreadable')
    const { keyOf, unknown } = await namesOf(member.team)
    return { role, unknown, content: readQuarter(await quarterTextOf(request.body), { at: now(), keyOf }) }
  }

  router.post('/quarters/:quarter/import/preview', allowed, bytes, async (request, response) => {
    const { content, unknown } = await read(request)
    const preview: ImportPreview = previewOf(content, content.quarter, unknown)
    response.json(preview)
  })

  router.post('/quarters/:quarter/import', allowed, bytes, async (request, response) => {
    const { quarter } = request.params
    const { role, content } = await read(request)
    const version = await quarters.logs.execute(quarter, null, (state) => decideImport(state, content, role))
    response.json({ version })
  })

  return router
}

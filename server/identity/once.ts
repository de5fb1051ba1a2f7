import { createHash, randomBytes } from 'node:crypto'
import { Router } from 'express'
import { z } from 'zod'
import type { Membership, OnceCode, OnceLink } from '../../okra/api.ts'
import type { Store } from '../../okra/ports/store.ts'
import { id } from '../../okra/quarter/shapes.schema.ts'
import type { Limit } from '../http/limits.ts'
import { parse } from '../http/parse.ts'
import { EdgeProblem } from '../http/problems.ts'
import type { Callers } from './callers.ts'
import type { Directory } from './directory.ts'

/** What one-time links work with. */
export interface OnceDeps {
  readonly store: Store
  readonly directory: Directory
  readonly callers: Callers
  readonly perAddress: Limit
  readonly now: () => number
}

interface Kept {
  readonly person: string
  readonly quarter: string
  readonly until: number
  readonly used: boolean
}

const goodForMs = 120_000
const wanted = z.strictObject({ quarter: id })
const given: z.ZodType<OnceCode> = z.strictObject({ code: z.string().regex(/^[0-9a-f]{64}$/) })
const fileOf = (code: string) => createHash('sha256').update(`once|${code}`).digest('hex')

/** From a tab in a host to a browser: a link that makes the browser the same person, once. Kept are a hash and whose it is. */
export function onceRoutes({ store, directory, callers, perAddress, now }: OnceDeps): Router {
  const router = Router()

  router.post('/identity/link', async (request, response) => {
    const { quarter } = parse(wanted, request.body)
    const { member } = await callers.forQuarter(request, quarter)
    const code = randomBytes(32).toString('hex')
    const body: Kept = { person: member.key, quarter, until: now() + goodForMs, used: false }
    await store.put('once', { id: fileOf(code), owner: member.team, body }, 0)
    const answer: OnceLink = { path: `/once/${code}` }
    response.json(answer)
  })

  router.post('/identity/once', async (request, response) => {
    await perAddress(`once ${request.ip}`)
    const file = fileOf(parse(given, request.body).code)
    const stored = await store.get('once', file)
    const kept = stored?.body as Kept | undefined
    const isGood = stored && kept && !kept.used && kept.until > now()
    // Of two that come at once one is first; the other one finds a dead link.
    if (!isGood || !(await store.put('once', { id: file, owner: stored.owner, body: { ...kept, used: true } }, stored.version)))
      throw new EdgeProblem('link-dead')
    await store.remove('once', file)
    const member = await directory.member(kept.person)
    if (!member || member.removed) throw new EdgeProblem('link-dead')
    const answer: Membership = { team: member.team, person: member.key, proof: await directory.prove(member), quarter: kept.quarter }
    response.json(answer)
  })

  return router
}

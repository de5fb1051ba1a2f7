import { createHash, timingSafeEqual } from 'node:crypto'
import type { RequestHandler } from 'express'
import type { Limit } from '../http/limits.ts'
import { EdgeProblem } from '../http/problems.ts'

const digest = (text: string) => createHash('sha256').update(text).digest()

/**
 * Lets only requests pass that bring the administrator's token as a bearer. Without a token there is no administrator, and nothing at the
 * address. Every try counts for its address, and is compared in constant time: neither guessing nor measuring leads anywhere.
 */
export function administratorsOnly(token: string | null, perAddress: Limit): RequestHandler {
  if (token === null) return (_request, _response, next) => next(new EdgeProblem('not-found'))
  const expected = digest(`Bearer ${token}`)
  return async (request, _response, next) => {
    await perAddress(`admin ${request.ip}`)
    if (!timingSafeEqual(digest(request.headers.authorization ?? ''), expected)) throw new EdgeProblem('signed-out')
    next()
  }
}

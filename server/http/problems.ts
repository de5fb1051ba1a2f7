import { randomBytes } from 'node:crypto'
import type { ErrorRequestHandler, RequestHandler } from 'express'
import type { Logger } from 'pino'
import { failureOf } from '../../bot/log.ts'
import type { EdgeCode } from '../../okra/api.ts'
import type { RefusalCode } from '../../okra/refusal.ts'
import { Refusal } from '../../okra/refusal.ts'
import type { WordKey } from '../../okra/words/words.ts'
import { sayIn } from '../words.ts'

/** A 4xx of the edge of the system: not a refusal of the method, but something that the caller can mend. */
export class EdgeProblem extends Error {
  override readonly name = 'EdgeProblem'
  readonly code: EdgeCode
  readonly retryAfterS: number | null

  constructor(code: EdgeCode, retryAfterS: number | null = null) {
    super(code)
    this.code = code
    this.retryAfterS = retryAfterS
  }
}

const edgeStatus: Readonly<Record<EdgeCode, number>> = {
  'not-json': 415,
  'too-large': 413,
  'too-many-requests': 429,
  identified: 400,
  'no-pass': 403,
  'pass-held-elsewhere': 409,
  'same-key-other-body': 409,
  'signed-out': 401,
  'not-admitted': 403,
  'link-dead': 404,
  'host-token': 401,
  'chat-unknown': 404,
  'chat-stranger': 403,
  'chat-unanswered': 503,
  'not-found': 404,
  'archive-unreadable': 400,
  'archive-unsafe': 400,
  'archive-too-large': 413,
  'archive-nested': 400,
  'archive-without-quarter': 400,
  'archive-other-version': 400,
  'archive-broken': 400,
  busy: 503,
  broken: 500,
}

const badRequest: ReadonlySet<RefusalCode> = new Set([
  'not-understood',
  'text-empty',
  'text-too-long',
  'wrong-id',
  'unknown-lens',
  'unknown-theme',
  'unknown-contribution',
  'unknown-draft',
  'unknown-item',
  'not-a-number',
  'outside-quarter',
  'ends-before-start',
  'depends-on-itself',
  'too-many-dots-here',
  'no-dots-left',
])

/** The HTTP status of a refusal; the core knows no numbers. */
function refusalStatus(code: RefusalCode): number {
  if (code === 'not-allowed' || code === 'not-yours') return 403
  if (code === 'unknown-quarter' || code === 'unknown-person') return 404
  return badRequest.has(code) ? 400 : 409
}

/** Errors of inner layers, which know nothing of the edge, by name. */
const knownErrors: Readonly<Record<string, EdgeCode>> = { StoreUnavailable: 'busy', OtherBody: 'same-key-other-body' }

/** What body-parser and express say, as our own codes. */
function parserProblem(cause: { readonly type?: unknown; readonly status?: unknown }): EdgeCode | 'not-understood' | null {
  if (cause.type === 'entity.too.large') return 'too-large'
  if (cause.type === 'charset.unsupported' || cause.type === 'encoding.unsupported') return 'not-json'
  return typeof cause.status === 'number' && cause.status >= 400 && cause.status < 500 ? 'not-understood' : null
}

/** 404 for an unknown address of the API. */
export const notFound: RequestHandler = (_request, _response, next) => next(new EdgeProblem('not-found'))

/** What an error is to the outside: a code with its status; null for a bug. */
function known(cause: unknown): { readonly code: RefusalCode | EdgeCode; readonly status: number; readonly key: string } | null {
  const refused = (code: RefusalCode) => ({ code, status: refusalStatus(code), key: `refusal.${code}` })
  if (cause instanceof Refusal) return refused(cause.code)
  const named = cause instanceof Error ? knownErrors[cause.name] : undefined
  const edge = cause instanceof EdgeProblem ? cause.code : (named ?? parserProblem(Object(cause)))
  if (edge === 'not-understood') return refused(edge)
  return edge && { code: edge, status: edgeStatus[edge], key: `problem.${edge}` }
}

/** Every error becomes `{code, message}`; a bug becomes one log line with an id and a 500 that shows only this id. */
export function problems(log: Logger): ErrorRequestHandler {
  return (cause: unknown, request, response, next) => {
    if (response.headersSent) return next(cause)
    const language = String(request.headers['accept-language'] ?? '').startsWith('pt') ? 'pt-BR' : 'en'
    const say = (key: string) => sayIn(language)(key as WordKey)
    if (cause instanceof EdgeProblem && cause.retryAfterS) response.set('Retry-After', String(cause.retryAfterS))
    const problem = known(cause)
    if (problem) return void response.status(problem.status).json({ code: problem.code, message: say(problem.key) })
    const reference = randomBytes(4).toString('hex')
    log.error({ reference, ...failureOf(cause) }, 'broken')
    return void response.status(500).json({ code: 'broken', message: say('problem.broken'), reference })
  }
}

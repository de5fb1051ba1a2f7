import type { Activity } from 'botbuilder'
import type { Request, Response } from 'express'
import type { EdgeCode } from '../okra/api.ts'
import type { Turn } from './activities.ts'
import type { BotAdapter, Caller } from './adapter.ts'
import type { Incoming } from './incoming.ts'
import { incomingShape } from './incoming.ts'
import type { BotLog } from './log.ts'
import { failureOf } from './log.ts'
import type { PressAnswer } from './messages.ts'
import { pressText } from './messages.ts'
import type { BotSettings } from './settings.ts'
import { isLoopbackAddress, isLoopbackHost, isReachableAt } from './settings.ts'

/** The most that an activity may have, in bytes: several times the longest message of the host. */
export const BODY_LIMIT = 128 * 1024

/** Answers a request of the host. `request.body` is already read as JSON. Always answers, and never rejects. */
export type Handle = (request: Request, response: Response) => Promise<void>

/** What the route works with. */
export interface RouteDeps {
  readonly adapter: BotAdapter
  readonly settings: BotSettings
  readonly turn: Turn
  readonly log: BotLog
  readonly apology: (locale: string | null) => string
}

type Code = EdgeCode | 'not-understood'

/** What a caller is told who can't be served. The callers are programs: one language is enough. */
const problems: Partial<Record<Code, readonly [status: number, message: string]>> = {
  'not-understood': [400, 'This is no activity that this bot understands.'],
  'host-token': [401, 'The token does not prove that the host sent this.'],
  'not-admitted': [403, 'This bot does not talk to this address.'],
  'too-large': [413, 'This activity is too large.'],
  busy: [503, 'The bot could not find out who sent this. Send it again.'],
  broken: [500, 'That did not work.'],
}

/** The handler of the address that the host sends activities to. */
export function createRoute(deps: RouteDeps): Handle {
  const { log } = deps
  return async (request, response) => {
    try {
      const outcome = await served(request, deps)
      if (typeof outcome === 'string') refuse(response, outcome)
      else if (outcome === null) response.status(200).end()
      else response.status(200).json(outcome)
    } catch (cause) {
      log.error(failureOf(cause), 'the bot failed')
      if (!response.headersSent) refuse(response, 'broken')
    }
  }
}

function refuse(response: Response, code: Code): void {
  const [status, message] = problems[code] ?? [500, '']
  response.status(status).json({ code, message })
}

async function served(request: Request, deps: RouteDeps): Promise<PressAnswer | null | Code> {
  const { adapter, settings, turn, apology } = deps
  if (settings.mode === 'open' && !isFromHere(request)) return 'not-admitted'
  if (isTooLarge(request)) return 'too-large'
  const incoming = incomingShape.safeParse(request.body).data
  if (incoming === undefined) return 'not-understood'
  const caller = await callerOf(adapter, incoming, request.headers.authorization ?? '')
  if (typeof caller === 'string') return caller
  if (!isReachableAt(settings, incoming.serviceUrl)) return 'not-admitted'
  // What stands if the turn fails.
  let answer = incoming.type === 'invoke' ? pressText(apology(incoming.locale ?? null)) : null
  await adapter.run(caller, activityOf(incoming), async (context) => {
    answer = await turn(context, incoming)
  })
  return answer
}

/** A request that came through a proxy only seems to be from here, and so does one of a page whose domain was made to lead here. */
function isFromHere({ socket, headers }: Request): boolean {
  const isProxied = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined
  return isLoopbackAddress(socket.remoteAddress) && !isProxied && isLoopbackHost(URL.parse(`http://${headers.host}`)?.hostname ?? '')
}

function isTooLarge({ headers, body }: Request): boolean {
  const told = headers['content-length']
  return (told === undefined ? Buffer.byteLength(JSON.stringify(body ?? null)) : Number(told)) > BODY_LIMIT
}

async function callerOf(adapter: BotAdapter, incoming: Incoming, authorization: string): Promise<Caller | 'host-token' | 'busy'> {
  try {
    return await adapter.authenticate(activityOf(incoming), authorization)
  } catch (cause) {
    // The SDK throws one error for a wrong token, another one for a wrong signature, and others if it can't get the keys.
    return isWithoutKeys(cause) ? 'busy' : 'host-token'
  }
}

function isWithoutKeys(cause: unknown): boolean {
  return cause instanceof Error && (cause.name === 'FetchError' || ('statusCode' in cause && cause.statusCode === 500))
}

const activityOf = (incoming: Incoming) => incoming as unknown as Activity

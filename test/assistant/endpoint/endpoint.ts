import { once } from 'node:events'
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { ApiError } from './apiError.ts'
import { badRequest } from './apiError.ts'
import { callCounter } from './calls.ts'
import type { ChatRequest } from './chatRequest.ts'
import { completionOf } from './completion.ts'
import { isObject, parsed } from './json.ts'
import type { Profile } from './limits.ts'
import type { Call, Misbehave } from './misbehaviour.ts'
import { faultOf } from './misbehaviour.ts'
import type { Mode } from './mode.ts'
import { requestError } from './requestError.ts'
import { failInstead, sendCompletion, sendError, sendJson } from './serverFaults.ts'

/** A request as it arrived; `body` is its raw text. */
export interface RecordedRequest {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** How the endpoint answers: `full`, with OpenAI's limits and without misbehaviour by default. */
export interface EndpointOptions {
  readonly mode?: Mode
  readonly profile?: Profile
  readonly misbehave?: Misbehave
}

/** A model endpoint that runs. */
export interface Endpoint {
  /** The base URL for a client, with `/v1`. The same is also served under `/openai/v1`, as Azure does. */
  readonly url: string
  /** Every request so far, in the order in which they were complete. */
  readonly requests: readonly RecordedRequest[]
  /** From now on this decides how calls go wrong; null for good answers. */
  setMisbehaviour(misbehave: Misbehave | null): void
  setMode(mode: Mode): void
  /** Ends all connections, also those that hang, and the server. */
  close(): Promise<void>
}

/**
 * Starts a server on loopback that speaks OpenAI's `POST /v1/chat/completions` and `GET /v1/models`. It refuses what OpenAI or Azure would
 * refuse, and answers the rest from the texts in the request, always the same for the same request. Any key is good, none is a 401.
 */
export async function startEndpoint(options: EndpointOptions = {}): Promise<Endpoint> {
  const behaviour: Behaviour = { mode: options.mode ?? 'full', profile: options.profile ?? 'openai', misbehave: options.misbehave ?? null }
  const requests: RecordedRequest[] = []
  const counted = callCounter()
  const server = createServer(async (request, response) => {
    const body = await text(request).catch(() => undefined)
    if (body === undefined) return
    requests.push({ method: request.method ?? '', path: request.url ?? '', headers: request.headers, body })
    response.setHeader('x-request-id', `req_${requests.length}`)
    const error = routeError(request)
    if (error) sendError(response, error)
    else if (request.method === 'GET') sendJson(response, 200, models)
    else complete(body, response, behaviour, counted)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    setMisbehaviour: (next) => {
      behaviour.misbehave = next
    },
    setMode: (next) => {
      behaviour.mode = next
    },
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

interface Behaviour {
  mode: Mode
  readonly profile: Profile
  misbehave: Misbehave | null
}

function complete(
  body: string,
  response: ServerResponse,
  { mode, profile, misbehave }: Behaviour,
  counted: (body: ChatRequest) => Call,
): void {
  const request = parsed(body)
  if (isObject(request)) {
    const call = counted(request)
    const fault = faultOf(misbehave?.(call) ?? null)
    if (fault && failInstead(response, fault)) return
    const error = requestError(request, mode, profile)
    if (error) sendError(response, error)
    else sendCompletion(response, completionOf(request, mode, fault, call.index), fault)
  } else sendError(response, badRequest('We could not parse the JSON body of your request.'))
}

const models = { object: 'list', data: [{ id: 'scripted', object: 'model', created: 1_767_225_600, owned_by: 'tests' }] }

/** Why there is nothing at this address for this caller. */
function routeError({ method, url = '', headers }: IncomingMessage): ApiError | undefined {
  const { pathname } = new URL(url, 'http://127.0.0.1')
  const [, resource] = /^(?:\/openai)?\/v1\/(chat\/completions|models)$/.exec(pathname) ?? []
  const wanted = resource === 'models' ? 'GET' : 'POST'
  const refused = (status: number, message: string, code: string | null = null) => ({ ...badRequest(message, null, code), status })
  if (resource === undefined) return refused(404, `Invalid URL (${method} ${pathname})`)
  if (method !== wanted)
    return refused(405, `Not allowed to ${method} on ${pathname}. (HINT: Perhaps you meant to use a different HTTP method?)`)
  if (headers['api-key'] || /^Bearer \S+/.test(headers.authorization ?? '')) return undefined
  return refused(401, "You didn't provide an API key.", 'invalid_api_key')
}

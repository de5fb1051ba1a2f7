import type { ServerResponse } from 'node:http'
import type { ApiError } from './apiError.ts'
import type { Json } from './json.ts'
import type { Fault } from './misbehaviour.ts'

/** Sends JSON with a status. */
export function sendJson(response: ServerResponse, status: number, body: Json, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
}

/** Sends an error in OpenAI's form. */
export function sendError(response: ServerResponse, error: ApiError, headers: Readonly<Record<string, string>> = {}): void {
  const { status, message, type, param, code } = error
  sendJson(response, status, { error: { message, type, param, code } }, headers)
}

const errors: Readonly<Partial<Record<Fault['kind'], ApiError>>> = {
  unauthorized: {
    status: 401,
    message: 'Incorrect API key provided.',
    type: 'invalid_request_error',
    param: null,
    code: 'invalid_api_key',
  },
  'rate-limited': { status: 429, message: 'Rate limit reached for requests.', type: 'requests', param: null, code: 'rate_limit_exceeded' },
  'server-error': {
    status: 500,
    message: 'The server had an error while processing your request.',
    type: 'server_error',
    param: null,
    code: null,
  },
  'prompt-filtered': {
    status: 400,
    message: 'The response was filtered due to the prompt triggering the content management policy.',
    type: 'invalid_request_error',
    param: 'prompt',
    code: 'content_filter',
  },
}

/** Answers as a server does that can't or won't look at the request; false if the fault isn't one of those. */
export function failInstead(response: ServerResponse, fault: Fault): boolean {
  const error = errors[fault.kind]
  if (error) sendError(response, error, fault.retryAfter === undefined ? {} : { 'retry-after': `${fault.retryAfter}` })
  else if (fault.kind === 'html')
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Sign in</title><p>Sign in to the proxy')
  else if (fault.kind === 'connection-reset') response.socket?.resetAndDestroy()
  else return fault.kind === 'hanging'
  return true
}

/** Sends a completion, whole or in the way that the fault says. */
export function sendCompletion(response: ServerResponse, completion: Json, fault: Fault | undefined): void {
  const text = JSON.stringify(completion)
  response.writeHead(200, { 'content-type': 'application/json' })
  if (fault?.kind === 'slow-drip') drip(response, text, fault.pause ?? 10)
  else response.end(fault?.kind === 'broken-body' ? text.slice(0, Math.floor(text.length / 2)) : text)
}

function drip(response: ServerResponse, text: string, pause: number): void {
  const size = Math.ceil(text.length / 10)
  let sent = 0
  response.flushHeaders()
  const timer = setInterval(() => {
    response.write(text.slice(sent, sent + size))
    sent += size
    if (sent >= text.length) response.end()
  }, pause)
  response.on('close', () => clearInterval(timer))
}

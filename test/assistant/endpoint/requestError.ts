import type { ApiError } from './apiError.ts'
import { badRequest } from './apiError.ts'
import type { ChatRequest } from './chatRequest.ts'
import { formatOf, messagesOf, namedSchemaOf } from './chatRequest.ts'
import { elements, isObject, stringOf } from './json.ts'
import type { Profile } from './limits.ts'
import type { Mode } from './mode.ts'
import { refusedInMode } from './mode.ts'
import { parameters } from './parameters.ts'
import { schemaError } from './schemaError.ts'

/** Why a server in this mode refuses the request; undefined if it answers it. */
export function requestError(body: ChatRequest, mode: Mode, profile: Profile): ApiError | undefined {
  const checks = [unknownParameter, refusedInMode, shapeError, tokenError, jsonError]
  for (const check of checks) {
    const error = check(body, mode)
    if (error) return error
  }
  return mode === 'ignores-format' ? undefined : formatError(body, profile)
}

function unknownParameter(body: ChatRequest): ApiError | undefined {
  const unknown = Object.keys(body).filter((name) => !parameters.has(name))
  if (unknown.length === 0) return undefined
  return badRequest(`Unrecognized request argument${unknown.length > 1 ? 's' : ''} supplied: ${unknown.join(', ')}`)
}

const roles = new Set(['system', 'developer', 'user', 'assistant', 'tool', 'function'])

function shapeError(body: ChatRequest): ApiError | undefined {
  if (!stringOf(body.model)) return badRequest('you must provide a model parameter')
  const messages = elements(body.messages)
  if (messages.length === 0) return badRequest("Missing required parameter: 'messages'.", 'messages', 'missing_required_parameter')
  const wrong = messages.findIndex((message) => !isObject(message) || !roles.has(`${message.role}`) || message.content === undefined)
  if (wrong >= 0) return badRequest(`Invalid value for 'messages[${wrong}]'.`, `messages.[${wrong}]`, 'invalid_value')
  return body.stream === true ? badRequest("Unsupported value: 'stream' is not supported here.", 'stream', 'unsupported_value') : undefined
}

function tokenError(body: ChatRequest): ApiError | undefined {
  const names = ['max_tokens', 'max_completion_tokens'].filter((name) => body[name] !== undefined && body[name] !== null)
  if (names.length > 1) return badRequest(`Setting '${names[0]}' and '${names[1]}' at the same time is not supported.`, 'max_tokens')
  const [name] = names
  if (name === undefined || (Number.isInteger(body[name]) && Number(body[name]) > 0)) return undefined
  return badRequest(`Invalid '${name}': expected an integer above minimum value, but got ${body[name]} instead.`, name, 'invalid_value')
}

function jsonError(body: ChatRequest): ApiError | undefined {
  const all = messagesOf(body, ...roles).join('\n')
  if (formatOf(body) !== 'json_object' || /json/i.test(all)) return undefined
  return badRequest("'messages' must contain the word 'json' in some form, to use 'response_format' of type 'json_object'.", 'messages')
}

function formatError(body: ChatRequest, profile: Profile): ApiError | undefined {
  const type = formatOf(body)
  if (!['text', 'json_object', 'json_schema'].includes(type))
    return badRequest(`Invalid value: '${type}'.`, 'response_format.type', 'invalid_value')
  if (type !== 'json_schema') return undefined
  const named = namedSchemaOf(body)
  const name = stringOf(named?.name)
  if (named === undefined || name === undefined)
    return badRequest(
      "Missing required parameter: 'response_format.json_schema.name'.",
      'response_format.json_schema.name',
      'missing_required_parameter',
    )
  if (!/^[a-zA-Z0-9_-]{1,64}$/.test(name))
    return badRequest(
      "Invalid 'response_format.json_schema.name': string does not match pattern.",
      'response_format.json_schema.name',
      'invalid_value',
    )
  if (named.strict !== true) return undefined
  const error = schemaError(named.schema, profile)
  return error === undefined ? undefined : badRequest(`Invalid schema for response_format '${name}': ${error}`, 'response_format')
}

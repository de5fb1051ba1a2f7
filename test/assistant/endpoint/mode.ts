import type { ApiError } from './apiError.ts'
import { badRequest } from './apiError.ts'
import type { ChatRequest } from './chatRequest.ts'
import { formatOf } from './chatRequest.ts'
import { hostedOnly } from './parameters.ts'

/**
 * What kind of server the endpoint is.
 * - `full`: everything that OpenAI's chat completions have;
 * - `no-json-schema`: refuses `json_schema`, knows `json_object`;
 * - `no-json-object`: refuses every response format;
 * - `ignores-format`: takes every response format and answers in prose with the JSON inside;
 * - `reasoning`: wants `max_completion_tokens` and no sampling parameters;
 * - `old-server`: wants `max_tokens`;
 * - `strict-compatible`: refuses parameters of a hosted platform, such as `store`.
 */
export type Mode = 'full' | 'no-json-schema' | 'no-json-object' | 'ignores-format' | 'reasoning' | 'old-server' | 'strict-compatible'

const sampling = ['top_p', 'presence_penalty', 'frequency_penalty', 'logprobs', 'top_logprobs', 'logit_bias']

/** Why a server of this kind refuses a parameter that others take; undefined if it takes them all. */
export function refusedInMode(body: ChatRequest, mode: Mode): ApiError | undefined {
  // Models with these names reason, whatever server they run on.
  if (mode === 'reasoning' || /^(o\d|gpt-5)/.test(`${body.model}`)) return refusedByReasoning(body)
  if (mode === 'old-server') return unrecognized(body, (name) => name === 'max_completion_tokens')
  if (mode === 'strict-compatible') return unrecognized(body, (name) => hostedOnly.has(name))
  const format = formatOf(body)
  if (mode === 'no-json-schema' && format === 'json_schema') return refusedFormat(format)
  return mode === 'no-json-object' && body.response_format !== undefined ? refusedFormat(format) : undefined
}

function refusedByReasoning(body: ChatRequest): ApiError | undefined {
  const given = (name: string) => body[name] !== undefined && body[name] !== null
  const unsupported = (name: string, advice = '') =>
    badRequest(`Unsupported parameter: '${name}' is not supported with this model.${advice}`, name, 'unsupported_parameter')
  if (given('max_tokens')) return unsupported('max_tokens', " Use 'max_completion_tokens' instead.")
  const other = sampling.find(given)
  if (other !== undefined) return unsupported(other)
  if (!given('temperature') || body.temperature === 1) return undefined
  const message = `Unsupported value: 'temperature' does not support ${body.temperature} with this model. Only the default (1) value is supported.`
  return badRequest(message, 'temperature', 'unsupported_value')
}

function unrecognized(body: ChatRequest, refused: (name: string) => boolean): ApiError | undefined {
  const name = Object.keys(body).find(refused)
  return name === undefined ? undefined : badRequest(`Unrecognized request argument supplied: ${name}`)
}

function refusedFormat(type: string): ApiError {
  return badRequest(`Invalid parameter: 'response_format' of type '${type}' is not supported with this model.`, 'response_format')
}

import OpenAI from 'openai'
import type { Language } from '../../../okra/ports/assistant.ts'
import { jsonIn } from './extraction.ts'
import { ModelFault } from './fault.ts'
import { messagesOf } from './messages.ts'
import type { JsonSchema } from './strictSchema.ts'
import { strictSchema } from './strictSchema.ts'
import type { Request } from './talk.ts'

/** Which endpoint, and as whom. `baseUrl` null: OpenAI's own. */
export interface EndpointConfig {
  readonly key: string
  readonly baseUrl: string | null
  readonly name: string
  /** The most tokens of an answer, those with which a reasoning model thinks included. */
  readonly answerTokens: number
}

/** What is sent: a request with its masked material. */
export interface Posting {
  readonly request: Request<unknown>
  readonly data: unknown
  readonly language: Language
  readonly signal: AbortSignal
  /** Hears each body as it leaves. */
  readonly sent: (body: string) => void
  /** Hears the tokens of each reply. */
  readonly spent: (tokens: number) => void
}

/** An endpoint that speaks OpenAI's chat completions. */
export interface Endpoint {
  /** The most tokens that one request could cost, for the budget. */
  estimate(posting: Pick<Posting, 'request' | 'data' | 'language'>): number
  /** Sends a request and answers what came as JSON; undefined: nothing that can be read. Throws ModelFault, or the client's own errors. */
  send(posting: Posting): Promise<unknown>
}

/** From what binds the model most to what every server can. */
const ladder = ['json_schema', 'json_object', 'text'] as const
/** Letters per token, on the safe side for languages other than English. */
const LETTERS = 3
const ownHosts = /(?:^|\.)(?:openai\.com|openai\.azure\.com|cognitiveservices\.azure\.com|services\.ai\.azure\.com)$/

/** What the endpoint takes, as far as its answers have told. */
interface Manners {
  readonly rung: number
  readonly limit: 'max_completion_tokens' | 'max_tokens'
}

/** Connects to an endpoint. What it does not take is found out by its own answers and remembered as long as this stands. */
export function createEndpoint({ key, baseUrl, name, answerTokens }: EndpointConfig): Endpoint {
  const client = new OpenAI({ apiKey: key, ...(baseUrl ? { baseURL: baseUrl } : {}), maxRetries: 1, logLevel: 'off' })
  const store = ownHosts.test(new URL(client.baseURL).hostname) ? { store: false } : {}
  let known: Manners = { rung: 0, limit: 'max_completion_tokens' }

  const bodyOf = ({ request, data, language }: Pick<Posting, 'request' | 'data' | 'language'>, { rung, limit }: Manners) => {
    const schema = strictSchema(request.schema)
    const way = ladder[rung] ?? 'text'
    const messages = messagesOf(request, data, language, way === 'json_schema' ? null : schema)
    return { model: name, messages, ...formatOf(way, request.name, schema), [limit]: answerTokens, ...store }
  }

  /** One request. `politer`: what to try instead, if the endpoint did not take it; null: it did. */
  const once = async (posting: Posting, manners: Manners): Promise<{ readonly answer: unknown; readonly politer: Manners | null }> => {
    const body = bodyOf(posting, manners)
    posting.sent(JSON.stringify(body))
    try {
      const completion = await client.chat.completions.create(body as OpenAI.ChatCompletionCreateParamsNonStreaming, {
        signal: posting.signal,
      })
      posting.spent(completion.usage?.total_tokens ?? 0)
      return { answer: answerOf(completion), politer: null }
    } catch (cause) {
      const politer = cause instanceof OpenAI.BadRequestError ? politerThan(manners, cause) : null
      if (!politer) throw cause
      known = politer
      return { answer: undefined, politer }
    }
  }

  return {
    estimate: (posting) => Math.ceil(JSON.stringify(bodyOf(posting, known)).length / LETTERS) + answerTokens,
    send: async (posting) => {
      let manners: Manners | null = known
      let answer: unknown
      while (manners) {
        const tried: Awaited<ReturnType<typeof once>> = await once(posting, manners)
        answer = tried.answer
        if (tried.politer === null && posting.request.read(answer) !== null) {
          // Remembered only if a freer way has helped: one bad answer says nothing about the endpoint.
          known = manners
          return answer
        }
        manners = tried.politer ?? freer(manners)
      }
      return answer
    },
  }
}

function freer(manners: Manners): Manners | null {
  return manners.rung < ladder.length - 1 ? { ...manners, rung: manners.rung + 1 } : null
}

function politerThan(manners: Manners, { code, param, message }: InstanceType<typeof OpenAI.BadRequestError>): Manners | null {
  // Azure's filter refuses what people wrote, not the way of asking.
  if (code === 'content_filter') return null
  const about = (name: string) => param === name || message.includes(name)
  if (manners.limit === 'max_completion_tokens' && about('max_completion_tokens')) return { ...manners, limit: 'max_tokens' }
  return freer(manners)
}

function formatOf(way: (typeof ladder)[number], name: string, schema: JsonSchema) {
  if (way === 'json_schema') return { response_format: { type: way, json_schema: { name, strict: true, schema } } }
  return way === 'json_object' ? { response_format: { type: way } } : {}
}

/** What a completion says as JSON; undefined: nothing that can be read. */
function answerOf(completion: OpenAI.ChatCompletion): unknown {
  const choice = completion?.choices?.[0]
  if (choice?.message?.refusal || choice?.finish_reason === 'content_filter') throw new ModelFault('refused', 'the model refused')
  if (choice?.finish_reason === 'length') return undefined
  return typeof choice?.message?.content === 'string' ? jsonIn(choice.message.content) : undefined
}

import type { IPolicy } from 'cockatiel'
import { BrokenCircuitError, ConsecutiveBreaker, circuitBreaker, handleWhen } from 'cockatiel'
import OpenAI from 'openai'
import PQueue from 'p-queue'
import type { Language } from '../../../okra/ports/assistant.ts'
import type { Usage } from '../usage.ts'
import type { EndpointConfig } from './endpoint.ts'
import { createEndpoint } from './endpoint.ts'
import { ModelFault } from './fault.ts'
import type { Masking } from './masking.ts'
import type { Request, Talk } from './talk.ts'

/** Where the model is, and how long it may take: one call, in milliseconds. */
export interface ModelConfig extends EndpointConfig {
  readonly callMs: number
}

/** One conversation: on whose budget, in which language, and what it took. */
export interface Conversation {
  readonly team: string
  readonly language: Language
  readonly masking: Masking
  readonly signal: AbortSignal
  /** Hears the body of each request as it leaves. */
  readonly sent: (body: string) => void
  /** Hears the tokens of each answer. */
  readonly spent: (tokens: number) => void
}

/** Of an error only this is told: its message can repeat what was sent. */
export interface SafeError {
  readonly status: number | null
  readonly code: string | null
  readonly request: string | null
}

/** A language model behind an endpoint. */
export interface Model {
  readonly name: string
  talk(conversation: Conversation): Talk
}

const AT_ONCE = 4
/** After so many failures in a row the endpoint is left alone for so long, then one call tries it. */
const FAILURES = 3
const PAUSE = 60_000

/** Connects to a model. `failed` hears of every error of the endpoint. */
export function createModel(config: ModelConfig, usage: Pick<Usage, 'reserve'>, failed: (error: SafeError) => void): Model {
  const endpoint = createEndpoint(config)
  const queue = new PQueue({ concurrency: AT_ONCE })
  const breaker: IPolicy = circuitBreaker(handleWhen(isOutage), { halfOpenAfter: PAUSE, breaker: new ConsecutiveBreaker(FAILURES) })

  const call = async <T>(request: Request<T>, { team, language, masking, signal, sent, spent }: Conversation): Promise<T> => {
    const { value: data, restore } = masking(request.data)
    const reserved = await usage.reserve(team, endpoint.estimate({ request, data, language }))
    if (!reserved) throw new ModelFault('over-budget', 'the budget of this month is used up')
    const late = AbortSignal.timeout(config.callMs)
    const either = AbortSignal.any([signal, late])
    let tokens = 0
    const count = (some: number) => {
      tokens += some
    }
    try {
      const posting = { request, data, language, signal: either, sent, spent: count }
      const answer = await breaker.execute(() => unlessAborted(() => endpoint.send(posting), either))
      const read = request.read(restore(answer))
      if (read === null) throw new ModelFault('unusable', 'the answer has another shape')
      return read
    } catch (cause) {
      if (cause instanceof OpenAI.APIError) failed(safeErrorOf(cause))
      throw faultOf(cause, signal, late)
    } finally {
      spent(tokens)
      await reserved.settle(tokens)
    }
  }

  return {
    name: config.name,
    talk: (conversation) => ({
      language: conversation.language,
      ask: (request) => queue.add(() => call(request, conversation)),
    }),
  }
}

/** Ends with the signal, whatever the client is waiting for. */
async function unlessAborted<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted()
  const { promise, reject } = Promise.withResolvers<never>()
  const end = () => reject(signal.reason)
  signal.addEventListener('abort', end, { once: true })
  try {
    return await Promise.race([work(), promise])
  } finally {
    signal.removeEventListener('abort', end)
  }
}

/** What may stand in a log of an error of the client. */
function safeErrorOf({ status, code, requestID }: InstanceType<typeof OpenAI.APIError>): SafeError {
  return { status: status ?? null, code: code ?? null, request: requestID ?? null }
}

/** Whether the endpoint itself is in trouble; a refused question or a cancelled one says nothing of it. */
function isOutage(cause: unknown): boolean {
  if (cause instanceof ModelFault || cause instanceof OpenAI.APIUserAbortError) return false
  if (cause instanceof OpenAI.APIError) return cause.status === undefined || cause.status === 429 || cause.status >= 500
  return cause instanceof Error && cause.name === 'TimeoutError'
}

function faultOf(cause: unknown, signal: AbortSignal, late: AbortSignal): ModelFault {
  if (cause instanceof ModelFault) return cause
  if (signal.aborted) {
    const timedOut = signal.reason instanceof Error && signal.reason.name === 'TimeoutError'
    return timedOut ? new ModelFault('timed-out', 'the time for all calls is over') : new ModelFault('cancelled', 'cancelled')
  }
  if (late.aborted) return new ModelFault('timed-out', 'the time for one call is over')
  if (cause instanceof OpenAI.BadRequestError && cause.code === 'content_filter') return new ModelFault('refused', 'a filter refused')
  if (cause instanceof BrokenCircuitError) return new ModelFault('unavailable', 'the endpoint is left alone for a minute')
  return new ModelFault('unavailable', 'the endpoint did not answer')
}

import type { Call, Matcher } from './calls.ts'
import { matches } from './calls.ts'
import type { Reply } from './loopback.ts'
import { connectorError } from './wire.ts'

/** A refusal instead of an answer. `retryAfter` in seconds; `times`: for how many calls, without an end by default. */
export interface Failure {
  readonly status: number
  readonly code?: string
  readonly retryAfter?: number
  readonly times?: number
}

/** Answers that wait. */
export interface Hold {
  /** The first call that waits. It was carried out, only its answer is missing. */
  readonly reached: Promise<Call>
  /** Lets the answers go, and those of later calls at once. */
  release(): void
}

/** What goes wrong, in the words of a test. */
export interface Scripts {
  /** These calls are refused and not carried out. */
  fail(matcher: Matcher, failure: Failure): void
  /** These calls are carried out, then the connection breaks before the answer. */
  loseReply(matcher: Matcher, times?: number): void
  /** These calls are carried out, their answers wait. */
  hold(matcher: Matcher): Hold
  /** From now on everything works. */
  heal(): void
}

/** What the connector asks the scripts about each call. */
export interface ScriptReader {
  refusal(call: Call): Reply | undefined
  isLost(call: Call): boolean
  waiting(call: Call): Promise<void>
}

interface Rule<T> {
  readonly matcher: Matcher
  readonly value: T
  left: number
}

const codes: Readonly<Record<number, string>> = {
  401: 'Unauthorized',
  403: 'BotNotInConversationRoster',
  404: 'NotFound',
  412: 'PreconditionFailed',
  429: 'Throttled',
}

/** No faults yet. */
export function createScripts(): Scripts & ScriptReader {
  let failures: readonly Rule<Failure>[] = []
  let losses: readonly Rule<null>[] = []
  let holds: readonly { readonly matcher: Matcher; readonly reach: (call: Call) => void; readonly released: Promise<void> }[] = []

  const used = <T>(rules: readonly Rule<T>[], call: Call): Rule<T> | undefined => {
    const rule = rules.find(({ matcher, left }) => left > 0 && matches(matcher, call))
    if (rule) rule.left -= 1
    return rule
  }

  return {
    fail: (matcher, value) => {
      failures = [...failures, { matcher, value, left: value.times ?? Number.POSITIVE_INFINITY }]
    },
    loseReply: (matcher, times = 1) => {
      losses = [...losses, { matcher, value: null, left: times }]
    },
    hold: (matcher) => {
      const reached = Promise.withResolvers<Call>()
      const released = Promise.withResolvers<void>()
      holds = [...holds, { matcher, reach: reached.resolve, released: released.promise }]
      return { reached: reached.promise, release: released.resolve }
    },
    heal: () => {
      failures = []
      losses = []
    },
    refusal: (call) => {
      const rule = used(failures, call)
      if (!rule) return undefined
      const { status, code = codes[status] ?? 'ServiceError', retryAfter } = rule.value
      const headers: Readonly<Record<string, string>> = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }
      return { ...connectorError(status, code), headers }
    },
    isLost: (call) => used(losses, call) !== undefined,
    waiting: async (call) => {
      const hold = holds.find(({ matcher }) => matches(matcher, call))
      hold?.reach(call)
      await hold?.released
    },
  }
}

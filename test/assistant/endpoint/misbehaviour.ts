import type { ChatRequest } from './chatRequest.ts'

/** Faults in what the answer says; its form is right. */
export type ContentFault =
  | 'missing-ids'
  | 'duplicated-ids'
  | 'invented-ids'
  | 'unknown-enum-value'
  | 'prompt-echo'
  | 'wrong-types'
  | 'extra-properties'
  | 'all-in-one-theme'
  | 'hundred-themes'
  | 'links-in-titles'
  | 'markdown-in-titles'
  | 'mentions-in-titles'
  | 'control-characters-in-titles'
  | 'bidi-characters-in-titles'
  | 'obeys-injection'
  | 'one-megabyte'
  | 'not-json'

/** Faults of the completion around the answer. */
export type CompletionFault = 'truncated' | 'refusal' | 'content-filter' | 'empty-choices' | 'null-content'

/** Faults of the server and the way to it: there is no completion, or it doesn't arrive as it should. */
export type ServerFault =
  | 'unauthorized'
  | 'prompt-filtered'
  | 'rate-limited'
  | 'server-error'
  | 'html'
  | 'broken-body'
  | 'hanging'
  | 'connection-reset'
  | 'slow-drip'

/**
 * How one call is answered wrongly. Most need only a name:
 * - `missing-ids`, `unknown-enum-value`: by default one of them, with `share` (0..1) that part of them, rounded up;
 * - `rate-limited`: 429, with `retryAfter` (seconds) also the header;
 * - `slow-drip`: the body in 10 pieces with `pause` milliseconds between (10 by default);
 * - `hanging`: no answer until the endpoint or the client closes; `prompt-filtered`: 400 `content_filter`, as Azure does;
 * - `not-json`: the message is prose; `broken-body`: the response itself is cut off; `html`: a page with status 200;
 * - `obeys-injection`: does what a text of the user asks for, and is good where no text asks for anything.
 */
export type Misbehaviour =
  | ContentFault
  | CompletionFault
  | ServerFault
  | { readonly kind: 'missing-ids' | 'unknown-enum-value'; readonly share: number }
  | { readonly kind: 'rate-limited'; readonly retryAfter: number }
  | { readonly kind: 'slow-drip'; readonly pause: number }

/** One call of `POST /chat/completions`. */
export interface Call {
  /** How many calls came before, refused ones included. */
  readonly index: number
  /** The name of the answer's schema, or the title of the one in the prompt. */
  readonly question?: string
  /** Which of the different contents this question was asked with, numbered from 0 as they came; the same messages again have the same number. */
  readonly batch: number
  /** How often the same was asked before. */
  readonly attempt: number
  readonly body: ChatRequest
}

/** Chooses how a call is answered wrongly; null for a good answer. */
export type Misbehave = (call: Call) => Misbehaviour | null

/** A misbehaviour with its parameters. */
export interface Fault {
  readonly kind: ContentFault | CompletionFault | ServerFault
  readonly share?: number
  readonly retryAfter?: number
  readonly pause?: number
}

/** The misbehaviour as an object. */
export function faultOf(misbehaviour: Misbehaviour | null): Fault | undefined {
  return typeof misbehaviour === 'string' ? { kind: misbehaviour } : (misbehaviour ?? undefined)
}

/** All reasons why an act can be refused. */
export const refusalCodes = [
  'not-understood',
  'not-allowed',
  'not-now',
  'unknown-quarter',
  'unknown-session',
  'unknown-activity',
  'unknown-theme',
  'unknown-contribution',
  'unknown-draft',
  'unknown-person',
  'unknown-lens',
  'unknown-item',
  'already-there',
  'already-moved-on',
  'quarter-closed',
  'quarter-begun',
  'session-running',
  'session-closed',
  'session-not-ready',
  'close-first',
  'too-few-people',
  'too-few-voices',
  'step-closed',
  'text-empty',
  'text-too-long',
  'too-many-contributions',
  'no-dots-left',
  'too-many-dots-here',
  'arranging-locked',
  'other-lens',
  'hidden',
  'pruned',
  'changed-since',
  'nothing-to-undo',
  'too-many-drafts',
  'too-many-items',
  'too-many-entries',
  'others-depend',
  'depends-on-itself',
  'outside-quarter',
  'ends-before-start',
  'not-a-number',
  'not-yours',
  'not-your-turn',
  'pairs-started',
  'ask-open',
  'no-ask-open',
  'facilitator-present',
  'lead-not-offered',
  'assistant-off',
  'wrong-id',
  'wrong-order',
] as const

/** Why an act was not taken: a reason that people can act on. Each has its sentence in `okra/words`, key `refusal.<code>`. */
export type RefusalCode = (typeof refusalCodes)[number]

/** Thrown by the rules when an act is refused. Nothing has happened. The core knows no HTTP numbers: the server maps the code. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: RefusalCode

  constructor(code: RefusalCode) {
    super(code)
    this.code = code
  }
}

/** Whether an error is a refusal. */
export function isRefusal(cause: unknown): cause is Refusal {
  return cause instanceof Refusal
}

/** Throws the refusal unless the claim holds. */
export function unless(claim: boolean, code: RefusalCode): asserts claim {
  if (!claim) throw new Refusal(code)
}

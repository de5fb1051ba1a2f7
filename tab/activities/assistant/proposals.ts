import type { Desk, ProposalOf } from '../../../okra/api.ts'
import { inputOf, unworded } from '../../../okra/assistant/inputs.ts'
import { themesInputs } from '../../../okra/assistant/themes.ts'
import type { AssistantReason, Question } from '../../../okra/ports/assistant.ts'
import type { QuarterState } from '../../../okra/quarter/state.ts'
import { liveSession } from '../../../okra/quarter/state.ts'

/** The latest proposal on the desk for a question, or null. */
export function proposalFor<Q extends Question>(desk: Desk | null, question: Q): ProposalOf<Q> | null {
  const found = desk?.proposals.findLast((one) => one.question === question)
  return (found as ProposalOf<Q> | undefined) ?? null
}

/**
 * Whether the content of a proposal has become something else. `now` is the content's hash, `followed` the hash after what was taken
 * from it on this device: taking is no reason to call the rest stale.
 */
export function isStale(proposal: { readonly about: string }, now: string, followed: string | undefined): boolean {
  return now !== proposal.about && now !== followed
}

/** What the desk remembers as followed after an act of its own, or undefined: the content had been changed by others before. */
export function followedAfter(
  proposal: { readonly about: string },
  before: string,
  after: string,
  followed: string | undefined,
): string | undefined {
  return isStale(proposal, before, followed) ? undefined : after
}

const worthAgain: readonly AssistantReason[] = ['cancelled', 'timed-out', 'unavailable', 'refused', 'unusable']

/** Whether asking once more may help. */
export function isWorthAgain(reason: AssistantReason): boolean {
  return worthAgain.includes(reason)
}

/** How many texts a question reads now: ideas, themes, key results, milestones or sentences. */
export function readBy(question: Question, state: QuarterState): number {
  const session = liveSession(state)
  if (!session) return 0
  if (question === 'themes') return themesInputs(session).reduce((sum, { input }) => sum + input.texts.length, 0)
  const input = inputOf(question, state, session, { ...unworded, language: session.settings.language })
  if ('themes' in input) return input.themes.length
  if ('milestones' in input) return input.milestones.length
  return 'keyResults' in input ? input.keyResults.length : input.decided.length + input.open.length + input.next.length
}

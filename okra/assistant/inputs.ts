import { hashed } from '../checks/raise.ts'
import type { Question, Questions } from '../ports/assistant.ts'
import type { QuarterState, SessionRun } from '../quarter/state.ts'
import { liveSession } from '../quarter/state.ts'
import { dependenciesInput, milestoneTypesInput, overScoringInput, planRisksInput } from './milestones.ts'
import { keyResultsInput, objectivesInput } from './okrs.ts'
import type { SummaryWords } from './summary.ts'
import { summaryInput } from './summary.ts'
import { themesInputs, visionInput } from './themes.ts'

/** The questions that are asked with one input; themes are asked for each lens, see `themesInputs`. */
export type PlainQuestion = Exclude<Question, 'themes'>

/** The questions that can be asked in a session of each number. */
const askedIn: Readonly<Record<Question, readonly number[]>> = {
  themes: [0, 1, 2],
  vision: [0],
  objectives: [1],
  keyResults: [1],
  milestoneTypes: [2],
  overScoring: [3],
  dependencies: [3, 4],
  planRisks: [4],
  summary: [0, 1, 2, 3, 4],
}

/** Whether a question makes sense in this session. */
export function canAsk({ session }: SessionRun, question: Question): boolean {
  return askedIn[question].includes(session)
}

/** What a question is asked with in the running session. */
export function inputOf<Q extends PlainQuestion>(
  question: Q,
  state: QuarterState,
  session: SessionRun,
  words: SummaryWords,
): Questions[Q]['input'] {
  const { plan, quarter } = state
  const inputs: { readonly [P in PlainQuestion]: () => Questions[P]['input'] } = {
    vision: () => visionInput(session),
    objectives: () => objectivesInput(session, plan),
    keyResults: () => keyResultsInput(session, plan),
    milestoneTypes: () => milestoneTypesInput(session, plan),
    overScoring: () => overScoringInput(session, plan),
    dependencies: () => dependenciesInput(session, plan, words.say),
    planRisks: () => planRisksInput(session, plan, quarter),
    summary: () => summaryInput(state, session, words),
  }
  return inputs[question]()
}

/** Words that are the same in every language, so that a hash tells of contents only. */
export const unworded: Omit<SummaryWords, 'language'> = {
  say: (key, parameters) => `${key} ${JSON.stringify(parameters ?? {})}`,
  nameOf: (person) => person,
}

/**
 * A short hash of what a question is about in the running session: a proposal whose hash is another one is stale. The same on every
 * device and in every language.
 */
export function aboutOf(question: Question, state: QuarterState): string {
  const session = liveSession(state)
  if (!session || !canAsk(session, question)) return ''
  const words = { ...unworded, language: session.settings.language }
  const content = question === 'themes' ? themesInputs(session) : inputOf(question, state, session, words)
  return hashed(JSON.stringify([session.session, content]))
}

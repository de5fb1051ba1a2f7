import type { SummaryWords } from '../assistant/summary.ts'
import { summaryInput } from '../assistant/summary.ts'
import type { SummaryLines } from '../ports/assistant.ts'
import type { QuarterState, SessionRun } from '../quarter/state.ts'
import { fittedSummary } from './fitted.ts'

/** A session in at most 120 words: as it was taken from the desk, else made of its results as they stand. */
export function shortSummary(state: QuarterState, run: SessionRun, words: SummaryWords): SummaryLines {
  return run.summary ?? fittedSummary(summaryInput(state, run, words))
}

/** Whether a short summary says anything. */
export function isSaid({ decided, open, next }: SummaryLines): boolean {
  return decided.length + open.length + next.length > 0
}

import type { SummaryLines } from '../ports/assistant.ts'
import { unless } from '../refusal.ts'
import { clean } from '../text.ts'
import type { SessionRun } from './state.ts'
import { agenda } from './state.ts'

/** How many lines each list of a short summary may have, and how many characters a line. */
export const summaryLimits = { lines: 10, line: 300 } as const

/** Whether the room has come so far that the session can be summed up: to its last activity. */
export function canSumUp({ playbook, position }: SessionRun): boolean {
  return agenda(playbook).at(-1)?.activity.id === position
}

/** The lines as they are kept; refused if there are too many, or one is empty or too long. */
export function cleanSummary({ decided, open, next }: SummaryLines): SummaryLines {
  const kept = (lines: readonly string[]) => {
    unless(lines.length <= summaryLimits.lines, 'too-many-items')
    return lines.map((line) => clean(line, summaryLimits.line))
  }
  return { decided: kept(decided), open: kept(open), next: kept(next) }
}

/** The session with a short summary of its own; without any line the one made of the results stands again. */
export function withSummary({ summary: _, ...session }: SessionRun, { decided, open, next }: SummaryLines): SessionRun {
  return decided.length + open.length + next.length === 0 ? session : { ...session, summary: { decided, open, next } }
}

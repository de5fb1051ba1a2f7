import type { SummaryLines } from '../../../okra/ports/assistant.ts'
import { summaryParts } from '../../../okra/ports/assistant.ts'
import { isBlank } from '../../../okra/text.ts'

/** A list as one edits it: a sentence a line. */
export type SummaryDraft = Readonly<Record<keyof SummaryLines, string>>

/** What a summary reads like in three text fields. */
export function draftOf(summary: SummaryLines): SummaryDraft {
  return { decided: summary.decided.join('\n'), open: summary.open.join('\n'), next: summary.next.join('\n') }
}

/** The sentences of three text fields; blank lines are left out. */
export function linesOf(draft: SummaryDraft): SummaryLines {
  const lines = (text: string) => text.split('\n').flatMap((line) => (isBlank(line) ? [] : [line.trim()]))
  return { decided: lines(draft.decided), open: lines(draft.open), next: lines(draft.next) }
}

/** How many words a summary has. */
export function wordsIn({ decided, open, next }: SummaryLines): number {
  return [...decided, ...open, ...next].reduce((sum, line) => sum + line.split(/\s+/u).filter((word) => word !== '').length, 0)
}

/** A summary as text to be pasted anywhere; `titles` are the headings. A list without sentences is left out. */
export function summaryText(summary: SummaryLines, titles: SummaryDraft): string {
  const parts = summaryParts.flatMap((part) => {
    const lines = summary[part].map((line) => `- ${line}`)
    return lines.length > 0 ? [[titles[part], ...lines].join('\n')] : []
  })
  return parts.join('\n\n')
}

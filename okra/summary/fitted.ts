import { wordsOf } from '../checks/wording.ts'
import type { SummaryLines } from '../ports/assistant.ts'
import { summaryParts } from '../ports/assistant.ts'
import type { WordKey } from '../words/words.ts'

/** The heading of each list of a short summary. */
export const summaryHeadings = {
  decided: 'summary.decided',
  open: 'summary.open',
  next: 'summary.then',
} as const satisfies Readonly<Record<keyof SummaryLines, WordKey>>

/** The most words of a short summary, over all its lists. */
export const summaryWords = 120

/** The given lines as far as 120 words go, in turn from each list, so that each keeps its first; a line that is too long keeps the whole sentences that fit. */
export function fittedSummary(input: SummaryLines): SummaryLines {
  const lines = Object.fromEntries(summaryParts.map((list) => [list, cleaned(input[list])])) as Record<keyof SummaryLines, string[]>
  const kept: Record<keyof SummaryLines, string[]> = { decided: [], open: [], next: [] }
  let room = summaryWords
  const rounds = Math.max(...summaryParts.map((list) => lines[list].length))
  for (let round = 0; round < rounds; round += 1) {
    for (const list of summaryParts) {
      const said = fitting(lines[list][round] ?? '', room)
      if (said === '') continue
      kept[list].push(said)
      room -= countOf(said)
    }
  }
  return kept
}

/** On one line each, without empty and repeated ones. */
function cleaned(lines: readonly string[]): string[] {
  const single = lines.map((line) => line.replace(/[\s\p{Cc}]+/gu, ' ').trim())
  return [...new Set(single.filter((line) => /[\p{L}\p{N}]/u.test(line)))]
}

function fitting(line: string, room: number): string {
  if (countOf(line) <= room) return line
  const sentences = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(line)].map(({ segment }) => segment)
  let said = ''
  for (const sentence of sentences) {
    if (countOf(said + sentence) > room) break
    said += sentence
  }
  return said.trim()
}

/** By blanks or by word borders, whichever finds more words. */
function countOf(text: string): number {
  return Math.max(wordsOf(text).length, text.split(/\s+/u).filter((word) => word !== '').length)
}

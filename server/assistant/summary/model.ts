import { z } from 'zod'
import type { SummaryLines } from '../../../okra/ports/assistant.ts'
import { summaryParts } from '../../../okra/ports/assistant.ts'
import { summaryWords } from '../../../okra/summary/fitted.ts'
import type { Answerer } from '../answerer.ts'
import { ModelFault } from '../model/fault.ts'
import { listOf, readBy, words } from '../model/reading.ts'

const TASK = `Sum up a session of a team's planning for people who were not there: what was decided, what is still open, and who owns what next. Use only what the lists hold, in short whole sentences, the most important first, at most 110 words in all. Keep the team's own terms.`

const EXAMPLE = {
  data: {
    decided: ['This quarter, we will show free tables early in order to fill quiet evenings for regular guests.'],
    open: ['1 objective has no key result.'],
    next: ['OKR ideation'],
  },
  answer: {
    decided: ['We will show free tables early, to fill quiet evenings.'],
    open: ['One objective still lacks a key result.'],
    next: ['Next comes OKR ideation.'],
  },
}

const lines = listOf(words(300))
const shape = z.object({ decided: lines, open: lines.catch([]), next: lines.catch([]) })

/** The model's summary: sentences are left out from the end of the longest list until it is short enough. */
export const modelSummary: Answerer<'summary'> = async ({ decided, open, next }, talk) => {
  if (decided.length + open.length + next.length === 0) throw new ModelFault('unusable', 'there is nothing to sum up')
  const asked = z.object({ decided: z.array(z.string()), open: z.array(z.string()), next: z.array(z.string()) })
  const answer = await talk.ask({
    name: 'summary',
    task: TASK,
    data: { decided, open, next },
    example: EXAMPLE,
    schema: asked,
    read: readBy(shape),
  })
  const full = { decided: said(answer.decided), open: said(answer.open), next: said(answer.next) }
  if (full.decided.length + full.open.length === 0) throw new ModelFault('unusable', 'the summary says nothing')
  return shortened(full)
}

const said = (texts: readonly string[]) => texts.filter((text) => text !== '')
const count = (texts: readonly string[]) => texts.join(' ').split(/\s+/u).length

function shortened(summary: SummaryLines): SummaryLines {
  if (count(summaryParts.flatMap((list) => summary[list])) <= summaryWords) return summary
  const longest = summaryParts.reduce((a, b) => (count(summary[b]) > count(summary[a]) ? b : a))
  if (summary[longest].length <= 1) throw new ModelFault('unusable', 'the summary is too long')
  return shortened({ ...summary, [longest]: summary[longest].slice(0, -1) })
}

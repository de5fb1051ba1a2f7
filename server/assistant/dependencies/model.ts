import { z } from 'zod'
import type { MissingDependency, Questions } from '../../../okra/ports/assistant.ts'
import type { Answerer } from '../answerer.ts'
import { milestoneData } from '../milestones.ts'
import { indicesOf } from '../model/indices.ts'
import { quoteIn } from '../model/quote.ts'
import { listOf, readBy } from '../model/reading.ts'

const TASK = `Find dependencies between the milestones of a team's plan, or on a named party, that nobody has entered. A milestone depends on something if it can't start, or can't be finished, before that is there.
For each, name the milestone that waits ("from"), what it waits for (a milestone in "on", or a party in "party"; the other one is "none"), and quote, word for word from the waiting milestone's text or notes, the words that show the need.
A mere mention, an audience, something that is there already, a need that is denied, or a common word is no dependency. "known" are entered already: leave them out. Rather few than doubtful ones.`

const EXAMPLE = {
  data: {
    milestones: [
      { i: 'm0', text: 'Waiting list by text message', notes: 'needs the new guest profile' },
      { i: 'm1', text: 'Guest profile' },
    ],
    parties: [{ i: 'p0', name: 'Legal' }],
    known: [],
  },
  answer: { findings: [{ from: 'm0', on: 'm1', party: 'none', quote: 'needs the new guest profile' }] },
}

const item = z.object({ from: z.string(), on: z.string().catch('none'), party: z.string().catch('none'), quote: z.string() })
const shape = z.object({ findings: listOf(item) })
type Finding = MissingDependency

/** The local engine's findings, and those of the model whose quotes stand in the milestone and that nobody has entered. */
export const modelDependencies: Answerer<'dependencies'> = async (input, talk, local) => {
  const milestones = indicesOf(
    'm',
    input.milestones.map(({ id }) => id),
  )
  const parties = indicesOf(
    'p',
    input.parties.map(({ party }) => party),
  )
  const data = {
    milestones: input.milestones.map(milestoneData(milestones)),
    parties: input.parties.map(({ party, name }) => ({ i: parties.index(party), name })),
    known: input.known.map(({ from, on }) =>
      'milestone' in on
        ? { from: milestones.index(from), on: milestones.index(on.milestone) }
        : { from: milestones.index(from), party: parties.index(on.party) },
    ),
  }
  const finding = z.object({ from: milestones.choice, on: milestones.choice, party: parties.choice, quote: z.string() })
  const asked = z.object({ findings: z.array(finding) })
  const answer = await talk.ask({ name: 'dependencies', task: TASK, data, example: EXAMPLE, schema: asked, read: readBy(shape) })
  const found = answer.findings.flatMap(({ from, on, party, quote }): readonly Finding[] => {
    const waiting = input.milestones.find(({ id }) => id === milestones.id(from))
    const words = waiting ? quoteIn(`${waiting.text}\n${waiting.notes}`, quote) : null
    const [other, somebody] = [milestones.id(on), parties.id(party)]
    if (!waiting || !words || other === waiting.id) return []
    if (other !== undefined) return [{ from: waiting.id, on: { milestone: other }, quote: words }]
    return somebody === undefined ? [] : [{ from: waiting.id, on: { party: somebody }, quote: words }]
  })
  return { findings: unknown([...(await local()).findings, ...found], input) }
}

/** Each dependency once, without those that are entered already. */
function unknown(findings: readonly Finding[], { known }: Questions['dependencies']['input']): readonly Finding[] {
  const keyOf = ({ from, on }: Pick<Finding, 'from' | 'on'>) => JSON.stringify([from, on])
  const entered = new Set(known.map(keyOf))
  const first = new Map([...findings].reverse().map((one) => [keyOf(one), one]))
  return [...first.values()].reverse().filter((one) => !entered.has(keyOf(one)))
}

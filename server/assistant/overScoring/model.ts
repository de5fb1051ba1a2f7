import { z } from 'zod'
import type { OverScoring } from '../../../okra/ports/assistant.ts'
import type { Answerer } from '../answerer.ts'
import { milestoneData } from '../milestones.ts'
import { indicesOf } from '../model/indices.ts'
import { quoteIn } from '../model/quote.ts'
import { listOf, readBy } from '../model/reading.ts'

const SCALES = ['businessValue', 'uxValue'] as const
const TASK = `A team has valued its milestones on two scales; "scales" gives the labels from the lowest to the highest. People tend to put everything at the top.
Find the milestones at or near the top of a scale whose value nothing in the material supports: neither their own words nor their hypothesis nor the pains of their objective. Quote, word for word from that milestone's text, notes, hypothesis or pains, the words that speak against the value or show that the support is missing.
Name at most three milestones that deserve the top most ("deserving"), none if the material does not tell. Rather few findings than doubtful ones.`

const EXAMPLE = {
  data: {
    milestones: [{ i: 'm0', text: 'New colours for the settings page', uxValue: '3', pains: 'Guests wait for a table' }],
    scales: { uxValue: ['1', '2', '3'] },
  },
  answer: { findings: [{ milestone: 'm0', scale: 'uxValue', quote: 'New colours for the settings page' }], deserving: [] },
}

const shape = z.object({
  findings: listOf(z.object({ milestone: z.string(), scale: z.enum(SCALES), quote: z.string() })),
  deserving: z.array(z.string()).catch([]),
})
const MOST_DESERVING = 3

/** What the rules say, and the model's findings whose quotes stand in the material. */
export const modelOverScoring: Answerer<'overScoring'> = async (input, talk, local) => {
  const indices = indicesOf(
    'm',
    input.milestones.map(({ id }) => id),
  )
  const asked = z.object({
    findings: z.array(z.object({ milestone: indices.choice, scale: z.enum(SCALES), quote: z.string() })),
    deserving: z.array(indices.choice),
  })
  const data = { milestones: input.milestones.map(milestoneData(indices)), scales: input.scales }
  const answer = await talk.ask({ name: 'over_scoring', task: TASK, data, example: EXAMPLE, schema: asked, read: readBy(shape) })
  const findings = answer.findings.flatMap(({ milestone, scale, quote }): readonly OverScoring[] => {
    const one = input.milestones.find(({ id }) => id === indices.id(milestone))
    const found = one ? quoteIn([one.text, one.notes, one.hypothesis, one.pains].join('\n'), quote) : null
    // A value that was not given, or is the lowest, can't be too high.
    return one && found && input.scales[scale].indexOf(one[scale] ?? '') > 0 ? [{ milestone: one.id, scale, quote: found }] : []
  })
  const { scales } = await local()
  const once = new Map(findings.map((one) => [`${one.milestone} ${one.scale}`, one]))
  return { scales, findings: [...once.values()], deserving: indices.ids(answer.deserving).slice(0, MOST_DESERVING) }
}

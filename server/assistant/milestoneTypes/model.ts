import { z } from 'zod'
import type { ProposedType } from '../../../okra/ports/assistant.ts'
import { milestoneTypes } from '../../../okra/quarter/plan/items.ts'
import type { Answerer } from '../answerer.ts'
import { indicesOf } from '../model/indices.ts'
import { listOf, readBy } from '../model/reading.ts'

const TASK = `Say what each milestone of a team is: "milestone" (a check-point of delivery), "epic" (major, often several sprints), "spike" (small, time-boxed research), "experiment" (a safe-to-fail test of what people do), "enabler" (a platform or infrastructure precondition), "inception" (an idea is shaped before it can be built).
Link it to the hypothesis that it tests and the key results that it moves, or "none" and an empty list where nothing fits: a wrong link is worse than none. "vague" is true if nobody could say when it is done. Every milestone once.`

const EXAMPLE = {
  data: {
    milestones: [{ i: 'm0', text: 'Ask ten guests how they choose an evening' }],
    hypotheses: [{ i: 'h0', text: 'we show free tables early → more guests book' }],
    keyResults: [{ i: 'k0', text: 'Bookings a week ahead' }],
  },
  answer: { milestones: [{ milestone: 'm0', type: 'spike', hypothesis: 'h0', keyResults: [], vague: false }] },
}

const item = z.object({
  milestone: z.string(),
  type: z.enum(milestoneTypes),
  hypothesis: z.string().nullable().catch(null),
  keyResults: z.array(z.string()).catch([]),
  vague: z.boolean().catch(false),
})
const shape = z.object({ milestones: listOf(item) })

/** The model's types and links. Links across objectives are dropped; what the model left out is answered by the local engine. */
export const modelMilestoneTypes: Answerer<'milestoneTypes'> = async (input, talk, local) => {
  const [milestones, hypotheses, keyResults] = [
    indicesOf(
      'm',
      input.milestones.map(({ id }) => id),
    ),
    indicesOf(
      'h',
      input.hypotheses.map(({ id }) => id),
    ),
    indicesOf(
      'k',
      input.keyResults.map(({ id }) => id),
    ),
  ] as const
  const data = {
    milestones: input.milestones.map(({ id, text, unlocks }) => ({ i: milestones.index(id), text, unlocks })),
    hypotheses: input.hypotheses.map(({ id, text }) => ({ i: hypotheses.index(id), text })),
    keyResults: input.keyResults.map(({ id, text }) => ({ i: keyResults.index(id), text })),
  }
  const asked = z.object({
    milestones: z.array(
      z.object({
        milestone: milestones.choice,
        type: z.enum(milestoneTypes),
        hypothesis: hypotheses.choice,
        keyResults: z.array(keyResults.choice),
        vague: z.boolean(),
      }),
    ),
  })
  const answer = await talk.ask({ name: 'milestone_types', task: TASK, data, example: EXAMPLE, schema: asked, read: readBy(shape) })
  const given = new Map(answer.milestones.map((one) => [milestones.id(one.milestone), one]))
  const missing = input.milestones.some(({ id }) => !given.has(id))
  const others = missing ? (await local()).milestones : []
  return {
    milestones: input.milestones.flatMap(({ id, objective }): readonly ProposedType[] => {
      const one = given.get(id)
      if (!one) return others.filter(({ milestone }) => milestone === id)
      const isHere = (linked: { readonly id: string; readonly objective: string }) => objective === null || linked.objective === objective
      const hypothesis = input.hypotheses.find((other) => other.id === hypotheses.id(one.hypothesis ?? ''))
      const moved = keyResults.ids(one.keyResults)
      return [
        {
          milestone: id,
          type: one.type,
          hypothesis: hypothesis && isHere(hypothesis) ? hypothesis.id : null,
          keyResults: input.keyResults.filter((other) => moved.includes(other.id) && isHere(other)).map((other) => other.id),
          vague: one.vague,
        },
      ]
    }),
  }
}

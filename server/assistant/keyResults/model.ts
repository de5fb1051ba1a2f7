import { z } from 'zod'
import type { KeyResultFinding } from '../../../okra/ports/assistant.ts'
import type { Answerer } from '../answerer.ts'
import { indicesOf } from '../model/indices.ts'
import { listOf, readBy, words } from '../model/reading.ts'

const TASK = `Judge the key results of a team's objectives. A good key result is a number that changes because people behave differently: an outcome, not something that the team builds or hands over.
For each key result that is not good, say what is wrong: "unmeasurable" (nobody could say whether it was reached), "output" (it says what is built or launched), or "vague" (its words could mean anything), and give a better wording of what is measured, in at most 15 words, without any number.
Leave out those that are good.`

const EXAMPLE = {
  data: {
    keyResults: [{ i: 'k0', objective: 'Guests find a table on the evening they want', measured: 'Launch the waiting list', unit: '' }],
  },
  answer: { findings: [{ keyResult: 'k0', problem: 'output', better: 'Share of guests who get a table on the evening they asked for' }] },
}

const PROBLEMS = ['unmeasurable', 'output', 'vague'] as const
const shape = z.object({ findings: listOf(z.object({ keyResult: z.string(), problem: z.enum(PROBLEMS), better: words(160) })) })

/** The model's judgement of key results. A wording with a number that the team has not written is dropped. */
export const modelKeyResults: Answerer<'keyResults'> = async ({ keyResults }, talk) => {
  const indices = indicesOf(
    'k',
    keyResults.map(({ id }) => id),
  )
  const data = keyResults.map(({ id, objective, metric, unit, baseline, target }) => ({
    i: indices.index(id),
    objective,
    measured: metric,
    unit,
    from: baseline,
    to: target,
  }))
  const asked = z.object({
    findings: z.array(z.object({ keyResult: indices.choice, problem: z.enum(PROBLEMS), better: z.string() })),
  })
  const { findings } = await talk.ask({
    name: 'key_results',
    task: TASK,
    data: { keyResults: data },
    example: EXAMPLE,
    schema: asked,
    read: readBy(shape),
  })
  const own = new Map(keyResults.map((one) => [one.id, one]))
  const found = findings.flatMap(({ keyResult, problem, better }): readonly KeyResultFinding[] => {
    const one = own.get(indices.id(keyResult) ?? '')
    if (!one || better === '' || better === one.metric || hasForeignNumber(better, one.metric)) return []
    return [{ keyResult: one.id, problem, metric: better }]
  })
  return { findings: [...new Map(found.map((one) => [one.keyResult, one])).values()] }
}

function hasForeignNumber(better: string, written: string): boolean {
  return (better.match(/\d+/gu) ?? []).some((number) => !written.includes(number))
}

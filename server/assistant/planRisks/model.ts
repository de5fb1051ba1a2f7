import { z } from 'zod'
import type { PlanRisk } from '../../../okra/ports/assistant.ts'
import type { Answerer } from '../answerer.ts'
import { milestoneData } from '../milestones.ts'
import { indicesOf } from '../model/indices.ts'
import { listOf, readBy } from '../model/reading.ts'

const KINDS = ['sequence', 'overload', 'spike-first'] as const
const TASK = `Look at the order of a team's quarter plan; weeks count from 1 to 13. Find what is risky: "sequence" (something starts before what it builds on), "overload" (too many large things at once), "spike-first" (something large and uncertain that a spike or an experiment should come before).
Name the milestones of each risk, the one that should move first. "known" are dependencies: "from" waits for "on". Rather few findings than doubtful ones; none if the order is sound.`

const EXAMPLE = {
  data: {
    milestones: [
      { i: 'm0', text: 'Waiting list', weeks: { start: 1, end: 3 } },
      { i: 'm1', text: 'Guest profile', weeks: { start: 4, end: 6 } },
    ],
    known: [{ from: 'm0', on: 'm1' }],
  },
  answer: { findings: [{ kind: 'sequence', milestones: ['m0', 'm1'] }] },
}

const shape = z.object({ findings: listOf(z.object({ kind: z.enum(KINDS), milestones: z.array(z.string()) })) })
const MOST = 12

/** What the rules say, and what the model adds about milestones of the plan. */
export const modelPlanRisks: Answerer<'planRisks'> = async (input, talk, local) => {
  const indices = indicesOf(
    'm',
    input.milestones.map(({ id }) => id),
  )
  const known = input.known.flatMap(({ from, on }) =>
    'milestone' in on ? [{ from: indices.index(from), on: indices.index(on.milestone) }] : [],
  )
  const asked = z.object({ findings: z.array(z.object({ kind: z.enum(KINDS), milestones: z.array(indices.choice) })) })
  const data = { milestones: input.milestones.map(milestoneData(indices)), known }
  const answer = await talk.ask({ name: 'plan_risks', task: TASK, data, example: EXAMPLE, schema: asked, read: readBy(shape) })
  const placed = new Set(input.milestones.filter(({ weeks }) => weeks !== null).map(({ id }) => id))
  const added = answer.findings.flatMap(({ kind, milestones }): readonly PlanRisk[] => {
    const real = indices.ids(milestones).filter((id) => placed.has(id))
    return real.length > 0 ? [{ kind, milestones: real }] : []
  })
  const all = [...(await local()).findings, ...added]
  const once = new Map([...all].reverse().map((one) => [JSON.stringify([one.kind, [...one.milestones].sort()]), one]))
  return { findings: [...once.values()].reverse().slice(0, MOST) }
}

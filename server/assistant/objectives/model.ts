import { z } from 'zod'
import type { ProposedObjective } from '../../../okra/ports/assistant.ts'
import type { Answerer } from '../answerer.ts'
import { ModelFault } from '../model/fault.ts'
import { indicesOf } from '../model/indices.ts'
import { leastOwnWords, ownWordsOf } from '../model/ownWords.ts'
import { listOf, readBy, words } from '../model/reading.ts'
import { writtenIn } from './written.ts'

const TASK = `Draft one objective for each theme of a team's writestorm: what changes for whom, in at most 15 words of the team's own terms; not what is built.
Give each one to three key results: what is measured, its unit, and the numbers from and to only where they stand in the material, else null; people fill the gaps. Give a hypothesis: what the team does ("doing", it follows "if") and what can then be seen to change ("change", it follows "then"), from what the team wrote, or null. Name the company objectives that it supports, none if none fits.`

const EXAMPLE = {
  data: {
    themes: [
      {
        i: 't0',
        title: 'Full on busy evenings',
        texts: ['no table on Fridays, 3 of 10 are sent away'],
        painsAndGains: [],
        metrics: ['guests sent away'],
        hypotheses: [],
      },
    ],
    companyObjectives: [{ i: 'c0', text: 'Guests come back' }],
  },
  answer: {
    objectives: [
      {
        theme: 't0',
        objective: 'Guests find a table on the evening they want',
        supports: ['c0'],
        keyResults: [{ measured: 'Guests sent away on Fridays', unit: 'of 10', from: 3, to: null }],
        hypothesis: { doing: 'we show free tables days ahead', change: 'fewer guests are sent away on Fridays' },
      },
    ],
  },
}

const TEXT = 200
const number = z.number().nullable().catch(null)
const item = z.object({
  theme: z.string(),
  objective: words(TEXT),
  supports: z.array(z.string()).catch([]),
  keyResults: listOf(z.object({ measured: words(TEXT), unit: words(20).catch(''), from: number, to: number })).catch([]),
  hypothesis: z
    .object({ doing: words(TEXT), change: words(TEXT) })
    .nullable()
    .catch(null),
})
const shape = z.object({ objectives: listOf(item) })
const MOST_KEY_RESULTS = 3

/** The model's drafts, in the order of the themes. Numbers that stand in no text become gaps; a draft that says nothing of its theme is the local engine's. */
export const modelObjectives: Answerer<'objectives'> = async (input, talk, local) => {
  const themes = indicesOf(
    't',
    input.themes.map(({ id }) => id),
  )
  const goals = indicesOf(
    'c',
    input.companyObjectives.map(({ id }) => id),
  )
  const data = {
    themes: input.themes.map(({ id, supports, ...theme }) => ({ i: themes.index(id), ...theme, supports: supports.map(goals.index) })),
    companyObjectives: input.companyObjectives.map(({ id, text }) => ({ i: goals.index(id), text })),
  }
  const gap = z.number().nullable()
  const asked = z.object({
    objectives: z.array(
      z.object({
        theme: themes.choice,
        objective: z.string(),
        supports: z.array(goals.choice),
        keyResults: z.array(z.object({ measured: z.string(), unit: z.string(), from: gap, to: gap })),
        hypothesis: z.object({ doing: z.string(), change: z.string() }).nullable(),
      }),
    ),
  })
  const answer = await talk.ask({ name: 'objectives', task: TASK, data, example: EXAMPLE, schema: asked, read: readBy(shape) })
  const drafts = answer.objectives.flatMap((draft): readonly ProposedObjective[] => {
    const theme = input.themes.find(({ id }) => id === themes.id(draft.theme))
    if (!theme) return []
    const written = writtenIn(theme)
    if (ownWordsOf(written, talk.language)(draft.objective) < leastOwnWords) return []
    const { objective: text, hypothesis } = draft
    return [
      {
        theme: theme.id,
        text,
        supports: goals.ids(draft.supports),
        keyResults: keyResultsOf(draft, written),
        hypothesis: beliefOf(hypothesis),
      },
    ]
  })
  if (drafts.length === 0) throw new ModelFault('unusable', 'no objective says something of its theme')
  const own = new Map(drafts.map((one) => [one.theme, one]))
  const others = own.size < input.themes.length ? (await local()).objectives : []
  return { objectives: input.themes.flatMap(({ id }) => own.get(id) ?? others.filter(({ theme }) => theme === id)) }
}

function beliefOf(hypothesis: z.infer<typeof item>['hypothesis']): ProposedObjective['hypothesis'] {
  if (!hypothesis || hypothesis.doing === '' || hypothesis.change === '') return null
  // biome-ignore lint/suspicious/noThenProperty: "then" is the method's word, and no promise is made of it
  return { if: hypothesis.doing, then: hypothesis.change }
}

function keyResultsOf({ keyResults }: z.infer<typeof item>, written: readonly string[]): ProposedObjective['keyResults'] {
  const numbers = new Set(written.flatMap((text) => text.match(/\d+(?:[.,]\d+)?/gu) ?? []).map((one) => Number(one.replace(',', '.'))))
  const real = (value: number | null) => (value !== null && numbers.has(value) ? value : null)
  return keyResults
    .filter(({ measured }) => measured !== '')
    .slice(0, MOST_KEY_RESULTS)
    .map(({ measured, unit, from, to }) => ({ metric: measured, unit, baseline: real(from), target: real(to) }))
}

import { z } from 'zod'
import type { ProposedVision } from '../../../okra/ports/assistant.ts'
import type { Answerer } from '../answerer.ts'
import { ModelFault } from '../model/fault.ts'
import { indicesOf } from '../model/indices.ts'
import { leastOwnWords, ownWordsOf } from '../model/ownWords.ts'
import { listOf, readBy, words } from '../model/reading.ts'

const TASK = `Write three vision statements for a team's quarter from its themes, most dots first. Each fills the sentence "This quarter, we will [what] in order to [outcome] for [audience]." with three short parts in the team's own terms, without the words of the frame, at most 28 words in all.
The three differ in emphasis: one from the trouble that people have, one from what would be good for them, one from a chance or an aim. Each names the one to three themes that it rests on. A statement that could stand on another team's wall is worthless.`

const EXAMPLE = {
  data: {
    themes: [
      { i: 't0', lens: 'customer-pains', title: 'Full on busy evenings', dots: 6, texts: ['no table on Fridays'] },
      { i: 't1', lens: 'opportunities', title: 'Quiet Mondays', dots: 3, texts: ['Mondays are half empty'] },
    ],
  },
  answer: {
    visions: [
      {
        what: 'show free tables days ahead',
        outcome: 'move Friday guests to quiet Mondays',
        audience: 'guests who plan an evening out',
        themes: ['t0', 't1'],
      },
    ],
  },
}

const PART = 140
const part = words(PART)
const shape = z.object({ visions: listOf(z.object({ what: part, outcome: part, audience: part, themes: z.array(z.string()).catch([]) })) })
/** The method's longest sentence, with the eight words of its frame. */
const MOST_WORDS = 35 - 8
const WANTED = 3
/** As it stands in the schema: three parts of it stay within the sentence. */
const shortPart = z.string().describe(`at most ${MOST_WORDS / 3} words`)

/** Three statements of the model; those that break the rules or say nothing of this team are replaced by the local engine's. */
export const modelVision: Answerer<'vision'> = async (input, talk, local) => {
  const indices = indicesOf(
    't',
    input.themes.map(({ id }) => id),
  )
  const data = { themes: input.themes.map(({ id, lens, title, dots, texts }) => ({ i: indices.index(id), lens, title, dots, texts })) }
  const asked = z.object({
    visions: z
      .array(z.object({ what: shortPart, outcome: shortPart, audience: shortPart, themes: z.array(indices.choice) }))
      .describe(`exactly ${WANTED}`),
  })
  const answer = await talk.ask({ name: 'vision', task: TASK, data, example: EXAMPLE, schema: asked, read: readBy(shape) })
  const own = ownWordsOf(
    input.themes.flatMap(({ title, texts }) => [title, ...texts]),
    talk.language,
  )
  const given = answer.visions.map(({ what, outcome, audience, themes }) => ({
    what: within(what),
    outcome: within(outcome),
    audience: within(audience),
    themes: indices.ids(themes),
  }))
  const usable = given.filter((vision) => isUsable(vision) && own(vision.what) >= leastOwnWords && own(vision.outcome) >= leastOwnWords)
  if (usable.length === 0) throw new ModelFault('unusable', 'no statement says something of this team')
  const others = usable.length < WANTED ? (await local()).visions : []
  const distinct = new Map([...usable, ...others].map((vision) => [`${vision.what} ${vision.outcome}`.toLowerCase(), vision]))
  return { visions: [...distinct.values()].slice(0, WANTED) }
}

/** A part stands within a sentence: it ends without a mark. */
function within(text: string): string {
  return text.replace(/[\s.!?;:,]+$/u, '').replace(/[!?;]/gu, ',')
}

function isUsable({ what, outcome, audience, themes }: ProposedVision): boolean {
  const parts = [what, outcome, audience]
  return parts.every((one) => /\p{L}/u.test(one)) && parts.join(' ').split(' ').length <= MOST_WORDS && themes.length > 0
}

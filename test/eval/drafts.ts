import { leastOwnWords, ownWordsOf } from '../../server/assistant/model/ownWords.ts'
import type { Engine } from './engine.ts'
import type { Writestorm } from './fixtures.ts'

/** How many drafts of visions and objectives have the right shape and say something of their own team. */
export interface Shapes {
  readonly visions: number
  readonly goodVisions: number
  readonly objectives: number
  readonly goodObjectives: number
}

const FRAME_WORDS = 8
const MOST_WORDS = 35

/** Visions and objectives from the people's own themes of a writestorm, the largest with most dots. */
export async function shapesOf(engine: Engine, { ideas, language }: Writestorm): Promise<Shapes> {
  const groups = [...Map.groupBy(ideas, ({ theme }) => theme)].filter(([, group]) => group.length > 1)
  const themes = groups.map(([title, group]) => ({
    id: title,
    title,
    dots: group.length,
    lens: 'idea',
    texts: group.map(({ text }) => text),
  }))
  const own = ownWordsOf(
    themes.flatMap(({ title, texts }) => [title, ...texts]),
    language,
  )
  const { visions } = await engine.ask('vision', { language, themes })
  const goodVisions = visions.filter(({ what, outcome, audience }) => {
    const words = `${what} ${outcome} ${audience}`.split(/\s+/u).length + FRAME_WORDS
    return words <= MOST_WORDS && own(what) >= leastOwnWords && own(outcome) >= leastOwnWords && audience !== ''
  })
  const fields = { painsAndGains: [], metrics: [], hypotheses: [], supports: [] }
  const { objectives } = await engine.ask('objectives', {
    language,
    themes: themes.map(({ id, title, texts }) => ({ id, title, texts, ...fields })),
    companyObjectives: [],
  })
  const goodObjectives = objectives.filter(({ theme, text }) => {
    const written = themes.find(({ id }) => id === theme)
    return written !== undefined && ownWordsOf([written.title, ...written.texts], language)(text) >= leastOwnWords
  })
  return { visions: visions.length, goodVisions: goodVisions.length, objectives: objectives.length, goodObjectives: goodObjectives.length }
}

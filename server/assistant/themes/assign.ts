import { z } from 'zod'
import type { AssistantText } from '../../../okra/ports/assistant.ts'
import type { Talk } from '../model/talk.ts'
import type { NamedTheme } from './propose.ts'

const TASK = `Put each idea of a team into the theme that it belongs to by its meaning, or "none" if it belongs to none of them. Every idea once.`

const EXAMPLE = {
  data: {
    themes: [{ i: 'T1', title: 'Full on busy evenings', description: 'Guests get no table.' }],
    ideas: { i0: 'no table on Fridays', i1: 'loud music' },
  },
  answer: { i0: 'T1', i1: 'none' },
}

/** Providers limit the values of all enums of a schema, and how many properties it has. */
const MOST_VALUES = 450
const MOST_PROPERTIES = 50

/** From the id of a text to the number of its theme, counted from 0; null: it belongs to none. What a model left out or invented is missing. */
export type Assigned = ReadonlyMap<string, number | null>

/** Asks where each text belongs, in batches whose schemas stay within the providers' limits. */
export async function assignedThemes(texts: readonly AssistantText[], themes: readonly NamedTheme[], talk: Talk): Promise<Assigned> {
  const size = Math.max(1, Math.min(MOST_PROPERTIES, Math.floor(MOST_VALUES / (themes.length + 1))))
  const batches = Array.from({ length: Math.ceil(texts.length / size) }, (_, number) => texts.slice(number * size, (number + 1) * size))
  const answers = await Promise.all(batches.map((batch) => assignedBatch(batch, themes, talk)))
  return new Map(answers.flatMap((answer) => [...answer]))
}

async function assignedBatch(batch: readonly AssistantText[], themes: readonly NamedTheme[], talk: Talk): Promise<Assigned> {
  const keys = themes.map((_, number) => `T${number + 1}`)
  const place = z.enum([...keys, 'none'])
  const schema = z.object(Object.fromEntries(batch.map((_, number) => [`i${number}`, place])))
  const data = {
    themes: themes.map(({ title, description }, number) => ({ i: keys[number], title, description })),
    ideas: Object.fromEntries(batch.map(({ text }, number) => [`i${number}`, text])),
  }
  const read = (answer: unknown) => {
    if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return null
    const given = new Map(Object.entries(answer))
    const places = batch.flatMap(({ id }, number): readonly (readonly [string, number | null])[] => {
      const key = given.get(`i${number}`)
      if (key === 'none') return [[id, null]]
      const theme = typeof key === 'string' ? keys.indexOf(key) : -1
      return theme >= 0 ? [[id, theme]] : []
    })
    // Nothing at all is another shape; single gaps are asked for again.
    return places.length > 0 ? new Map(places) : null
  }
  return talk.ask({ name: 'themes_assigned', task: TASK, data, example: EXAMPLE, schema, read })
}

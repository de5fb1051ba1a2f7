import { z } from 'zod'
import type { AssistantText } from '../../../okra/ports/assistant.ts'
import { ModelFault } from '../model/fault.ts'
import { listOf, readBy, words } from '../model/reading.ts'
import type { Talk } from '../model/talk.ts'

/** A theme as the model names it. `description` says what belongs into it. */
export interface NamedTheme {
  readonly title: string
  readonly description: string
}

const TASK = `Find the themes in the ideas of a team. A theme is one concern or wish that several ideas share, however they word it; not a general word such as "quality", and not the question that all of them answer.
Name each theme in 2 to 5 words that the team would use itself, all different, and describe in one sentence what belongs into it. Every idea should find its place in one of them; an idea that stands alone needs no theme.`

const EXAMPLE = {
  data: { ideas: ['no table on Fridays', 'always full at the weekend', 'menu has no prices'], mostThemes: 2 },
  answer: { themes: [{ title: 'Full on busy evenings', description: 'Guests get no table when they want one.' }] },
}

const TITLE = 80
const shape = z.object({ themes: listOf(z.object({ title: words(TITLE), description: words(300).catch('') })) })
const FEWEST_WORDS = 2
const MOST_WORDS = 5

/** Themes for the texts, at most so many. A title that breaks the rules is left out; none is unusable. */
export async function proposedThemes(texts: readonly AssistantText[], most: number, talk: Talk): Promise<readonly NamedTheme[]> {
  const schema = z.object({ themes: z.array(z.object({ title: z.string(), description: z.string() })) })
  const data = { ideas: texts.map(({ text }) => text), mostThemes: most }
  const { themes } = await talk.ask({ name: 'themes_proposed', task: TASK, data, example: EXAMPLE, schema, read: readBy(shape) })
  const distinct = new Map(themes.filter(({ title }) => isTitle(title)).map((theme) => [theme.title.toLowerCase(), theme]))
  if (distinct.size === 0) throw new ModelFault('unusable', 'no theme has a usable title')
  return [...distinct.values()].slice(0, most)
}

function isTitle(title: string): boolean {
  const count = title.split(' ').length
  return count >= FEWEST_WORDS && count <= MOST_WORDS && title.length >= 3 && /\p{L}/u.test(title) && !/[[\](){}]/u.test(title)
}

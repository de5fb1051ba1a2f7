import type { AssistantText } from '../../okra/ports/assistant.ts'
import { seeded } from '../../okra/simulation/random.ts'
import { writestorms } from '../eval/fixtures.ts'
import { newId } from './people.ts'

/** Two halves of an idea: as many words, give or take one. */
type Halves = readonly [first: string, second: string]

/** The halves of the ideas of the English writestorms, theme by theme. */
const themes: readonly (readonly Halves[])[] = writestorms()
  .filter(({ language }) => language === 'en')
  .flatMap(({ ideas }) => [...Map.groupBy(ideas, ({ theme }) => theme).values()])
  .map((ideas) => ideas.map(({ text }) => halvesOf(text)))

/**
 * So many ideas, no two alike, others for each seed: the beginning of one idea of a writestorm with the end of another one of the same
 * theme. They are as long as people's ideas and have their words, and there can be as many as are wanted.
 */
export function manyIdeas(count: number, seed: string): readonly AssistantText[] {
  const random = seeded(seed)
  const texts = new Set<string>()
  while (texts.size < count) {
    const theme = random.pick(themes)
    texts.add(`${random.pick(theme)[0]} ${random.pick(theme)[1]}`.trim())
  }
  return [...texts].map((text) => ({ id: newId(), text }))
}

function halvesOf(text: string): Halves {
  const words = text.split(/\s+/u)
  const middle = Math.ceil(words.length / 2)
  return [words.slice(0, middle).join(' '), words.slice(middle).join(' ')]
}

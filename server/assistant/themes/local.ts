import type { AssistantText, ProposedTheme, Questions } from '../../../okra/ports/assistant.ts'
import { languageIn, type Vocabulary, vocabularyOf } from '../text/vocabulary.ts'
import { duplicatesAmong, type Saying, sayingOf } from './duplicates.ts'
import { labelsOf } from './labels.ts'
import { fewestTexts } from './limits.ts'
import { titlesOf } from './titles.ts'

type Input = Questions['themes']['input']
type Answer = Questions['themes']['answer']

/** One text, and the texts that say the same. */
interface Voice {
  readonly texts: readonly AssistantText[]
  readonly saying: Saying
}

/** Groups texts by their wording. Below 4 texts all are alone. Same input, same answer; the largest theme comes first. */
export function localThemes({ language, texts }: Input): Answer {
  const unique = [...new Map([...texts].reverse().map((text) => [text.id, text])).values()].reverse()
  if (unique.length < fewestTexts) return { themes: [], alone: unique.map(({ id }) => id) }
  const vocabulary = vocabularyOf(
    languageIn(
      unique.map(({ text }) => text),
      language,
    ),
  )
  const voices = voicesOf(unique, vocabulary)
  const groups = grouped(voices, vocabulary)
  const together = groups.filter((group) => group.flatMap(({ texts: said }) => said).length > 1)
  const size = (group: readonly Voice[]) => group.reduce((sum, voice) => sum + voice.texts.length, 0)
  together.sort((a, b) => size(b) - size(a))
  const titles = titlesOf(
    together.map((group) => group.flatMap(({ texts: said, saying }) => said.map(() => saying.words))),
    vocabulary,
  )
  const themes = together.map((group, index) => themeOf(group, titles[index] as string))
  const placed = new Set(themes.flatMap(({ contributions }) => contributions))
  return { themes, alone: unique.map(({ id }) => id).filter((id) => !placed.has(id)) }
}

function voicesOf(texts: readonly AssistantText[], vocabulary: Vocabulary): Voice[] {
  const voices = new Map<string, { texts: AssistantText[]; saying: Saying }>()
  for (const text of texts) {
    const saying = sayingOf(text.text, vocabulary)
    const voice = voices.get(saying.key)
    if (voice) voice.texts.push(text)
    else voices.set(saying.key, { texts: [text], saying })
  }
  return [...voices.values()]
}

/** Voices with nothing in common with any other are groups of their own. */
function grouped(voices: readonly Voice[], vocabulary: Vocabulary): Voice[][] {
  const labels = labelsOf(
    voices.map(({ saying }) => saying.words),
    vocabulary,
  )
  const groups = new Map<number, Voice[]>()
  for (const [index, voice] of voices.entries()) {
    const label = labels[index] as number
    groups.set(label, [...(groups.get(label) ?? []), voice])
  }
  return [...groups.values()]
}

function themeOf(group: readonly Voice[], title: string): ProposedTheme {
  const said = group.flatMap(({ texts, saying }) => texts.map(({ id }) => ({ id, saying })))
  return { title, contributions: said.map(({ id }) => id), duplicates: duplicatesAmong(said) }
}

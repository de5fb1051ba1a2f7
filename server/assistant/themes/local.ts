import type { AssistantText, ProposedTheme, Questions } from '../../../okra/ports/assistant.ts'
import { languageOf, type Vocabulary, vocabularyOf } from '../text/vocabulary.ts'
import { wordsOf } from '../text/words.ts'
import { type Saying, sameSaying, sayingOf } from './duplicates.ts'
import { labelsOf } from './labels.ts'
import { titlesOf } from './titles.ts'

type Input = Questions['themes']['input']
type Answer = Questions['themes']['answer']

/** One text, and the texts that say the same. */
interface Voice {
  readonly texts: readonly AssistantText[]
  readonly saying: Saying
}

const FEWEST_TEXTS = 4

/** Groups texts by their wording. Below 4 texts all are alone. Same input, same answer; the largest theme comes first. */
export function localThemes({ language, texts }: Input): Answer {
  const unique = [...new Map([...texts].reverse().map((text) => [text.id, text])).values()].reverse()
  if (unique.length < FEWEST_TEXTS) return { themes: [], alone: unique.map(({ id }) => id) }
  const vocabulary = vocabularyOf(
    languageOf(
      unique.map(({ text }) => wordsOf(text)),
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
  const duplicates: [string, string][] = []
  const firsts: { id: string; saying: Saying }[] = []
  for (const { texts, saying } of group) {
    for (const { id } of texts) {
      const same = firsts.find((first) => sameSaying(first.saying, saying))
      if (same) duplicates.push([id, same.id])
      else firsts.push({ id, saying })
    }
  }
  const contributions = group.flatMap(({ texts }) => texts.map(({ id }) => id))
  return { title, contributions, duplicates: Object.fromEntries(duplicates) }
}

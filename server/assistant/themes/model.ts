import type { AssistantText, ProposedTheme } from '../../../okra/ports/assistant.ts'
import type { Answerer } from '../answerer.ts'
import { ModelFault } from '../model/fault.ts'
import { type Vocabulary, vocabularyOf } from '../text/vocabulary.ts'
import type { Assigned } from './assign.ts'
import { assignedThemes } from './assign.ts'
import { duplicatesAmong, sayingOf } from './duplicates.ts'
import { fewestTexts, mostThemes } from './limits.ts'
import { nearestTheme } from './nearest.ts'
import { proposedThemes } from './propose.ts'

const MOST_TEXTS = 300
/** More repairs than this share, or a theme that swallows this share of so many texts: the answer is worth nothing. */
const MOST_REPAIRED = 0.2
const SWALLOWED = { share: 0.6, texts: 12 }

/** The model names the themes, then places each text. Verified with the set of what is not placed yet: each text exactly once, and never reworded. */
export const modelThemes: Answerer<'themes'> = async ({ texts, language }, talk, local) => {
  if (texts.length < fewestTexts) return local()
  if (texts.length > MOST_TEXTS) throw new ModelFault('too-many', 'more texts than a model is asked about')
  const vocabulary = vocabularyOf(language)
  const named = await proposedThemes(texts, mostThemes(texts.length), talk)
  const first = await assignedThemes(texts, named, talk)
  const gaps = texts.filter(({ id }) => !first.has(id))
  if (gaps.length > MOST_REPAIRED * texts.length) throw new ModelFault('unusable', 'too many texts were left out')
  const second: Assigned = gaps.length > 0 ? await assignedThemes(gaps, named, talk).catch(none) : new Map()
  const groups = grouped(texts, new Map([...first, ...second]), named.length, vocabulary)
  const largest = Math.max(...groups.map((group) => group.length))
  if (texts.length >= SWALLOWED.texts && largest > SWALLOWED.share * texts.length)
    throw new ModelFault('unusable', 'one theme holds nearly everything')
  const themes = groups.flatMap((group, number) => (group.length > 1 ? [themeOf(named[number]?.title ?? '', group, vocabulary)] : []))
  const placed = new Set(themes.flatMap(({ contributions }) => contributions))
  return {
    themes: themes.sort((a, b) => b.contributions.length - a.contributions.length),
    alone: texts.map(({ id }) => id).filter((id) => !placed.has(id)),
  }
}

/** A second try that fails leaves the gaps to the nearest theme; a cancelled one ends. */
function none(cause: unknown): Assigned {
  if (cause instanceof ModelFault && cause.reason === 'cancelled') throw cause
  return new Map()
}

function grouped(texts: readonly AssistantText[], places: Assigned, count: number, vocabulary: Vocabulary) {
  const groups: AssistantText[][] = Array.from({ length: count }, () => [])
  for (const text of texts) {
    const place = places.get(text.id)
    if (typeof place === 'number') groups[place]?.push(text)
  }
  const settled = groups.map((group) => [...group])
  for (const text of texts.filter(({ id }) => !places.has(id))) {
    const near = nearestTheme(text, settled, vocabulary)
    if (near !== null) groups[near]?.push(text)
  }
  return groups
}

function themeOf(title: string, group: readonly AssistantText[], vocabulary: Vocabulary): ProposedTheme {
  const said = group.map(({ id, text }) => ({ id, saying: sayingOf(text, vocabulary) }))
  return { title, contributions: group.map(({ id }) => id), duplicates: duplicatesAmong(said) }
}

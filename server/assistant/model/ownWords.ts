import type { Language } from '../../../okra/ports/assistant.ts'
import { stemsOf } from '../text/stems.ts'
import { vocabularyOf } from '../text/vocabulary.ts'

/** A part of a draft says something of its team with so many of the team's content words. */
export const leastOwnWords = 2

/** Tells whether a text says something of this team: how many of its content words stand in what the team wrote, in any form of theirs. */
export function ownWordsOf(texts: readonly string[], language: Language): (text: string) => number {
  const vocabulary = vocabularyOf(language)
  const own = new Set(texts.flatMap((text) => [...stemsOf(text, vocabulary)]))
  return (text) => [...stemsOf(text, vocabulary)].filter((stem) => own.has(stem)).length
}

import type { Language } from '../../../okra/ports/assistant.ts'
import { vocabularyOf } from '../text/vocabulary.ts'
import { wordsOf } from '../text/words.ts'

/** Tells whether a text says something of this team: how many of its content words stand in what the team wrote, in any form of theirs. */
export function ownWordsOf(texts: readonly string[], language: Language): (text: string) => number {
  const vocabulary = vocabularyOf(language)
  const stems = (text: string) => wordsOf(text).flatMap(({ written }) => (vocabulary.isStop(written) ? [] : vocabulary.stems(written)))
  const own = new Set(texts.flatMap(stems))
  return (text) => new Set(stems(text).filter((stem) => own.has(stem))).size
}

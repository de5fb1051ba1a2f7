import type { ReactNode } from 'react'
import { createContext, useContext, useMemo } from 'react'
import type { Language } from '../../okra/ports/assistant.ts'
import type { WordKey } from '../../okra/words/words.ts'
import type activityWords from '../activities/words/en.json'
import type tabWords from './en.json'

/** What fills the placeholders of a message. */
export type Parameters = Readonly<Record<string, string | number>>

/** A compiled catalogue. */
export type Words = Readonly<Record<string, (parameters: Parameters) => string>>

/** Every key that the tab can say: the shared words, the tab's and those of the activities. */
export type SayKey = WordKey | (keyof typeof tabWords & string) | (keyof typeof activityWords & string)

/** Says a message in the reader's language. */
export type Say = (key: SayKey, parameters?: Parameters) => string

/** The language on screen, and how to change it. */
export interface Speech {
  readonly language: Language
  readonly say: Say
  readonly speak: (language: Language) => void
}

const SpeechContext = createContext<Speech | null>(null)

/** Whether the catalogue has this key, for keys that come from the server. */
export function isKey(words: Words, key: string): key is SayKey {
  return Object.hasOwn(words, key)
}

/** Says from a compiled catalogue; a key that is missing is said as itself. */
export function sayFrom(words: Words): Say {
  return (key, parameters = {}) => words[key]?.(parameters) ?? key
}

/** Gives the words to everything below. */
export function SpeechProvider(props: { language: Language; words: Words; speak: (language: Language) => void; children: ReactNode }) {
  const { language, words, speak, children } = props
  const speech = useMemo(() => ({ language, say: sayFrom(words), speak }), [language, words, speak])
  return <SpeechContext value={speech}>{children}</SpeechContext>
}

/** The language on screen, its words, and how to change it. */
export function useSpeech(): Speech {
  const speech = useContext(SpeechContext)
  if (!speech) throw new Error('no words here')
  return speech
}

/** `say(key, parameters)` in the language on screen. */
export function useSay(): Say {
  return useSpeech().say
}

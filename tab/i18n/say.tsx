import type { ReactNode } from 'react'
import { createContext, use, useContext, useMemo } from 'react'
import type { Language } from '../../okra/ports/assistant.ts'
import type { WordKey } from '../../okra/words/words.ts'
import type activityWords from '../activities/words/en.json'
import type overviewWords from '../overview/words/en.json'
import type tabWords from './en.json'
import type { Loaded } from './load.ts'
import type { Parameters, Words } from './words.ts'

/** Every key that the tab can say: the shared words, the tab's, those of the activities and of the overview. */
export type SayKey =
  | WordKey
  | (keyof typeof tabWords & string)
  | (keyof typeof activityWords & string)
  | (keyof typeof overviewWords & string)

/** Says a message in the reader's language. */
export type Say = (key: SayKey, parameters?: Parameters) => string

/** The language on screen, and how to change it. */
export interface Speech {
  readonly language: Language
  readonly say: Say
  readonly speak: (language: Language) => void
  /** Resolves when all words are there; null when they are. */
  readonly more: Promise<unknown> | null
}

const SpeechContext = createContext<Speech | null>(null)

/** Says from a compiled catalogue; a key that is missing is said as itself, so that nothing on screen is without a word. */
export function sayFrom(words: Words): Say {
  return (key, parameters = {}) => words[key]?.(parameters) ?? key
}

/** Gives the words to everything below. */
export function SpeechProvider({ loaded, speak, children }: { loaded: Loaded; speak: (language: Language) => void; children: ReactNode }) {
  const { language, words, more } = loaded
  const speech = useMemo(() => ({ language, say: sayFrom(words), speak, more }), [language, words, more, speak])
  return <SpeechContext value={speech}>{children}</SpeechContext>
}

// Marked as React marks what it has waited for: once all words are there nothing waits. Not to call `use` then would be an error to it.
const here: Promise<unknown> = Object.assign(Promise.resolve(), { status: 'fulfilled', value: undefined })

/** Shows what it holds once all words are there; suspends before. The first screen does not need it. */
export function AllWords({ children }: { children: ReactNode }) {
  const { more } = useSpeech()
  use(more ?? here)
  return children
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

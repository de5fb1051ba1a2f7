import type { Language } from '../../okra/ports/assistant.ts'
import type { Words } from './words.ts'

/** The words of one language: those of the first screen, and the promise of all. Other languages stay where they are. */
export interface Loaded {
  readonly language: Language
  readonly words: Words
  /** Resolves to all words; null when `words` are all. */
  readonly more: Promise<Loaded> | null
}

const loaders = {
  en: [() => import('virtual:words/en/first'), () => import('virtual:words/en/rest')],
  'pt-BR': [() => import('virtual:words/pt-BR/first'), () => import('virtual:words/pt-BR/rest')],
} as const

/** Loads what the first screen says, and then the rest by itself. */
export async function loadWords(language: Language): Promise<Loaded> {
  const [first, rest] = loaders[language]
  const { words } = await first()
  const more = rest().then((loaded) => ({ language, words: { ...words, ...loaded.words }, more: null }))
  // Who needs the rest waits for it and sees when it fails; nobody else has to.
  more.catch(() => {})
  return { language, words, more }
}

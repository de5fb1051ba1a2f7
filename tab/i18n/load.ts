import type { Language } from '../../okra/ports/assistant.ts'
import type { Words } from './say.tsx'

/** Loads the words of one language; the others stay where they are. */
export async function loadWords(language: Language): Promise<Words> {
  const loaded = language === 'pt-BR' ? await import('virtual:words/pt-BR') : await import('virtual:words/en')
  return loaded.words
}

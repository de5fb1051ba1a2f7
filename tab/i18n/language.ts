import type { Language } from '../../okra/ports/assistant.ts'

/** The languages of the tab, each with its own name. */
export const languages: Readonly<Record<Language, string>> = { en: 'English', 'pt-BR': 'Português (Brasil)' }

/** The language of the product that comes closest to a language tag, or null. */
export function closest(tag: string | null | undefined): Language | null {
  const spoken = tag?.toLowerCase().split('-')[0]
  if (spoken === 'pt') return 'pt-BR'
  return spoken === 'en' ? 'en' : null
}

/** The language to begin with: what the person chose, else the host's, else the first of the browser's that is spoken here, else English. */
export function chooseLanguage(chosen: string | null, host: string | null, browser: readonly string[]): Language {
  return closest(chosen) ?? closest(host) ?? browser.map(closest).find((language) => language !== null) ?? 'en'
}

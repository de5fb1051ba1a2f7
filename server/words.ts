import MessageFormat from '@messageformat/core'
import type { Language } from '../okra/ports/assistant.ts'
import en from '../okra/words/en.json' with { type: 'json' }
import ptBR from '../okra/words/pt-BR.json' with { type: 'json' }
import type { Say, WordKey } from '../okra/words/words.ts'

type Catalogue = Readonly<Record<WordKey, string>>
type Message = (parameters?: Record<string, string | number>) => string

// The package is CommonJS with declarations for a bundler: what Node imports as its default is the class itself.
const Format = MessageFormat as unknown as typeof MessageFormat.default
const catalogues: Readonly<Record<Language, Catalogue>> = { en, 'pt-BR': ptBR }
const speakers = new Map<Language, Say>()

/** Says the shared words in a language. Each message is compiled once, when it is said for the first time. */
export function sayIn(language: Language): Say {
  const known = speakers.get(language)
  if (known) return known
  const say = speaker(language)
  speakers.set(language, say)
  return say
}

function speaker(language: Language): Say {
  const format = new Format(language)
  const messages = new Map<WordKey, Message>()
  return (key, parameters = {}) => {
    const message = messages.get(key) ?? (format.compile(catalogues[language][key]) as Message)
    messages.set(key, message)
    return message(parameters)
  }
}

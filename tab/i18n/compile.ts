import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import MessageFormat from '@messageformat/core'
import compileMessages from '@messageformat/core/lib/compile-module.js'
import type { Plugin } from 'vite'

// The package is CommonJS with declarations for a bundler: what Node imports as its default is the class (the function) itself.
const Format = MessageFormat as unknown as typeof MessageFormat.default
const compileModule = compileMessages as unknown as typeof compileMessages.default

const prefix = 'virtual:words/'
/** The folders whose `<language>.json` make up the words of the tab. A key stands in one of them only. */
export const catalogueFolders = ['okra/words', 'tab/i18n', 'tab/activities/words', 'tab/overview/words'] as const

/** The messages of a language, ICU, from all catalogues below `root`. Throws when two catalogues have the same key. */
export function messagesOf(root: string, language: string): Readonly<Record<string, string>> {
  const messages: Record<string, string> = {}
  for (const file of filesOf(root, language)) {
    for (const [key, message] of Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>)) {
      if (Object.hasOwn(messages, key)) throw new Error(`${key} stands in two catalogues of ${language}`)
      messages[key] = message
    }
  }
  return messages
}

/** The beginnings of the keys that a participant's first screen may say; everything else is a second part. */
const firstScreen = [
  'activity.',
  'app.',
  'copy.',
  'dialog.',
  'frame.',
  'lens.',
  'line.',
  'loading.',
  'lobby.admit',
  'lobby.waiting',
  'mark.',
  'playbook.vision.',
  'problem.',
  'promise.',
  'refusal.',
  'reminder',
  'see.open',
  'session.',
  'storage.',
  'tabs.',
  'takeover.',
  'time.',
  'write.',
]

/** Of these the beginnings of the keys that no participant's first screen says. */
const laterOnes = ['problem.archive-']

/** The two parts of a catalogue: `first` is needed at once, `rest` right after. */
export const wordParts = ['first', 'rest'] as const
/** One of the two parts. */
export type WordPart = (typeof wordParts)[number]

/** The source of a module that exports `words`: one function for each message of this part, without a parser. */
export function compileWords(root: string, language: string, part: WordPart): string {
  const isFirst = (key: string) =>
    firstScreen.some((beginning) => key.startsWith(beginning)) && !laterOnes.some((beginning) => key.startsWith(beginning))
  const messages = Object.entries(messagesOf(root, language)).filter(([key]) => isFirst(key) === (part === 'first'))
  const source: string = compileModule(new Format(language), Object.fromEntries(messages))
  return source.replace('export default', 'export const words =')
}

/** Vite: `virtual:words/<language>/<part>` is a part of the compiled catalogue of a language. */
export function words(root: string): Plugin {
  return {
    name: 'words',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return null
      const [language = '', part] = id.slice(prefix.length + 1).split('/')
      for (const file of filesOf(root, language)) this.addWatchFile(file)
      return compileWords(root, language, part === 'rest' ? 'rest' : 'first')
    },
  }
}

function filesOf(root: string, language: string): readonly string[] {
  return catalogueFolders.map((folder) => join(root, folder, `${language}.json`)).filter((file) => existsSync(file))
}

import type en from './en.json'

/** The key of a word: every catalogue has all of them. */
export type WordKey = keyof typeof en

/** Says a word in the reader's language; parameters fill its placeholders. */
export type Say = (key: WordKey, parameters?: Record<string, string | number>) => string

/** What a session has words for: its name, when it is run, what it leaves behind. */
export type SessionWord = 'title' | 'when' | 'leaves'

/** What a step has words for: `help` and `hurt` are patterns, `question` stays in view. */
export type StepWord = 'title' | 'goal' | 'prompt' | 'question' | 'help' | 'hurt'

/** What an activity has words for: `next` is the button that leads into it, `stuck` stands only where people write. */
export type ActivityWord = 'title' | 'doing' | 'next' | `stuck.${1 | 2 | 3 | 4}`

/** The key of a session's word. Ids come from the playbook; a test proves that each has its words. */
export function sessionKey(session: string, word: SessionWord): WordKey {
  return `playbook.${session}.${word}` as WordKey
}

/** The key of a step's word. */
export function stepKey(session: string, step: string, word: StepWord): WordKey {
  return `playbook.${session}.${step}.${word}` as WordKey
}

/** The key of an activity's word. */
export function activityKey(session: string, step: string, activity: string, word: ActivityWord): WordKey {
  return `playbook.${session}.${step}.${activity}.${word}` as WordKey
}

import type { Phrases } from '../../okra/artifacts/phrases.ts'
import { phrasesOf } from '../../okra/artifacts/phrases.ts'
import type { Language } from '../../okra/ports/assistant.ts'
import type { Plan } from '../../okra/quarter/state.ts'
import type { Say } from '../../okra/words/words.ts'
import type { Element, Elements } from './card.ts'
import { heading, line, quiet, run, words } from './card.ts'
import type { Said } from './text.ts'
import { beside, fixed, listed, said } from './text.ts'

/** How much of everything stands in a summary card. */
export interface Room {
  /** Characters of one text. */
  readonly text: number
  readonly objectives: number
  readonly keyResults: number
  /** Of all objectives together. */
  readonly milestones: number
  /** Lines of every other list. */
  readonly lines: number
}

/** From what reads well in a chat to what fits whatever people write. */
export const rooms: readonly Room[] = [
  { text: 160, objectives: 6, keyResults: 3, milestones: 12, lines: 5 },
  { text: 100, objectives: 5, keyResults: 3, milestones: 10, lines: 4 },
  { text: 60, objectives: 4, keyResults: 2, milestones: 8, lines: 3 },
  { text: 30, objectives: 3, keyResults: 1, milestones: 6, lines: 2 },
]

/** The most bytes that a card may have as JSON. */
export const mostBytes = 25_000

/** What the parts of a summary are made with. */
export interface Look {
  readonly say: Say
  readonly room: Room
  readonly phrases: Phrases
  /** What people wrote, as long as there is room for. */
  text(written: string): Said
}

/** How a summary is said. */
export function lookOf(plan: Plan, say: Say, language: Language, room: Room): Look {
  const text = (written: string) => said(written, room.text)
  return { say, room, phrases: phrasesOf(plan, { say, language }, text), text }
}

/** What a phrase with what people wrote has come to; its parts are short already. */
export function phrase(text: string): Said {
  return said(text, 1_000)
}

/** A heading with what stands below it; nothing if there is nothing. */
export function part(title: ReturnType<typeof fixed>, below: Elements): Elements {
  return below.every((element) => element === null) ? [] : [heading(title, 'medium', { spacing: 'large', separator: true }), ...below]
}

/** A line of a list, with what is said on the side. */
export function item(text: Said, aside: Said | null = null): Element {
  return line([run(listed(text)), ...(aside ? [run(beside(aside), quiet)] : [])], { spacing: 'small' })
}

/** As many lines as there is room for, and how many more there are. */
export function items(lines: readonly Element[], most: number, say: Say, all: number = lines.length): Elements {
  const shown = lines.slice(0, most)
  return [...shown, all > shown.length ? more(all - shown.length, say) : null]
}

/** "and 3 more in OKRA". */
export function more(n: number, say: Say): Element {
  return words(fixed(say, 'chat.more', { n }), { ...quiet, spacing: 'small' })
}

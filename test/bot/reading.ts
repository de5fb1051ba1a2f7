import { createRequire } from 'node:module'
import type { Action, Card } from '../../bot/cards/card.ts'

const { AdaptiveCard, SerializationContext } = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
) as typeof import('adaptivecards')

/** What the reader of cards has to say against a card. */
export function complaintsOf(card: Card): readonly string[] {
  const context = new SerializationContext()
  new AdaptiveCard().parse(JSON.parse(JSON.stringify(card)), context)
  return Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message)
}

/** A text of a card: where it stands, and whether that is a text run. */
export interface Found {
  readonly path: string
  readonly text: string
  readonly inRun: boolean
}

/** Every text of a card. */
export function textsIn(value: unknown, path = ''): readonly Found[] {
  if (typeof value === 'string') return [{ path, text: value, inRun: /\.inlines\.\d+\.text$/.test(path) }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, `${path}.${name}`))
}

/** What stands in the text runs of a card. */
export function runsIn(card: Card): readonly string[] {
  return textsIn(card).flatMap(({ text, inRun }) => (inRun ? [text] : []))
}

/** Every text of a card in one string, a line each. */
export function readOf(card: Card): string {
  return textsIn(card.body)
    .filter(({ path }) => /\.(text|title|value|label)$/.test(path))
    .map(({ text }) => text)
    .join('\n')
}

/** Every button of a card, also of those that are hidden. */
export function actionsIn(value: unknown): readonly Action[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'type' in value && String(value.type).startsWith('Action.') ? [value as Action] : []
  return [...own, ...Object.values(value).flatMap(actionsIn)]
}

/** The rows of buttons of a card. */
export function rowsIn(value: unknown): readonly (readonly Action[])[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'actions' in value ? [value.actions as readonly Action[]] : []
  return [...own, ...Object.values(value).flatMap(rowsIn)]
}

/** The verbs of a card's buttons, in their order. */
export function verbsIn(card: Card): readonly string[] {
  return actionsIn(card).flatMap((action) => (action.type === 'Action.Execute' ? [action.verb] : []))
}

/** Everything of a card that does not stand in its text runs, each once. */
export function fixedIn(card: unknown): ReadonlySet<string> {
  return new Set(textsIn(card).flatMap(({ text, inRun }) => (inRun ? [] : [text])))
}

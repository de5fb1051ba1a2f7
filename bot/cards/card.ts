import type { Say } from '../../okra/words/words.ts'
import type { Press } from '../verbs.ts'
import type { Fixed, Said } from './text.ts'
import { fixed } from './text.ts'

type Spacing = 'none' | 'small' | 'default' | 'medium' | 'large'
type Colour = 'default' | 'accent' | 'good' | 'warning' | 'attention'

/** How a text looks. */
export interface Look {
  readonly size?: 'small' | 'medium' | 'large' | 'extraLarge'
  readonly weight?: 'bolder'
  readonly isSubtle?: true
  readonly color?: Colour
}

/** How an element stands to the one before it. */
interface Placed {
  readonly spacing?: Spacing
  readonly separator?: true
  readonly id?: string
  readonly isVisible?: false
}

/** A run of text: the only place for what people wrote. */
export type Run = { readonly type: 'TextRun'; readonly text: Fixed | Said } & Look

/** What stands in a card. */
export type Element =
  | ({ readonly type: 'TextBlock'; readonly text: Fixed; readonly wrap: true; readonly style?: 'heading' } & Look & Placed)
  | ({ readonly type: 'RichTextBlock'; readonly inlines: readonly Run[] } & Placed)
  | ({
      readonly type: 'Container'
      readonly items: readonly Element[]
      readonly style?: 'emphasis' | 'accent' | 'warning' | 'good'
      readonly bleed?: true
    } & Placed)
  | ({ readonly type: 'ColumnSet'; readonly columns: readonly Column[] } & Placed)
  | ({ readonly type: 'FactSet'; readonly facts: readonly { readonly title: Fixed; readonly value: Fixed }[] } & Placed)
  | ({ readonly type: 'ActionSet'; readonly actions: readonly Action[] } & Placed)
  | ({
      readonly type: 'Image'
      readonly url: string
      readonly altText: Fixed
      readonly size: 'stretch'
      readonly selectAction?: Action
    } & Placed)
  | ({
      readonly type: 'Input.Text'
      readonly label: Fixed
      readonly placeholder: Fixed
      readonly isMultiline: true
      readonly maxLength: number
      readonly isRequired: true
      readonly errorMessage: Fixed
    } & Placed)
  | ({
      readonly type: 'Input.ChoiceSet'
      readonly label: Fixed
      readonly placeholder: Fixed
      readonly style: 'compact'
      readonly choices: readonly { readonly title: Fixed; readonly value: string }[]
      readonly isRequired: true
      readonly errorMessage: Fixed
    } & Placed)

/** A column of a row. */
export interface Column {
  readonly type: 'Column'
  readonly width: 'stretch' | 'auto'
  readonly items: readonly Element[]
  readonly verticalContentAlignment?: 'center' | 'bottom'
}

/** A button. Its title is fixed words. `associatedInputs` `none`: what is half typed in the card stays where it is. */
export type Action = { readonly title: Fixed; readonly style?: 'positive' } & (
  | { readonly type: 'Action.OpenUrl'; readonly url: string }
  | {
      readonly type: 'Action.Execute'
      readonly verb: string
      readonly data: Readonly<Record<string, unknown>>
      readonly associatedInputs: 'auto' | 'none'
    }
  | { readonly type: 'Action.ToggleVisibility'; readonly targetElements: readonly string[] }
)

/** An Adaptive Card as plain JSON. */
export interface Card {
  readonly type: 'AdaptiveCard'
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json'
  readonly version: '1.5'
  readonly speak: Fixed
  readonly fallbackText: Fixed
  readonly body: readonly Element[]
  /** As wide as the chat allows. */
  readonly msteams?: { readonly width: 'Full' }
}

/** Elements of a card; null leaves one out. */
export type Elements = readonly (Element | null)[]

/** A card. `speak`: what is read aloud, and shown by a client that can't show cards. */
export function cardOf(say: Say, speak: Fixed, body: Elements, wide = false): Card {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    speak,
    fallbackText: fixed(say, 'chat.fallback', { what: speak }),
    body: there(body),
    ...(wide ? { msteams: { width: 'Full' } } : {}),
  }
}

/** The elements that are there. */
function there(elements: Elements): readonly Element[] {
  return elements.filter((element) => element !== null)
}

/** A heading of fixed words. */
export function heading(text: Fixed, size: 'medium' | 'large' = 'large', placed: Placed = {}): Element {
  return { type: 'TextBlock', text, wrap: true, style: 'heading', weight: 'bolder', size, ...placed }
}

/** A paragraph of fixed words. */
export function words(text: Fixed, look: Look & Placed = {}): Element {
  return { type: 'TextBlock', text, wrap: true, ...look }
}

/** What is said on the side. */
export const quiet = { size: 'small', isSubtle: true } as const satisfies Look

/** A paragraph that may hold what people wrote. */
export function line(runs: readonly Run[], placed: Placed = {}): Element {
  return { type: 'RichTextBlock', inlines: runs, ...placed }
}

/** A run of text. */
export function run(text: Fixed | Said, look: Look = {}): Run {
  return { type: 'TextRun', text, ...look }
}

/** Elements in a box; null if there are none. */
export function box(
  elements: Elements,
  look: { readonly style?: 'emphasis' | 'accent' | 'warning' | 'good'; readonly bleed?: true } & Placed = {},
): Element | null {
  const items = there(elements)
  return items.length === 0 ? null : { type: 'Container', items, ...look }
}

/** Buttons in a row; null if there are none. */
export function buttons(actions: readonly (Action | null)[], placed: Placed = {}): Element | null {
  const some = actions.filter((action) => action !== null)
  return some.length === 0 ? null : { type: 'ActionSet', actions: some, ...placed }
}

/** A button that opens an address. */
export function link(title: Fixed, url: string): Action {
  return { type: 'Action.OpenUrl', title, url }
}

/** A button that asks the server for something. */
export function press(title: Fixed, { verb, ...data }: Press): Action {
  return { type: 'Action.Execute', title, verb, data, associatedInputs: 'none' }
}

/** A button that sends what stands in the fields of the card along. */
export function send(title: Fixed, { verb, ...data }: Omit<Extract<Press, { readonly verb: 'idea' }>, 'idea' | 'place'>): Action {
  return { type: 'Action.Execute', title, verb, data, associatedInputs: 'auto' }
}

/** A button that hides or shows a part of the card; nobody hears of it. */
export function toggle(title: Fixed, id: string): Action {
  return { type: 'Action.ToggleVisibility', title, targetElements: [id] }
}

/** The one button that is meant. */
export function main(action: Action): Action {
  return { ...action, style: 'positive' }
}

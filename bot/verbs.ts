import type { SessionNumber } from '../okra/playbook/step.ts'

/** What a button of a card can ask for: a closed list. What is asked for is checked anew when it arrives: who asks, and whether it is still the time for it. */
export const verbs = [
  'start',
  'next',
  'more',
  'reveal',
  'idea',
  'status',
  'help',
  'continue',
  'finish',
  'takeLead',
  'acceptLead',
  'declineLead',
  'postAgain',
] as const
/** One of them. */
export type Verb = (typeof verbs)[number]

/** A button that was pressed. `run` is the activity run that its card is about, so that a card of an old step is noticed. */
export type Press =
  | { readonly verb: 'start'; readonly quarter: string; readonly session: SessionNumber }
  /** Goes on to the next activity. */
  | { readonly verb: 'next'; readonly quarter: string; readonly run: string }
  /** Two more minutes. */
  | { readonly verb: 'more'; readonly quarter: string; readonly run: string }
  /** Closes the box of the activity and opens it: the reveal, the end of the ballot, the count of the answers. */
  | { readonly verb: 'reveal'; readonly quarter: string; readonly run: string }
  /** An idea from the card's own field. `place`: the lens or the objective that was chosen; absent where there is nothing to choose. */
  | { readonly verb: 'idea'; readonly quarter: string; readonly run: string; readonly idea: string; readonly place?: string | undefined }
  | { readonly verb: 'status'; readonly quarter: string }
  /** null: the chat is about no quarter yet. */
  | { readonly verb: 'help'; readonly quarter: string | null }
  | { readonly verb: 'continue'; readonly quarter: string; readonly session: SessionNumber }
  /** Ends the session; `run` is the activity that was open when the card was made. */
  | { readonly verb: 'finish'; readonly quarter: string; readonly session: SessionNumber; readonly run: string }
  | { readonly verb: 'takeLead'; readonly quarter: string }
  | { readonly verb: 'acceptLead'; readonly quarter: string }
  | { readonly verb: 'declineLead'; readonly quarter: string }
  /** Posts what may be posted already; `key` is the key of the post. */
  | { readonly verb: 'postAgain'; readonly quarter: string; readonly key: string }

/** The ids of the two fields that a card can have. */
export const fieldIds = { idea: 'idea', place: 'place' } as const

import type { ActivityRun } from '../state.ts'

/** What the room may answer to a draft. */
export const answers = ['yes', 'almost', 'notYet'] as const
/** One of the three answers: "this is it", "almost", "not yet". */
export type Answer = (typeof answers)[number]

/** A question to the room: a ballot of its own. */
export interface Ask {
  /** The id of its box. */
  readonly id: string
  readonly drafts: readonly string[]
  readonly status: 'open' | 'closed' | 'done'
  readonly dropped: boolean
}

/** What a draft run knows. */
export interface DraftData {
  readonly asks: readonly Ask[]
  readonly most: number
}

/** How many drafts may lie on the table at once. */
export const draftsOnTable = 40

/** The data of a draft run. */
export function draftOf(run: ActivityRun): DraftData {
  return run.data as DraftData
}

/** The ask that the room is answering, or null. */
export function openAsk(run: ActivityRun): Ask | null {
  return draftOf(run).asks.find(({ status }) => status === 'open') ?? null
}

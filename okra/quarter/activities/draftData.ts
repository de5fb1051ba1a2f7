import { isFromRoom } from '../hiding.ts'
import type { ActivityRun, Draft, SessionRun } from '../state.ts'

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

/** The drafts on the table that can be read. */
export function readableDrafts({ drafts }: SessionRun): readonly Draft[] {
  return Object.values(drafts).filter(({ hidden }) => !hidden)
}

/** The session with some drafts off the table. Those from the room are kept aside. */
export function withoutDrafts(session: SessionRun, gone: readonly string[]): SessionRun {
  const entries = Object.entries(session.drafts)
  const taken = entries.filter(([id, draft]) => gone.includes(id) && isFromRoom(draft))
  return {
    ...session,
    drafts: Object.fromEntries(entries.filter(([id]) => !gone.includes(id))),
    aside: { ...session.aside, drafts: { ...session.aside.drafts, ...Object.fromEntries(taken) } },
  }
}

/** The ask that the room is answering, or null. */
export function openAsk(run: ActivityRun): Ask | null {
  if (run.status !== 'open') return null
  return draftOf(run).asks.find(({ status }) => status === 'open') ?? null
}

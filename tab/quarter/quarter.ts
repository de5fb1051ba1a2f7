import type { Desk, DeskCommand, Me, Person, Progress, Sent, ServerConfig } from '../../okra/api.ts'
import type { Nudge } from '../../okra/checks/nudge.ts'
import type { Command } from '../../okra/quarter/commands.ts'
import type { Offer } from '../../okra/quarter/offers.ts'
import type { QuarterState, Sentence } from '../../okra/quarter/state.ts'
import type { TeamCommand, TeamState } from '../../okra/team/team.ts'

/** How the line to the server is. `since` is server-independent device time in milliseconds. */
export type Line = { readonly status: 'on' } | { readonly status: 'connecting' | 'off'; readonly since: number }

/** One of the own sealed items on this device. `waiting`: kept in the browser, not yet at the server; `sent`: durable there. */
export interface OwnItem {
  readonly id: string
  readonly body: unknown
  readonly status: 'waiting' | 'sent' | 'refused'
  /** Why it was refused; the text stays for copying. */
  readonly code?: string
}

/** Whether this device may act in a box. `elsewhere`: another device of this person has the pass. */
export type PassStatus = 'none' | 'asking' | 'held' | 'elsewhere' | 'not-for-me'

/** Everything the screens show, as one immutable picture; a new one after each change. */
export interface Picture {
  readonly state: QuarterState
  readonly version: number
  readonly team: TeamState | null
  /** Whether the server's operator lets a model answer this team. */
  readonly modelAllowed: boolean
  readonly me: Me
  readonly people: readonly Person[]
  readonly present: ReadonlySet<string>
  readonly offers: readonly Offer[]
  readonly line: Line
  readonly progress: Readonly<Record<string, Progress>>
  readonly passes: Readonly<Record<string, PassStatus>>
  /** Own items by box. */
  readonly mine: Readonly<Record<string, readonly OwnItem[]>>
  /** Own items of a closed run that did not appear in its reveal: offered for copying until they are cleared. */
  readonly leftOver: readonly OwnItem[]
  readonly nudges: readonly Nudge[]
  readonly desk: Desk | null
  /** The sentence as the facilitator types it. */
  readonly typing: Sentence | null
  readonly config: ServerConfig
  /** Since when no facilitator has been connected, in server time; null while one is. */
  readonly facilitatorAwaySince: number | null
  /** The latest "remind everyone", as a counter. */
  readonly reminders: number
  /** This device keeps nothing when the tab is closed. */
  readonly withoutStorage: boolean
}

/** What came back when an act was refused or failed: a code with a sentence in the catalogue, and a reference for a server error. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly code: string
  readonly reference: string | null

  constructor(code: string, reference: string | null = null) {
    super(code)
    this.code = code
    this.reference = reference
  }
}

/** What the arrangement stacks of this device can do. */
export interface Undoing {
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly undo: () => Promise<void>
  readonly redo: () => Promise<void>
}

/** The quarter as the screens use it. Every function that returns a promise rejects with a Problem. */
export interface Quarter {
  readonly id: string
  readonly get: () => Picture
  readonly subscribe: (changed: () => void) => () => void
  /** Server time in milliseconds, by the measured offset. */
  readonly now: () => number
  /** A command; retried with the same id while the line is down, so it happens once. */
  readonly send: (command: Command & Record<string, unknown>) => Promise<void>
  /** An arrangement, remembered for undo. `arrangement` is filled in. */
  readonly arrange: (command: Command & Record<string, unknown>) => Promise<void>
  readonly undoing: () => Undoing
  readonly sendTeam: (command: TeamCommand) => Promise<void>
  /** Puts (or replaces, with a known id) a sealed item: kept on the device first, delivered exactly once. Returns its id. */
  readonly put: (box: string, body: unknown, id?: string) => string
  readonly remove: (box: string, id: string) => void
  readonly clearLeftOver: () => void
  readonly type: (sentence: Sentence) => void
  readonly remind: () => void
  readonly desk: (command: DeskCommand) => Promise<void>
  /** What left the server for a proposal, or for a question without one, request by request. */
  readonly sent: (id: string) => Promise<Sent>
  readonly close: () => void
}

import type { PlaybookChanges } from '../playbook/changes.ts'
import type { Language } from '../ports/assistant.ts'
import type { StoredEvent } from '../ports/store.ts'
import type { QuarterRecord } from '../quarter/plan/achieved.ts'
import type { KeptArea } from '../quarter/plan/items.ts'
import type { SizeMeaning } from '../quarter/plan/results.ts'

/** What a team takes from one quarter into the next. */
export interface Kept {
  /** What the team owns. */
  readonly areas: readonly KeptArea[]
  /** What sizes mean to it, by label. */
  readonly sizes: Readonly<Record<string, SizeMeaning>>
}

/** What stands in the team's log of it: from which quarter, and when its last session was closed (server time). */
export interface KeptFrom extends Kept {
  readonly quarter: string
  readonly at: number
}

/** What became of one quarter, as the team keeps it. Shares are 0 to 1; null: there was nothing to achieve. */
export interface Recorded extends QuarterRecord {
  readonly quarter: string
  /** The quarter's name, for example `2026-Q3`. */
  readonly label: string
}

/** What a team has settled for all its quarters. A session pins what it uses when it starts. */
export interface TeamSettings {
  readonly k: 3 | 4 | 5
  /** Dots per person, 1-10. */
  readonly dots: number
  readonly language: Language
  /** An IANA name, for example `Europe/Lisbon`. */
  readonly timeZone: string
  /** Who comes by link waits until the facilitator says yes, or comes in at once. */
  readonly admission: 'ask' | 'open'
  /** What the assistant may use: a language model where the server has one, only what runs on the server, or nothing. Absent: a model. */
  readonly assistant?: 'model' | 'local' | 'off'
  /** What the team has changed in the sessions; absent: nothing. */
  readonly playbook?: PlaybookChanges
  /** Whether ideas may be written into a card in the chat; absent: yes. */
  readonly cardIdeas?: boolean
}

/** A quarter as the team lists it. `startsOn` is a calendar day, `YYYY-MM-DD`. */
export interface TeamQuarter {
  readonly id: string
  readonly label: string
  readonly startsOn: string
}

/** A team: the fold of its small log. People stand here by their random keys only; names live in the directory. */
export interface TeamState {
  readonly name: string
  readonly settings: TeamSettings
  readonly facilitator: string
  readonly cofacilitators: readonly string[]
  readonly removed: readonly string[]
  readonly quarters: readonly TeamQuarter[]
  /** Who was asked to lead and has not answered yet. */
  readonly leadOfferedTo: string | null
  /** How the lead came to its holder; shown to everyone. */
  readonly leadBy: 'created' | 'handed-over' | 'taken-over'
  /** What the latest session of its quarters left to it. */
  readonly kept: KeptFrom | null
  /** What became of its closed quarters, in the order in which they were closed; see `trackRecord`. */
  readonly record: readonly Recorded[]
  /** A made-up team that everyone may look at. */
  readonly example: boolean
}

/** The events of a team. */
export type TeamEvent = StoredEvent & { readonly v: 1 } & (
    | {
        readonly type: 'TeamCreated'
        readonly name: string
        readonly settings: TeamSettings
        readonly facilitator: string
        readonly example?: true
      }
    | { readonly type: 'SettingsChanged'; readonly settings: TeamSettings }
    | { readonly type: 'QuarterAdded'; readonly quarter: string; readonly label: string; readonly startsOn: string }
    | { readonly type: 'LeadOffered'; readonly person: string | null }
    | { readonly type: 'FacilitatorChanged'; readonly person: string; readonly by: 'handed-over' | 'taken-over' }
    | { readonly type: 'CofacilitatorNamed'; readonly person: string; readonly named: boolean }
    | { readonly type: 'PersonRemoved'; readonly person: string }
    /** Written by the server when a session has ended. */
    | ({ readonly type: 'OutcomeKept' } & KeptFrom)
    /** Written by the server when a quarter was closed, and again when it was closed with other shares. */
    | ({ readonly type: 'QuarterRecorded' } & Recorded)
    /** Written by the server when a closed quarter was opened again. */
    | { readonly type: 'QuarterRecordDropped'; readonly quarter: string }
  )

import type { SessionNumber } from '../playbook/step.ts'
import type { SummaryLines } from '../ports/assistant.ts'
import type { CarriedItems } from './plan/carry.ts'

/** Any command: a type and what it needs. Which types there are is known to the core (below) and to the activities. */
export interface Command {
  readonly type: string
}

/** The commands that every session has. Ids are made by the caller. */
export type CoreCommand =
  /** `carried`: what the server has composed from the quarter before; no device sends it. */
  | {
      readonly type: 'OpenQuarter'
      readonly quarter: string
      readonly label: string
      readonly startsOn: string
      readonly carried?: CarriedItems
    }
  | { readonly type: 'SimulateTeammates' }
  /** `divided`: divide and conquer over the lenses. `openly`: start although fewer than k people are here, marked as not anonymous. */
  | { readonly type: 'StartSession'; readonly session: SessionNumber; readonly divided?: boolean; readonly openly?: boolean }
  /** Closes the run `from` (opens its box) and goes on to the next activity; after the last one the session is closed. */
  | { readonly type: 'MoveOn'; readonly from: string; readonly openly?: boolean }
  /** Throws the sealed acts of the run `from` away and goes on. */
  | { readonly type: 'SkipActivity'; readonly from: string; readonly openly?: boolean }
  /** Ends the session in the run `from`: its sealed acts are thrown away, and what was not opened stays undone. */
  | { readonly type: 'EndSession'; readonly from: string }
  /** Goes to an activity that was opened before. What was revealed stays revealed. */
  | { readonly type: 'EnterActivity'; readonly activity: string }
  /** A further run: what was revealed and grouped stays, new acts are a further batch. */
  | { readonly type: 'ReopenActivity'; readonly activity: string; readonly divided?: boolean; readonly openly?: boolean }
  /** A further run after setting the items of the activity aside. */
  | { readonly type: 'RestartActivity'; readonly activity: string; readonly divided?: boolean; readonly openly?: boolean }
  /** Accepts a stale result as it is. */
  | { readonly type: 'KeepResult'; readonly activity: string }
  /** Takes these lines as the short summary of the running session; none at all: the one that is made of the results stands again. */
  | ({ readonly type: 'KeepSummary' } & SummaryLines)
  | { readonly type: 'ReopenSession'; readonly session: SessionNumber }
  | { readonly type: 'PauseClock' }
  | { readonly type: 'ResumeClock' }
  | { readonly type: 'ExtendClock'; readonly minutes: number }
  /** Also a wording from the room, an open entry or a concern, and what was set aside. */
  | { readonly type: 'HideContribution'; readonly contribution: string }

/** The commands that everybody may send in the middle of a session, besides those of the activities. */
export const coreCommands = [
  'OpenQuarter',
  'SimulateTeammates',
  'StartSession',
  'MoveOn',
  'SkipActivity',
  'EndSession',
  'EnterActivity',
  'ReopenActivity',
  'RestartActivity',
  'KeepResult',
  'KeepSummary',
  'ReopenSession',
  'PauseClock',
  'ResumeClock',
  'ExtendClock',
  'HideContribution',
] as const satisfies readonly CoreCommand['type'][]

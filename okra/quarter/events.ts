import type { Playbook, SessionNumber } from '../playbook/step.ts'
import type { SummaryLines } from '../ports/assistant.ts'
import type { StoredEvent } from '../ports/store.ts'
import type { Imported } from './gathered.ts'
import type { Next, Opening, Plan, SessionSettings } from './state.ts'

/** Version of an event's shape. Events carry no author, and what is anonymous carries no time. */
interface Versioned extends StoredEvent {
  readonly v: 1
}

/** Any event of a quarter: the core's own or one of an activity. */
export type QuarterEvent = StoredEvent

/** The events that every session has. Times are server milliseconds. */
export type CoreEvent = Versioned &
  (
    | { readonly type: 'QuarterOpened'; readonly quarter: string; readonly label: string; readonly startsOn: string }
    | { readonly type: 'TeammatesSimulated' }
    /** What was run elsewhere was read into this quarter. `plan` is what its sessions had come to. */
    | { readonly type: 'QuarterImported'; readonly plan: Plan; readonly imported: Imported }
    | {
        readonly type: 'SessionStarted'
        readonly session: SessionNumber
        readonly playbook: Playbook
        readonly settings: SessionSettings
        readonly at: number
      }
    | { readonly type: 'SessionClosed'; readonly at: number }
    | { readonly type: 'SessionReopened'; readonly session: SessionNumber; readonly at: number }
    | ({ readonly type: 'ActivityOpened'; readonly at: number } & Opening)
    | { readonly type: 'ActivityEntered'; readonly activity: string; readonly at: number }
    | {
        readonly type: 'ActivityClosed'
        readonly run: string
        readonly discarded: boolean
        readonly next: Next | null
        readonly at: number
      }
    /** Nothing happened for 24 hours: what is sealed in the run is thrown away. */
    | { readonly type: 'ActivityExpired'; readonly run: string; readonly at: number }
    | { readonly type: 'ActivityRestarted'; readonly activity: string }
    | { readonly type: 'ResultKept'; readonly activity: string }
    | ({ readonly type: 'SummaryKept' } & SummaryLines)
    | { readonly type: 'ClockPaused'; readonly at: number }
    | { readonly type: 'ClockResumed'; readonly at: number }
    | { readonly type: 'ClockExtended'; readonly minutes: number }
    | { readonly type: 'ContributionHidden'; readonly contribution: string }
  )

/** An event with its version. */
export function event<const E extends { readonly type: string }>(body: E): E & { readonly v: 1 } {
  return { ...body, v: 1 }
}

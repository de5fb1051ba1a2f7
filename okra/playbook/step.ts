/** The kinds of things that a team can change in a session, in the order in which they are named. */
export const changeKinds = ['order', 'minutes', 'lenses', 'mostDots', 'slots', 'scales'] as const
/** One of them. */
export type ChangeKind = (typeof changeKinds)[number]

/** The five sessions of the method, by number. */
export type SessionNumber = 0 | 1 | 2 | 3 | 4

/** How people work in a step (METHOD section 2). */
export type Mode =
  | 'silent'
  | 'pairs'
  | 'divide-and-conquer'
  | 'tell-and-cluster'
  | 'spotlight'
  | 'fishbowl'
  | 'round'
  | 'turns'
  | 'private'
  | 'vote'
  | 'together'

/** What a screen lets people do. `activity` names the code that runs it; the settings are that activity's own. */
export interface ActivityPlan {
  /** Unique within the session, for example `facts`. */
  readonly id: string
  /** For example `write`. */
  readonly activity: string
  readonly settings: Readonly<Record<string, unknown>>
}

/** The activities of the session that an activity builds on: its settings `from` and `on` name them. */
export function sourcesOf({ settings: { from, on } }: ActivityPlan): readonly string[] {
  return [from, on].filter((source) => typeof source === 'string')
}

/** A timed part of a session. Its activities share its clock. */
export interface Step {
  /** Unique within the session, for example `share`. */
  readonly id: string
  readonly minutes: number
  /** The first is the default, the others are offered. */
  readonly modes: readonly [Mode, ...Mode[]]
  readonly activities: readonly [ActivityPlan, ...ActivityPlan[]]
}

/**
 * One session of the method as data. Its words stand in `okra/words/<language>.json` under
 * `playbook.<session id>`, `playbook.<session id>.<step id>` and `playbook.<session id>.<step id>.<activity id>`.
 */
export interface Playbook {
  readonly number: SessionNumber
  /** For example `vision`. */
  readonly id: string
  readonly steps: readonly [Step, ...Step[]]
  /** What a team has changed in it, by kind; absent: it is the method's own. */
  readonly changed?: readonly ChangeKind[]
  /** How many active people the session is made for. */
  readonly people: { readonly least: number; readonly most: number }
}

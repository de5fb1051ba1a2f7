import type { SessionNumber } from '../playbook/step.ts'
import type { SummaryLines } from '../ports/assistant.ts'

/** One anonymous note after its reveal. There is no author, and no time. */
export interface Contribution {
  readonly id: string
  /** null: hidden by the facilitator, the text is erased. */
  readonly text: string | null
  /** What it was written under: a lens, an objective, or `idea` where there is one place only. */
  readonly lens: string
  /** What else was said, by field of the playbook; empty where only a text is asked for. */
  readonly fields: Readonly<Record<string, string>>
  readonly theme: string | null
  readonly duplicateOf: string | null
  /** The reason why it was set aside as too vague; absent: it was not. */
  readonly pruned?: string
  /** Hidden by the facilitator. Absent: not, or not yet (in a log from which the text is erased already). */
  readonly hidden?: true
  /** The run in which it was revealed. */
  readonly run: number
}

/** A named group of contributions within a lens. */
export interface Theme {
  readonly id: string
  readonly title: string
  readonly lens: string
}

/** A theme, or a contribution on its own, with its dots. `rank` is 1 for the first; equal dots have equal ranks. */
export interface RankedTheme {
  readonly id: string
  readonly title: string
  readonly lens: string
  readonly dots: number
  readonly rank: number
}

/** How the themes got their order: by counted dots, by hand, or not at all. */
export type OrderedBy = 'dots' | 'hand' | 'nothing'

/** A theme, or a contribution on its own, with its place. */
export interface PlacedTheme extends RankedTheme {
  /** It is a contribution on its own. */
  readonly alone: boolean
  /** It got dots, or a place by hand. The others are set aside. */
  readonly chosen: boolean
  /** Another one has as many dots. */
  readonly tied: boolean
}

/** What could get dots, first place first, and how it got its order. */
export interface Ranking {
  readonly by: OrderedBy
  readonly themes: readonly PlacedTheme[]
}

/** What a session has gathered: contributions in themes, and the themes in their order. */
export interface Gathered {
  readonly contributions: Readonly<Record<string, Contribution>>
  readonly themes: Readonly<Record<string, Theme>>
  readonly ranking: Ranking
  /** Its stale results, as `SessionRun` has them; absent: none. */
  readonly stale?: Readonly<Record<string, string>>
  /** The short summary that was taken; absent: none was. */
  readonly summary?: SummaryLines
}

/** What was brought along from another place: the sessions that were run there, to be read. Sessions that are run here take their place. */
export interface Imported {
  /** Simulated teammates took part there. */
  readonly simulated: boolean
  readonly sessions: Readonly<Partial<Record<SessionNumber, Gathered>>>
}

import type { ActivityRun, RankedTheme, SessionRun } from '../state.ts'

/** What a vote run knows: the options on the ballot, and the result once it is closed. */
export interface VoteData {
  /** Empty once what was on the ballot, or the vote itself, is set aside. */
  readonly options: readonly string[]
  readonly budget: number
  readonly most: number
  readonly totals: Readonly<Record<string, number>> | null
  readonly ballots: number
  /** The order by hand, if there was no count. */
  readonly order: readonly string[] | null
  /** The result by itself, from when what was voted on was set aside; null: it is read off the themes. */
  readonly stood: readonly StandingTheme[] | null
}

/** A ranked theme with its contributions; of a contribution on its own it is that one. */
export interface StandingTheme extends RankedTheme {
  readonly of: readonly string[]
}

/** The data of a vote run. */
export function voteOf(run: ActivityRun): VoteData {
  return run.data as VoteData
}

/** All runs of votes in a session, oldest first. */
export function voteRuns(session: SessionRun): readonly ActivityRun[] {
  return Object.values(session.activities)
    .flat()
    .filter(({ plan }) => plan.activity === 'vote')
}

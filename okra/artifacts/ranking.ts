import { resultOf, standingThemes } from '../quarter/activities/voteRanking.ts'
import type { RankedTheme, SessionRun } from '../quarter/state.ts'

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

/** The themes of a session by the latest vote that has a result. */
export function rankingOf(session: SessionRun): Ranking {
  const ranked = standingThemes(session)
  const result = resultOf(session)
  const by = result === null ? 'nothing' : result.order === null ? 'dots' : 'hand'
  const isChosen = ({ id, dots }: RankedTheme) => (by === 'hand' ? result?.order?.includes(id) === true : dots > 0)
  const isTied = ({ id, dots }: RankedTheme) => dots > 0 && ranked.some((other) => other.id !== id && other.dots === dots)
  const themes = ranked.map(({ of, ...theme }) => ({
    ...theme,
    alone: of.includes(theme.id),
    chosen: isChosen(theme),
    tied: isTied(theme),
  }))
  return { by, themes }
}

import { resultOf, standingThemes } from '../quarter/activities/voteRanking.ts'
import type { Ranking } from '../quarter/gathered.ts'
import type { RankedTheme, SessionRun } from '../quarter/state.ts'
import { isTied } from './dots.ts'

export type { OrderedBy, PlacedTheme, Ranking } from '../quarter/gathered.ts'

/** The themes of a session by the latest vote that has a result. */
export function rankingOf(session: SessionRun): Ranking {
  const ranked = standingThemes(session)
  const result = resultOf(session)
  const by = result === null ? 'nothing' : result.order === null ? 'dots' : 'hand'
  const isChosen = ({ id, dots }: RankedTheme) => (by === 'hand' ? result?.order?.includes(id) === true : dots > 0)
  const themes = ranked.map(({ of, ...theme }) => ({
    ...theme,
    alone: of.includes(theme.id),
    chosen: isChosen(theme),
    tied: isTied(theme, ranked),
  }))
  return { by, themes }
}

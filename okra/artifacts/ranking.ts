import { rankedThemes, voteOf } from '../quarter/activities/vote.ts'
import type { Ranking } from '../quarter/gathered.ts'
import type { RankedTheme, SessionRun } from '../quarter/state.ts'

export type { OrderedBy, PlacedTheme, Ranking } from '../quarter/gathered.ts'

/** The themes of a session by the latest vote that has a result. */
export function rankingOf(session: SessionRun): Ranking {
  const ranked = rankedThemes(session)
  const result = lastResult(session)
  const by = result === undefined ? 'nothing' : result.order === null ? 'dots' : 'hand'
  const isChosen = ({ id, dots }: RankedTheme) => (by === 'hand' ? result?.order?.includes(id) === true : dots > 0)
  const isTied = ({ id, dots }: RankedTheme) => dots > 0 && ranked.some((other) => other.id !== id && other.dots === dots)
  const themes = ranked.map((theme) => ({
    ...theme,
    alone: !Object.hasOwn(session.themes, theme.id),
    chosen: isChosen(theme),
    tied: isTied(theme),
  }))
  return { by, themes }
}

function lastResult(session: SessionRun) {
  const votes = Object.values(session.activities)
    .flat()
    .filter(({ plan }) => plan.activity === 'vote')
    .map(voteOf)
  return votes.findLast(({ totals, order }) => totals !== null || order !== null)
}

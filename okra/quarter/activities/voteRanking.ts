import { withRun } from '../activity.ts'
import type { RankedTheme, SessionRun } from '../state.ts'
import type { StandingTheme, VoteData } from './voteData.ts'
import { votable, voteOf, voteRuns } from './voteData.ts'

/** The latest result of the votes of a session, or null. One that stands by itself ends with the next run: nothing older counts then. */
export function resultOf(session: SessionRun): VoteData | null {
  const votes = voteRuns(session).map(voteOf)
  const last = votes.at(-1)
  if (last?.stood) return last
  const since = votes.slice(votes.findLastIndex(({ stood }) => stood !== null) + 1)
  return since.findLast(({ totals, order }) => totals !== null || order !== null) ?? null
}

/** The themes (and contributions on their own) of a session by the latest result of its votes: most dots first, ties by title. */
export function rankedThemes(session: SessionRun): readonly RankedTheme[] {
  return standingThemes(session).map(({ of: _, ...theme }) => theme)
}

/** The same with the contributions of each. */
export function standingThemes(session: SessionRun): readonly StandingTheme[] {
  const result = resultOf(session)
  if (result?.stood) return result.stood
  const named = votable(session).flatMap((id) => {
    const theme = session.themes[id]
    const contribution = session.contributions[id]
    const title = theme?.title ?? contribution?.text
    const lens = theme?.lens ?? contribution?.lens
    const dots = result?.totals?.[id] ?? 0
    return title != null && lens !== undefined ? [{ id, title, lens, dots, of: theme ? membersOf(session, id) : [id] }] : []
  })
  if (result?.order) return byHand(named, result.order)
  return byDots(named)
}

function byDots(items: readonly Omit<StandingTheme, 'rank'>[]): readonly StandingTheme[] {
  const sorted = [...items].sort((a, b) => b.dots - a.dots || (a.title < b.title ? -1 : 1))
  return sorted.map((item) => ({ ...item, rank: 1 + sorted.filter((other) => other.dots > item.dots).length }))
}

function membersOf(session: SessionRun, theme: string): readonly string[] {
  return Object.values(session.contributions)
    .filter((contribution) => contribution.theme === theme)
    .map(({ id }) => id)
}

function byHand(items: readonly Omit<StandingTheme, 'rank'>[], order: readonly string[]): readonly StandingTheme[] {
  const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length)
  return [...items].sort((a, b) => place(a.id) - place(b.id)).map((item) => ({ ...item, rank: place(item.id) + 1 }))
}

/** The result by itself, because the themes that it is about are going to be set aside. Without one there is nothing left to put in order. */
export function stood(session: SessionRun): SessionRun {
  const last = voteRuns(session).at(-1)
  if (!last || voteOf(last).stood) return session
  const result = resultOf(session)
  const standing = result && { totals: result.totals, ballots: result.ballots, order: result.order, stood: standingThemes(session) }
  return withRun(session, last.id, (run) => ({ ...run, data: { ...voteOf(run), ...standing, options: [] } }))
}

/** Without the results of its votes so far. */
export function putAside(session: SessionRun): SessionRun {
  const nothing = { totals: null, ballots: 0, order: null, stood: null, options: [] }
  return voteRuns(session).reduce((left, { id }) => withRun(left, id, (run) => ({ ...run, data: { ...voteOf(run), ...nothing } })), session)
}

/** Without a contribution in results that stand by themselves, and without themes that have nothing left. */
export function forgotten(session: SessionRun, contribution: string): SessionRun {
  const left = (themes: readonly StandingTheme[]) =>
    themes.map((theme) => ({ ...theme, of: theme.of.filter((id) => id !== contribution) })).filter((theme) => theme.of.length > 0)
  return voteRuns(session).reduce(
    (kept, { id }) =>
      withRun(kept, id, (run) => {
        const data = voteOf(run)
        const themes = data.stood && left(data.stood)
        return themes ? { ...run, data: { ...data, stood: data.order ? themes : byDots(themes) } } : run
      }),
    session,
  )
}

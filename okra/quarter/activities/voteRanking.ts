import { withRun } from '../activity.ts'
import type { ActivityRun, Plan, RankedTheme, SessionRun } from '../state.ts'
import { initialQuarter } from '../state.ts'
import type { Option } from './ballot.ts'
import { ballotOn, optionOf, votable } from './ballot.ts'
import type { StandingTheme, VoteData } from './voteData.ts'
import { voteOf, voteRuns } from './voteData.ts'

const noPlan = initialQuarter.plan

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
    const option = optionOf('themes', session, noPlan, id)
    return option ? [{ ...option, of: Object.hasOwn(session.themes, id) ? membersOf(session, id) : [id] }] : []
  })
  return ranked(named, result)
}

/** The options of a vote by its result, most dots first, ties by title; those that are not there any more are left out. */
export function rankedOptions(session: SessionRun, plan: Plan, run: ActivityRun): readonly RankedTheme[] {
  const on = ballotOn(session, run.plan)
  if (on === 'themes') return rankedThemes(session)
  const data = voteOf(run)
  return ranked(
    data.options.flatMap((id) => optionOf(on, session, plan, id) ?? []),
    data,
  )
}

function ranked<T extends Option>(options: readonly T[], result: VoteData | null): readonly (T & RankedTheme)[] {
  const named = options.map((option) => ({ ...option, dots: result?.totals?.[option.id] ?? 0 }))
  return result?.order ? byHand(named, result.order) : byDots(named)
}

function byDots<T extends Omit<RankedTheme, 'rank'>>(items: readonly T[]): readonly (T & RankedTheme)[] {
  const sorted = [...items].sort((a, b) => b.dots - a.dots || (a.title < b.title ? -1 : 1))
  return sorted.map((item) => ({ ...item, rank: 1 + sorted.filter((other) => other.dots > item.dots).length }))
}

function byHand<T extends Omit<RankedTheme, 'rank'>>(items: readonly T[], order: readonly string[]): readonly (T & RankedTheme)[] {
  const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length)
  return [...items].sort((a, b) => place(a.id) - place(b.id)).map((item) => ({ ...item, rank: place(item.id) + 1 }))
}

function membersOf(session: SessionRun, theme: string): readonly string[] {
  return Object.values(session.contributions)
    .filter((contribution) => contribution.theme === theme)
    .map(({ id }) => id)
}

/**
 * The result by itself, because the themes that it is about are going to be set aside. Without one there is nothing left to put in
 * order. Items of the plan stay where they are, so a result that is about them does, too.
 */
export function stood(session: SessionRun): SessionRun {
  const last = voteRuns(session).at(-1)
  if (!last || voteOf(last).stood || ballotOn(session, last.plan) !== 'themes') return session
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

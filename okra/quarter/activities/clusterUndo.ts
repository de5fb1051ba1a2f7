import { unless } from '../../refusal.ts'
import type { Arrangement, Contribution, Place, SessionRun, ThemePlace } from '../state.ts'

/** What an arrangement changes: where contributions go, and how themes are afterwards. */
export interface Change {
  readonly places: readonly Place[]
  readonly themes: readonly ThemePlace[]
}

/** Themes that a change would leave empty go away with it. */
export function emptied(session: SessionRun, places: readonly Place[]): readonly ThemePlace[] {
  const after = new Map(places.map((place) => [place.contribution, place.theme]))
  const left = new Set(places.map(({ contribution }) => session.contributions[contribution]?.theme).filter((theme) => theme != null))
  for (const { id, theme } of Object.values(session.contributions)) {
    if (left.size === 0) break
    const now = after.has(id) ? after.get(id) : theme
    if (now != null) left.delete(now)
  }
  return [...left].map((id) => ({ id, theme: null }))
}

/** The change that takes an arrangement back. Throws Refusal `nothing-to-undo` or `changed-since`. */
export function undoing(session: SessionRun, id: string): Change {
  const arrangement = session.arrangements.find((one) => one.id === id)
  unless(arrangement !== undefined, 'nothing-to-undo')
  unless(isAsItWas(boardOf(session), arrangement), 'changed-since')
  const { places, themes } = arrangement.before
  const named = new Set(themes.map((theme) => theme.id))
  return { places, themes: [...themes, ...emptied(session, places).filter((theme) => !named.has(theme.id))] }
}

/** The ids of the arrangements that can be taken back as the board is now. */
export function undoable(session: SessionRun): readonly string[] {
  const board = boardOf(session)
  return session.arrangements.filter((arrangement) => isAsItWas(board, arrangement)).map(({ id }) => id)
}

/** A session with its contributions by theme and by original, so that many arrangements can be looked at. */
interface Board {
  readonly session: SessionRun
  readonly members: ReadonlyMap<string | null, readonly Contribution[]>
  readonly duplicates: ReadonlyMap<string | null, readonly Contribution[]>
}

function boardOf(session: SessionRun): Board {
  const contributions = Object.values(session.contributions)
  const members = Map.groupBy(contributions, ({ theme }) => theme)
  return { session, members, duplicates: Map.groupBy(contributions, ({ duplicateOf }) => duplicateOf) }
}

/** Whether everything that an arrangement touched still is as it left it, and what it would go back to still exists. */
function isAsItWas(board: Board, { before, after }: Arrangement): boolean {
  const { contributions, themes } = board.session
  const samePlaces = after.places.every(({ contribution, theme, duplicateOf, pruned }) => {
    const now = contributions[contribution]
    return now !== undefined && now.text !== null && now.theme === theme && now.duplicateOf === duplicateOf && now.pruned === pruned
  })
  const sameThemes = after.themes.every(({ id, theme }) => (themes[id]?.title ?? null) === (theme?.title ?? null))
  const touched = new Set(after.places.map(({ contribution }) => contribution))
  return samePlaces && sameThemes && isReachable(board.session, before, touched) && isUnused(board, before, touched)
}

/** Whether the themes and originals that contributions would go back to are there. */
function isReachable(session: SessionRun, before: Change, touched: ReadonlySet<string>): boolean {
  const returning = new Set(before.themes.filter(({ theme }) => theme !== null).map(({ id }) => id))
  return before.places.every(
    (place) =>
      (place.theme === null || returning.has(place.theme) || Object.hasOwn(session.themes, place.theme)) &&
      originalStands(session, place, touched),
  )
}

/** A duplicate is where its original is, so it goes back only to one that has not moved. */
function originalStands(session: SessionRun, { duplicateOf, theme, pruned }: Place, touched: ReadonlySet<string>): boolean {
  if (duplicateOf === null || touched.has(duplicateOf)) return true
  const now = session.contributions[duplicateOf]
  return now !== undefined && now.text !== null && now.duplicateOf === null && now.theme === theme && now.pruned === pruned
}

/**
 * Whether nobody relies on what would go: a theme that others have filled, or a contribution that another one was marked
 * as a duplicate of and that would itself become a duplicate, or would move away from it.
 */
function isUnused({ members, duplicates }: Board, before: Change, touched: ReadonlySet<string>): boolean {
  const vanishing = before.themes.filter(({ theme }) => theme === null)
  const all = (contributions: readonly Contribution[] = []) => contributions.every(({ id }) => touched.has(id))
  return vanishing.every(({ id }) => all(members.get(id))) && before.places.every(({ contribution }) => all(duplicates.get(contribution)))
}

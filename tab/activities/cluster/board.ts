import type { Contribution, SessionRun, Theme } from '../../../okra/quarter/state.ts'

/** One card: a contribution and the ones that repeat it. A hidden one has no text. */
export interface BoardCard {
  readonly contribution: Contribution
  readonly merged: readonly Contribution[]
}

/** A theme with its cards. */
export interface BoardGroup {
  readonly theme: Theme
  readonly cards: readonly BoardCard[]
}

/** Everything of one lens. `count` is the number of its cards. */
export interface BoardLens {
  readonly lens: string
  readonly groups: readonly BoardGroup[]
  readonly alone: readonly BoardCard[]
  readonly count: number
}

/** What a board is made of. */
export type Arranged = Pick<SessionRun, 'contributions' | 'themes'>

/**
 * The board of a session: its lenses in the given order (further ones after them), those without cards left out.
 * Cards are ordered by their random ids, which is a shuffle that is the same for everyone.
 */
export function boardOf({ contributions, themes }: Arranged, order: readonly string[]): readonly BoardLens[] {
  const cards = cardsOf(Object.values(contributions))
  const lenses = [...new Set([...order, ...cards.map(({ contribution }) => contribution.lens)])]
  return lenses.flatMap((lens) => {
    const here = cards.filter(({ contribution }) => contribution.lens === lens)
    return here.length > 0 ? [lensOf(lens, here, Object.values(themes))] : []
  })
}

/** What is set aside, by its random id; what repeats another one goes with it. */
export function prunedOf({ contributions }: Arranged): readonly Contribution[] {
  return Object.values(contributions)
    .filter(({ pruned, duplicateOf }) => pruned !== undefined && duplicateOf === null)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

function cardsOf(contributions: readonly Contribution[]): readonly BoardCard[] {
  const known = new Set(contributions.map(({ id }) => id))
  const merged = Map.groupBy(contributions, ({ duplicateOf }) => duplicateOf)
  return contributions
    .filter(({ duplicateOf, pruned }) => pruned === undefined && (duplicateOf === null || !known.has(duplicateOf)))
    .map((contribution) => ({ contribution, merged: merged.get(contribution.id) ?? [] }))
    .sort((a, b) => (a.contribution.id < b.contribution.id ? -1 : 1))
}

function lensOf(lens: string, cards: readonly BoardCard[], themes: readonly Theme[]): BoardLens {
  const byTheme = Map.groupBy(cards, ({ contribution }) => contribution.theme)
  const groups = themes.filter((theme) => theme.lens === lens).map((theme) => ({ theme, cards: byTheme.get(theme.id) ?? [] }))
  const grouped = new Set(groups.map(({ theme }) => theme.id))
  const alone = cards.filter(({ contribution }) => contribution.theme === null || !grouped.has(contribution.theme))
  return { lens, groups, alone, count: cards.length }
}

/** Groups in so many columns, one after the other, so that a column does not jump when a card moves. */
export function columnsOf<T>(items: readonly T[], columns: number): readonly (readonly T[])[] {
  const used = Math.max(1, Math.min(columns, items.length))
  return Array.from({ length: used }, (_, column) => items.filter((_item, index) => index % used === column))
}

/** How many columns of groups fit into this many pixels: 3 on a whole stage, 2 on half of it, else a list. */
export function columnsFor(width: number): 1 | 2 | 3 {
  if (width >= 860) return 3
  return width >= 600 ? 2 : 1
}

/** The lens that all of these contributions share, or null. */
export function sharedLens({ contributions }: Arranged, ids: readonly string[]): string | null {
  const lenses = new Set(ids.map((id) => contributions[id]?.lens))
  const [lens] = lenses
  return lenses.size === 1 && lens !== undefined ? lens : null
}

/** The texts of a theme, or of a contribution on its own, repeats included. */
export function textsOf({ contributions, themes }: Arranged, id: string): readonly string[] {
  const all = Object.values(contributions)
  const mine = Object.hasOwn(themes, id)
    ? all.filter(({ theme }) => theme === id)
    : all.filter((contribution) => contribution.id === id || contribution.duplicateOf === id)
  return mine.flatMap(({ text }) => (text === null ? [] : [text]))
}

/** What is on the board in numbers: cards, groups, cards on their own. */
export function totalsOf(lenses: readonly BoardLens[]): { readonly cards: number; readonly groups: number; readonly alone: number } {
  const sum = (count: (lens: BoardLens) => number) => lenses.reduce((total, lens) => total + count(lens), 0)
  return { cards: sum(({ count }) => count), groups: sum(({ groups }) => groups.length), alone: sum(({ alone }) => alone.length) }
}

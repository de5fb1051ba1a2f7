import { partLength, titleLength } from '../../text.ts'
import type { Field, Offer } from '../offers.ts'
import type { Contribution, SessionRun } from '../state.ts'
import { undoable } from './clusterUndo.ts'

const id: Field = { kind: 'id' }
const title: Field = { kind: 'text', least: 1, most: titleLength }

/** What may be arranged now: one family of offers for each lens, because a theme lives within a lens. `prunes`: cards may be set aside, too. */
export function clusterOffers(session: SessionRun, prunes: boolean): readonly Offer[] {
  const visible = Object.values(session.contributions).filter(({ text }) => text !== null)
  const lenses = [...new Set(visible.map(({ lens }) => lens))].sort()
  return [
    ...lenses.flatMap((lens) =>
      lensOffers(
        session,
        lens,
        visible.filter((contribution) => contribution.lens === lens),
      ),
    ),
    ...themeOffers(session),
    ...(prunes ? pruneOffers(visible) : []),
    ...undoOffers(session),
  ]
}

function lensOffers(session: SessionRun, lens: string, contributions: readonly Contribution[]): readonly Offer[] {
  const ids = contributions.map((contribution) => contribution.id)
  const themes = Object.values(session.themes).filter((theme) => theme.lens === lens)
  const originals = contributions.filter(({ duplicateOf, pruned }) => duplicateOf === null && pruned === undefined)
  const some: Field = { kind: 'some', of: ids, least: 1, most: ids.length }
  const offers: Offer[] = [
    {
      type: 'MoveContributions',
      fields: { arrangement: id, contributions: some, theme: { kind: 'one', of: [null, ...themes.map((theme) => theme.id)] } },
    },
    { type: 'FormTheme', fields: { arrangement: id, theme: id, title, contributions: some } },
    {
      type: 'MarkDuplicate',
      fields: {
        arrangement: id,
        contribution: { kind: 'one', of: ids },
        of: { kind: 'one', of: [null, ...originals.map((original) => original.id)], unlike: 'contribution' },
      },
    },
  ]
  const themeIds = themes.map((theme) => theme.id)
  if (themeIds.length > 1) {
    const into: Field = { kind: 'one', of: themeIds, unlike: 'theme' }
    offers.push({ type: 'MergeThemes', fields: { arrangement: id, theme: { kind: 'one', of: themeIds }, into } })
  }
  return offers
}

function themeOffers(session: SessionRun): readonly Offer[] {
  const themes = Object.keys(session.themes)
  if (themes.length === 0) return []
  return [
    { type: 'RenameTheme', fields: { arrangement: id, theme: { kind: 'one', of: themes }, title } },
    { type: 'Ungroup', fields: { arrangement: id, theme: { kind: 'one', of: themes } } },
  ]
}

function pruneOffers(visible: readonly Contribution[]): readonly Offer[] {
  const ids = visible.filter(({ pruned }) => pruned === undefined).map((contribution) => contribution.id)
  const contributions: Field = { kind: 'some', of: ids, least: 1, most: ids.length }
  const reason: Field = { kind: 'text', least: 1, most: partLength }
  return ids.length > 0 ? [{ type: 'PruneContributions', fields: { arrangement: id, contributions, reason } }] : []
}

/** Whose they are stands nowhere: a device takes back those that it remembers as its own. */
function undoOffers(session: SessionRun): readonly Offer[] {
  const ids = undoable(session)
  return ids.length > 0 ? [{ type: 'UndoArrangement', fields: { arrangement: id, undo: { kind: 'one', of: ids } } }] : []
}

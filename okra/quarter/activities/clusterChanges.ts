import { isId } from '../../identity.ts'
import { unless } from '../../refusal.ts'
import { clean, partLength, titleLength } from '../../text.ts'
import type { Contribution, Place, SessionRun, Theme } from '../state.ts'
import type { ClusterCommand } from './clusterCommands.ts'
import type { Change } from './clusterUndo.ts'
import { emptied, undoing } from './clusterUndo.ts'

function contributionOf(session: SessionRun, id: string): Contribution {
  const contribution = Object.hasOwn(session.contributions, id) ? session.contributions[id] : undefined
  unless(contribution !== undefined, 'unknown-contribution')
  unless(contribution.text !== null, 'hidden')
  return contribution
}

function themeOf(session: SessionRun, id: string): Theme {
  const theme = Object.hasOwn(session.themes, id) ? session.themes[id] : undefined
  unless(theme !== undefined, 'unknown-theme')
  return theme
}

function membersOf(session: SessionRun, theme: string): readonly Contribution[] {
  return Object.values(session.contributions).filter((contribution) => contribution.theme === theme)
}

/** Duplicates go where their original goes, unless they are moved by themselves. */
function withDuplicates(session: SessionRun, ids: readonly string[]): readonly string[] {
  const chosen = new Set(ids)
  const followers = Object.values(session.contributions).filter(({ duplicateOf }) => duplicateOf !== null && chosen.has(duplicateOf))
  return [...new Set([...ids, ...followers.map(({ id }) => id)])]
}

function placing(session: SessionRun, ids: readonly string[], theme: string | null): readonly Place[] {
  const moved = new Set(ids)
  return ids.map((id) => {
    const { duplicateOf } = contributionOf(session, id)
    return { contribution: id, theme, duplicateOf: duplicateOf !== null && moved.has(duplicateOf) ? duplicateOf : null }
  })
}

function move(session: SessionRun, command: Extract<ClusterCommand, { type: 'MoveContributions' }>): Change {
  const contributions = command.contributions.map((id) => contributionOf(session, id))
  if (command.theme !== null) {
    const { lens } = themeOf(session, command.theme)
    unless(
      contributions.every((contribution) => contribution.lens === lens),
      'other-lens',
    )
  }
  const places = placing(session, withDuplicates(session, command.contributions), command.theme)
  return { places, themes: emptied(session, places) }
}

function form(session: SessionRun, command: Extract<ClusterCommand, { type: 'FormTheme' }>): Change {
  unless(isId(command.theme), 'wrong-id')
  unless(!Object.hasOwn(session.themes, command.theme) && !Object.hasOwn(session.contributions, command.theme), 'already-there')
  const title = clean(command.title, titleLength)
  const lenses = new Set(command.contributions.map((id) => contributionOf(session, id).lens))
  const [lens] = lenses
  unless(lens !== undefined && lenses.size === 1, 'other-lens')
  const places = placing(session, withDuplicates(session, command.contributions), command.theme)
  return { places, themes: [{ id: command.theme, theme: { title, lens } }, ...emptied(session, places)] }
}

function rename(session: SessionRun, command: Extract<ClusterCommand, { type: 'RenameTheme' }>): Change {
  const { id, lens } = themeOf(session, command.theme)
  return { places: [], themes: [{ id, theme: { title: clean(command.title, titleLength), lens } }] }
}

function merge(session: SessionRun, command: Extract<ClusterCommand, { type: 'MergeThemes' }>): Change {
  const from = themeOf(session, command.theme)
  const into = themeOf(session, command.into)
  unless(from.id !== into.id, 'already-there')
  unless(from.lens === into.lens, 'other-lens')
  const places = membersOf(session, from.id).map(({ id, duplicateOf }) => ({ contribution: id, theme: into.id, duplicateOf }))
  return { places, themes: [{ id: from.id, theme: null }] }
}

function ungroup(session: SessionRun, command: Extract<ClusterCommand, { type: 'Ungroup' }>): Change {
  const theme = themeOf(session, command.theme)
  const places = membersOf(session, theme.id).map(({ id, duplicateOf }) => ({ contribution: id, theme: null, duplicateOf }))
  return { places, themes: [{ id: theme.id, theme: null }] }
}

function mark(session: SessionRun, command: Extract<ClusterCommand, { type: 'MarkDuplicate' }>): Change {
  const contribution = contributionOf(session, command.contribution)
  if (command.of === null) {
    return { places: [{ contribution: contribution.id, theme: contribution.theme, duplicateOf: null }], themes: [] }
  }
  const original = contributionOf(session, command.of)
  unless(original.id !== contribution.id && original.duplicateOf === null, 'already-there')
  unless(original.pruned === undefined, 'pruned')
  unless(original.lens === contribution.lens, 'other-lens')
  const ids = withDuplicates(session, [contribution.id])
  const places = ids.map((id) => ({ contribution: id, theme: original.theme, duplicateOf: original.id }))
  return { places, themes: emptied(session, places) }
}

/** Set aside with the reason, and what repeats it goes with it; any later move brings it back. */
function prune(session: SessionRun, command: Extract<ClusterCommand, { type: 'PruneContributions' }>): Change {
  for (const id of command.contributions) unless(contributionOf(session, id).pruned === undefined, 'pruned')
  const pruned = clean(command.reason, partLength)
  const places = placing(session, withDuplicates(session, command.contributions), null).map((place) => ({ ...place, pruned }))
  return { places, themes: emptied(session, places) }
}

/** What an arrangement changes, or throws a Refusal. */
export function changeFor(session: SessionRun, command: Exclude<ClusterCommand, { type: 'LockArranging' }>): Change {
  switch (command.type) {
    case 'MoveContributions':
      return move(session, command)
    case 'FormTheme':
      return form(session, command)
    case 'RenameTheme':
      return rename(session, command)
    case 'MergeThemes':
      return merge(session, command)
    case 'Ungroup':
      return ungroup(session, command)
    case 'MarkDuplicate':
      return mark(session, command)
    case 'PruneContributions':
      return prune(session, command)
    case 'UndoArrangement':
      return undoing(session, command.undo)
  }
}

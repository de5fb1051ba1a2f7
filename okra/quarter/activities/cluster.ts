import type { Role } from '../../identity.ts'
import { contributes, isId } from '../../identity.ts'
import { Refusal, unless } from '../../refusal.ts'
import { clean, titleLength } from '../../text.ts'
import type { Activity, Context, Scene } from '../activity.ts'
import { plainActivity } from '../activity.ts'
import type { Command } from '../commands.ts'
import type { QuarterEvent } from '../events.ts'
import { event } from '../events.ts'
import type { ArrangementKind, Contribution, Place, SessionRun, Theme, ThemePlace } from '../state.ts'
import { arrangementsKept } from '../state.ts'
import { clusterOffers } from './clusterOffers.ts'
import type { Change } from './clusterUndo.ts'
import { emptied, undoing } from './clusterUndo.ts'

/** The commands that arrange contributions. `arrangement` is the id by which it can be taken back. */
export type ClusterCommand =
  /** To a theme of the same lens, or on their own (null). */
  | {
      readonly type: 'MoveContributions'
      readonly arrangement: string
      readonly contributions: readonly string[]
      readonly theme: string | null
    }
  | {
      readonly type: 'FormTheme'
      readonly arrangement: string
      readonly theme: string
      readonly title: string
      readonly contributions: readonly string[]
    }
  | { readonly type: 'RenameTheme'; readonly arrangement: string; readonly theme: string; readonly title: string }
  /** Everything of `theme` goes into `into`. */
  | { readonly type: 'MergeThemes'; readonly arrangement: string; readonly theme: string; readonly into: string }
  | { readonly type: 'Ungroup'; readonly arrangement: string; readonly theme: string }
  | { readonly type: 'MarkDuplicate'; readonly arrangement: string; readonly contribution: string; readonly of: string | null }
  | { readonly type: 'UndoArrangement'; readonly arrangement: string; readonly undo: string }
  | { readonly type: 'LockArranging'; readonly locked: boolean }

/** The events of the cluster activity. An arrangement says how things are after it. */
export type ClusterEvent = { readonly v: 1 } & (
  | {
      readonly type: 'Arranged'
      readonly id: string
      readonly kind: ArrangementKind
      readonly places: readonly Place[]
      readonly themes: readonly ThemePlace[]
    }
  | { readonly type: 'ArrangingLocked'; readonly locked: boolean }
)

const everyone = ['facilitator', 'cofacilitator', 'participant'] as const
const leaders = ['facilitator', 'cofacilitator'] as const

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
  unless(original.lens === contribution.lens, 'other-lens')
  const ids = withDuplicates(session, [contribution.id])
  const places = ids.map((id) => ({ contribution: id, theme: original.theme, duplicateOf: original.id }))
  return { places, themes: emptied(session, places) }
}

function changeFor(session: SessionRun, command: Exclude<ClusterCommand, { type: 'LockArranging' }>): Change {
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
    case 'UndoArrangement':
      return undoing(session, command.undo)
  }
}

const kinds: Readonly<Record<string, ArrangementKind>> = {
  MoveContributions: 'move',
  FormTheme: 'group',
  RenameTheme: 'rename',
  MergeThemes: 'merge',
  Ungroup: 'ungroup',
  MarkDuplicate: 'duplicate',
  UndoArrangement: 'undo',
}

function decide(scene: Scene, sent: Command, context: Context): readonly QuarterEvent[] {
  const command = sent as ClusterCommand
  if (command.type === 'LockArranging') return [event({ type: 'ArrangingLocked', locked: command.locked })]
  unless(mayArrange(scene, context.role), 'arranging-locked')
  unless(isId(command.arrangement), 'wrong-id')
  unless(!scene.session.arrangements.some(({ id }) => id === command.arrangement), 'already-there')
  const kind = kinds[command.type]
  if (!kind) throw new Refusal('not-understood')
  const change = changeFor(scene.session, command)
  return [event({ type: 'Arranged', id: command.arrangement, kind, places: change.places, themes: change.themes })]
}

/** Everyone may arrange unless the facilitator has locked it; then only who leads. */
export function mayArrange(scene: Scene, role: Role): boolean {
  return contributes(role) && (!scene.session.arrangingLocked || leaders.some((leader) => leader === role))
}

function arranged(session: SessionRun, happened: Extract<ClusterEvent, { type: 'Arranged' }>): SessionRun {
  const contributions = { ...session.contributions }
  const themes = { ...session.themes }
  const before = { places: [] as Place[], themes: [] as ThemePlace[] }
  for (const { contribution, theme, duplicateOf } of happened.places) {
    const now = contributions[contribution]
    if (!now) continue
    before.places.push({ contribution, theme: now.theme, duplicateOf: now.duplicateOf })
    contributions[contribution] = { ...now, theme, duplicateOf }
  }
  for (const { id, theme } of happened.themes) {
    const now = themes[id]
    before.themes.push({ id, theme: now ? { title: now.title, lens: now.lens } : null })
    if (theme) themes[id] = { id, ...theme }
    else delete themes[id]
  }
  const arrangement = { id: happened.id, kind: happened.kind, before, after: { places: happened.places, themes: happened.themes } }
  return { ...session, contributions, themes, arrangements: [...session.arrangements, arrangement].slice(-arrangementsKept) }
}

/** Contributions become themes: moved, grouped, named, merged, marked as duplicates; every arrangement can be taken back. */
export const cluster: Activity = {
  ...plainActivity,
  name: 'cluster',
  commands: {
    MoveContributions: everyone,
    FormTheme: everyone,
    RenameTheme: everyone,
    MergeThemes: everyone,
    Ungroup: everyone,
    MarkDuplicate: everyone,
    UndoArrangement: everyone,
    LockArranging: leaders,
  },
  events: ['Arranged', 'ArrangingLocked'],
  decide,
  evolve: (session, stored) => {
    const happened = stored as ClusterEvent
    return happened.type === 'ArrangingLocked' ? { ...session, arrangingLocked: happened.locked } : arranged(session, happened)
  },
  offers: (scene, role) =>
    scene.run.status === 'open'
      ? clusterOffers(
          scene.session,
          mayArrange(scene, role),
          leaders.some((leader) => leader === role),
        )
      : [],
  renewedBy: ['Arranged'],
  hasResult: ({ themes }) => Object.keys(themes).length > 0,
  setAside: (session) => ({
    ...session,
    contributions: Object.fromEntries(
      Object.entries(session.contributions).map(([id, contribution]) => [id, { ...contribution, theme: null, duplicateOf: null }]),
    ),
    themes: {},
    arrangements: [],
  }),
}

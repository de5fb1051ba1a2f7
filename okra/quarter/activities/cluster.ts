import { isId } from '../../identity.ts'
import { Refusal, unless } from '../../refusal.ts'
import type { Activity, Context, Scene } from '../activity.ts'
import { plainActivity } from '../activity.ts'
import type { Command } from '../commands.ts'
import type { QuarterEvent } from '../events.ts'
import { event } from '../events.ts'
import type { ArrangementKind, Contribution, Place, SessionRun, ThemePlace } from '../state.ts'
import { isArranged, withArrangement } from './arrangements.ts'
import { lock, locked, lockOffers, mayArrange } from './arrangingLock.ts'
import { changeFor } from './clusterChanges.ts'
import type { ClusterCommand, ClusterEvent } from './clusterCommands.ts'
import { clusterOffers } from './clusterOffers.ts'

export type { ClusterCommand, ClusterEvent } from './clusterCommands.ts'

const everyone = ['facilitator', 'cofacilitator', 'participant'] as const
const leaders = ['facilitator', 'cofacilitator'] as const
const alone = { theme: null, duplicateOf: null }

const kinds: Readonly<Record<string, ArrangementKind>> = {
  MoveContributions: 'move',
  FormTheme: 'group',
  RenameTheme: 'rename',
  MergeThemes: 'merge',
  Ungroup: 'ungroup',
  MarkDuplicate: 'duplicate',
  PruneContributions: 'prune',
  UndoArrangement: 'undo',
}

function decide(scene: Scene, sent: Command, context: Context): readonly QuarterEvent[] {
  const command = sent as ClusterCommand
  if (command.type === 'LockArranging') return lock(command)
  unless(command.type !== 'PruneContributions' || prunes(scene), 'not-now')
  unless(mayArrange(scene, context.role), 'arranging-locked')
  unless(isId(command.arrangement), 'wrong-id')
  unless(!isArranged(scene.session.arrangements, command.arrangement), 'already-there')
  const kind = kinds[command.type]
  if (!kind) throw new Refusal('not-understood')
  const change = changeFor(scene.session, command)
  return [event({ type: 'Arranged', id: command.arrangement, kind, places: change.places, themes: change.themes })]
}

/** Whether the playbook lets the room set vague contributions aside. */
export function prunes({ run }: Pick<Scene, 'run'>): boolean {
  return run.plan.settings.prune === true
}

function placeOf({ id, theme, duplicateOf, pruned }: Contribution): Place {
  return { contribution: id, theme, duplicateOf, ...(pruned === undefined ? {} : { pruned }) }
}

function placed({ pruned: _, ...one }: Contribution, { theme, duplicateOf, pruned }: Omit<Place, 'contribution'>): Contribution {
  return { ...one, theme, duplicateOf, ...(pruned === undefined ? {} : { pruned }) }
}

function arranged(session: SessionRun, happened: Extract<ClusterEvent, { type: 'Arranged' }>): SessionRun {
  const contributions = { ...session.contributions }
  const themes = { ...session.themes }
  const before = { places: [] as Place[], themes: [] as ThemePlace[] }
  for (const place of happened.places) {
    const now = contributions[place.contribution]
    if (!now) continue
    before.places.push(placeOf(now))
    contributions[place.contribution] = placed(now, place)
  }
  for (const { id, theme } of happened.themes) {
    const now = themes[id]
    before.themes.push({ id, theme: now ? { title: now.title, lens: now.lens } : null })
    if (theme) themes[id] = { id, ...theme }
    else delete themes[id]
  }
  const arrangement = { id: happened.id, kind: happened.kind, before, after: { places: happened.places, themes: happened.themes } }
  return { ...session, contributions, themes, arrangements: withArrangement(session.arrangements, arrangement) }
}

/** Contributions become themes: moved, grouped, named, merged, marked as duplicates, pruned; every arrangement can be taken back. */
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
    PruneContributions: everyone,
    UndoArrangement: everyone,
    LockArranging: leaders,
  },
  events: ['Arranged', 'ArrangingLocked'],
  decide,
  evolve: (session, stored) => {
    const happened = stored as ClusterEvent
    return happened.type === 'ArrangingLocked' ? locked(session, happened) : arranged(session, happened)
  },
  offers: (scene, role) =>
    scene.run.status === 'open'
      ? [...lockOffers(role), ...(mayArrange(scene, role) ? clusterOffers(scene.session, prunes(scene)) : [])]
      : [],
  renewedBy: ['Arranged'],
  hasResult: ({ session }) => Object.keys(session.themes).length > 0,
  setAside: (session) => ({
    ...session,
    contributions: Object.fromEntries(Object.entries(session.contributions).map(([id, contribution]) => [id, placed(contribution, alone)])),
    themes: {},
    arrangements: [],
  }),
}

import type { Role } from '../../identity.ts'
import type { BoxProgress, EntryChange, SealedEntry } from '../../ports/ballotBox.ts'
import { unless } from '../../refusal.ts'
import { clean } from '../../text.ts'
import type { Box, Scene, SealedAct } from '../activity.ts'
import type { QuarterEvent } from '../events.ts'
import { event } from '../events.ts'
import { releasable } from '../openEntries.ts'
import type { Entry } from '../plan/results.ts'
import { withoutSaid } from '../plan/results.ts'
import type { ActivityRun } from '../state.ts'
import type { Facet } from './facet.ts'

/** What is put into a box of open entries: a text, and what it is about. */
export interface EntryBody {
  readonly text: string
  readonly about?: string | null
}

/** What is known of the open entries of a run: those that are public. */
export interface EntriesData {
  readonly entries: readonly Entry[]
}

/** What was said in a run so far; nothing in runs of activities that have no open entries. */
export function entriesIn({ data }: Pick<ActivityRun, 'data'>): readonly Entry[] {
  const { entries } = (data ?? {}) as { readonly entries?: EntriesData }
  return entries?.entries ?? []
}

/** The events of open entries. */
export type EntriesEvent = { readonly v: 1; readonly run: string } & (
  | { readonly type: 'EntriesShown'; readonly entries: readonly Entry[] }
  /** The run is over: nothing is taken any more, and what could be shown is shown. */
  | { readonly type: 'EntriesClosed' }
)

/** What open entries of an activity are like. */
export interface EntryRules {
  /** Who may say something without a name. */
  readonly roles: readonly Role[]
  /** What an entry can be about, besides nothing. */
  readonly about: (scene: Scene) => readonly string[]
}

/** The most characters of an entry. */
export const entryLength = 300
/** So many may wait in the box of one person. */
const waiting = 10
/** So many can be said in a run. */
const mostShown = 200

function boxOf({ run }: Scene, { roles }: EntryRules): Box {
  return {
    id: run.id,
    kind: 'open',
    taking: run.status === 'open',
    due: run.status === 'closed',
    discarded: false,
    threshold: run.threshold,
    roles,
    crowds: [['entry']],
  }
}

function admit(rules: EntryRules, scene: Scene, { entries }: EntriesData, own: readonly SealedEntry[], act: SealedAct): EntryChange {
  if (act.op === 'remove') return { put: [], remove: own.some(({ id }) => id === act.id) ? [act.id] : [] }
  const { text, about = null } = act.body as EntryBody
  unless(about === null || rules.about(scene).includes(about), 'unknown-item')
  const entry: EntryBody = { text: clean(text, entryLength), about }
  const known = entries.find(({ id }) => id === act.id)
  // A put whose answer got lost may come again; what is public can't be edited any more.
  unless(known === undefined || (known.text === entry.text && known.about === about), 'already-there')
  if (known) return { put: [], remove: [] }
  unless(own.some(({ id }) => id === act.id) || own.length < waiting, 'too-many-entries')
  unless(entries.length < mostShown, 'too-many-entries')
  return { put: [{ id: act.id, kind: 'entry', body: entry }], remove: [] }
}

/** What becomes public while the box takes: the next ones in the order of their random ids. */
function release(scene: Scene, _data: EntriesData, box: Box, waitingOnes: readonly SealedEntry[], progress: readonly BoxProgress[]) {
  return shown(scene, releasable(scene, box, waitingOnes, progress))
}

/** What still waits when the step is closed is shown, too, part by part. */
function open(scene: Scene, _data: EntriesData, box: Box, waitingOnes: readonly SealedEntry[], progress: readonly BoxProgress[]) {
  const part = releasable(scene, box, waitingOnes, progress)
  const isLast = part.length === 0 || part.length === waitingOnes.length
  return [...shown(scene, part), ...(isLast ? [event({ type: 'EntriesClosed', run: scene.run.id })] : [])]
}

function shown({ run }: Scene, part: readonly SealedEntry[]): readonly QuarterEvent[] {
  const entries = part.map(({ id, body }) => ({ id, ...(body as Omit<Entry, 'id'>) }))
  return entries.length > 0 ? [event({ type: 'EntriesShown', run: run.id, entries })] : []
}

/** Texts without a name that are shown on the next tick: blockers, questions, remarks, where waiting would stop the conversation. */
export function entriesFacet(rules: EntryRules): Facet<EntriesData> {
  return {
    name: 'entries',
    commands: {},
    events: ['EntriesShown', 'EntriesClosed'],
    ends: ['EntriesClosed'],
    released: (stored) => {
      const happened = stored as EntriesEvent
      return happened.type === 'EntriesShown' ? happened.entries.map(({ id }) => id) : []
    },
    start: () => ({ entries: [] }),
    decide: () => [],
    evolve: (data, stored) => {
      const happened = stored as EntriesEvent
      return happened.type === 'EntriesShown' ? { entries: [...data.entries, ...happened.entries] } : data
    },
    forget: ({ entries }, hidden) => ({ entries: withoutSaid(entries, hidden) }),
    offers: (scene, { entries }, role) => {
      if (!rules.roles.includes(role) || entries.length >= mostShown) return []
      const about = { kind: 'one', of: [null, ...rules.about(scene)] } as const
      return [
        { type: 'put', box: scene.run.id, fields: { id: { kind: 'id' }, text: { kind: 'text', least: 1, most: entryLength }, about } },
      ]
    },
    boxed: {
      boxes: (scene) => [boxOf(scene, rules)],
      admit: (scene, data, _box, own, act) => admit(rules, scene, data, own, act),
      open,
      release,
    },
  }
}

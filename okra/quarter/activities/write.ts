import type { BoxProgress, EntryChange, SealedEntry } from '../../ports/ballotBox.ts'
import { unless } from '../../refusal.ts'
import { clean, contributionLength } from '../../text.ts'
import type { Activity, Box, Scene, SealedAct } from '../activity.ts'
import { hasEnoughVoices, plainActivity, withRun } from '../activity.ts'
import type { QuarterEvent } from '../events.ts'
import { event } from '../events.ts'
import type { ActivityRun, Contribution, SessionRun } from '../state.ts'

/** What is written: a text under a lens. */
export interface FactBody {
  readonly text: string
  readonly lens: string
}

/** A contribution as a reveal carries it; the text is null once it is erased. */
export interface RevealedContribution {
  readonly id: string
  readonly text: string | null
  readonly lens: string
}

/** The events of the write activity. `more`: a further part of the same reveal follows. */
export type WriteEvent = { readonly v: 1 } & (
  | { readonly type: 'Revealed'; readonly run: string; readonly contributions: readonly RevealedContribution[]; readonly more: boolean }
  | { readonly type: 'RevealWithheld'; readonly run: string }
)

const writers = ['facilitator', 'cofacilitator', 'participant'] as const
const chunk = 1_000

/** The settings of a write activity in the playbook. */
function settingsOf(run: ActivityRun): { readonly lenses: readonly string[]; readonly limit: number } {
  return run.plan.settings as { lenses: readonly string[]; limit: number }
}

/** Entries of groups that can be told apart are of different kinds, so that each group can be held to k. */
function kindOf(run: ActivityRun, lens: string): string {
  const group = run.groups.findIndex((lenses) => lenses.includes(lens))
  return group < 0 ? 'fact' : `fact.${group + 1}`
}

function boxOf(scene: Scene): Box {
  const { run } = scene
  const kinds = run.groups.length > 0 ? run.groups.map((_, index) => [`fact.${index + 1}`]) : [['fact']]
  return {
    id: run.id,
    kind: 'sealed',
    taking: run.status === 'open',
    due: run.status === 'closed',
    discarded: run.discarded,
    threshold: run.threshold,
    roles: writers,
    crowds: kinds,
  }
}

function admit(scene: Scene, _box: Box, own: readonly SealedEntry[], act: SealedAct): EntryChange {
  if (act.op === 'remove') return { put: [], remove: own.some((entry) => entry.id === act.id) ? [act.id] : [] }
  const { lenses, limit } = settingsOf(scene.run)
  const body = act.body as FactBody
  unless(lenses.includes(body.lens), 'unknown-lens')
  const text = clean(body.text)
  // Opening leaves out what is public already, so an act under such an id would be acknowledged and then lost.
  unless(!isPublic(scene.session, act.id), 'already-there')
  unless(own.some((entry) => entry.id === act.id) || own.length < limit, 'too-many-contributions')
  return { put: [{ id: act.id, kind: kindOf(scene.run, body.lens), body: { text, lens: body.lens } }], remove: [] }
}

function isPublic({ contributions, aside }: SessionRun, id: string): boolean {
  return Object.hasOwn(contributions, id) || Object.hasOwn(aside.contributions, id)
}

function open(scene: Scene, box: Box, entries: readonly SealedEntry[], progress: readonly BoxProgress[]): readonly QuarterEvent[] {
  if (!hasEnoughVoices(box, progress, scene.simulated)) return [event({ type: 'RevealWithheld', run: scene.run.id })]
  const shown = entries
    .filter((entry) => !isPublic(scene.session, entry.id))
    .map((entry) => ({ id: entry.id, ...(entry.body as FactBody) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const parts = Math.max(1, Math.ceil(shown.length / chunk))
  return Array.from({ length: parts }, (_, part) =>
    event({
      type: 'Revealed',
      run: scene.run.id,
      contributions: shown.slice(part * chunk, (part + 1) * chunk),
      more: part < parts - 1,
    }),
  )
}

function reveal(session: SessionRun, happened: Extract<WriteEvent, { type: 'Revealed' }>): SessionRun {
  const run = Number(happened.run.slice(happened.run.lastIndexOf('.') + 1))
  const contributions: Record<string, Contribution> = { ...session.contributions }
  for (const { id, text, lens } of happened.contributions) contributions[id] = { id, text, lens, theme: null, duplicateOf: null, run }
  return withRun({ ...session, contributions }, happened.run, (current) => (happened.more ? current : { ...current, status: 'done' }))
}

function evolve(session: SessionRun, stored: QuarterEvent): SessionRun {
  const happened = stored as WriteEvent
  switch (happened.type) {
    case 'Revealed':
      return reveal(session, happened)
    case 'RevealWithheld':
      return withRun(session, happened.run, (run) => ({ ...run, status: 'done', discarded: true }))
  }
}

/** Everybody writes alone; nothing leaves the box before it is opened, and then without authors and shuffled. */
export const write: Activity = {
  ...plainActivity,
  name: 'write',
  boxed: true,
  commands: {},
  events: ['Revealed', 'RevealWithheld'],
  decide: () => [],
  evolve,
  offers: (scene, role) =>
    scene.run.status === 'open' && writers.some((writer) => writer === role)
      ? [
          {
            type: 'put',
            box: scene.run.id,
            fields: {
              id: { kind: 'id' },
              lens: { kind: 'one', of: settingsOf(scene.run).lenses },
              text: { kind: 'text', least: 1, most: contributionLength },
            },
          },
        ]
      : [],
  boxes: (scene) => [boxOf(scene)],
  admit,
  open,
  hasResult: ({ contributions }) => Object.keys(contributions).length > 0,
  setAside: (session) => ({
    ...session,
    contributions: {},
    themes: {},
    arrangements: [],
    aside: { ...session.aside, contributions: { ...session.aside.contributions, ...session.contributions } },
  }),
}

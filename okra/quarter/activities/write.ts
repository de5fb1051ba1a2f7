import type { BoxProgress, EntryChange, SealedEntry } from '../../ports/ballotBox.ts'
import { unless } from '../../refusal.ts'
import { clean, contributionLength } from '../../text.ts'
import type { Activity, Box, Scene, SealedAct } from '../activity.ts'
import { hasEnoughVoices, plainActivity, withRun } from '../activity.ts'
import type { QuarterEvent } from '../events.ts'
import { event } from '../events.ts'
import type { Field, Offer } from '../offers.ts'
import { fieldsIn } from '../plan/offers.ts'
import { kept } from '../plan/values.ts'
import type { ActivityRun, Contribution, SessionRun } from '../state.ts'
import { fieldRules, placesOf, writeSettings } from './writePlaces.ts'

/** What is written: a text under a lens (or another place), and what else the playbook asks for. */
export interface FactBody {
  readonly text: string
  readonly lens: string
  readonly fields?: Readonly<Record<string, string>>
}

/** A contribution as a reveal carries it; the text is null once it is erased. */
export interface RevealedContribution {
  readonly id: string
  readonly text: string | null
  readonly lens: string
  readonly fields?: Readonly<Record<string, string>>
}

/** The events of the write activity. `more`: a further part of the same reveal follows. */
export type WriteEvent = { readonly v: 1 } & (
  | { readonly type: 'Revealed'; readonly run: string; readonly contributions: readonly RevealedContribution[]; readonly more: boolean }
  | { readonly type: 'RevealWithheld'; readonly run: string }
)

const writers = ['facilitator', 'cofacilitator', 'participant'] as const
const chunk = 1_000

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
  const { limit } = writeSettings(scene.run)
  const body = act.body as FactBody
  unless(placesOf(scene.run, scene.plan).includes(body.lens), 'unknown-lens')
  const text = clean(body.text)
  const fields = fieldsSaid(scene, body)
  // Opening leaves out what is public already, so an act under such an id would be acknowledged and then lost.
  unless(!Object.hasOwn(scene.session.contributions, act.id), 'already-there')
  unless(own.some((entry) => entry.id === act.id) || own.length < limit, 'too-many-contributions')
  const whole: FactBody = { text, lens: body.lens, ...(Object.keys(fields).length > 0 ? { fields } : {}) }
  return { put: [{ id: act.id, kind: kindOf(scene.run, body.lens), body: whole }], remove: [] }
}

/** The fields as they are kept; what was left empty is left out. */
function fieldsSaid({ run, plan }: Scene, { lens, fields = {} }: FactBody): Readonly<Record<string, string>> {
  const rules = fieldRules(run, plan, lens)
  const said = Object.entries(fields).map(([name, value]) => {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined
    unless(rule !== undefined, 'not-understood')
    return [name, String(kept(rule, value, plan))] as const
  })
  return Object.fromEntries(said.filter(([, value]) => value !== ''))
}

function open(scene: Scene, box: Box, entries: readonly SealedEntry[], progress: readonly BoxProgress[]): readonly QuarterEvent[] {
  if (!hasEnoughVoices(box, progress, scene.simulated)) return [event({ type: 'RevealWithheld', run: scene.run.id })]
  const shown = entries
    .filter((entry) => !(entry.id in scene.session.contributions))
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
  for (const { id, text, lens, fields = {} } of happened.contributions)
    contributions[id] = { id, text, lens, fields, theme: null, duplicateOf: null, run }
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

/** One offer for all places where nothing else is asked for, else one for each: what can be said differs. */
function offersIn({ run, plan }: Scene): readonly Offer[] {
  const places = placesOf(run, plan)
  const text: Field = { kind: 'text', least: 1, most: contributionLength }
  const groups = Object.keys(fieldRules(run, plan, places[0] ?? '')).length === 0 ? [places] : places.map((place) => [place])
  return groups.flatMap((group) => {
    const fields = fieldsIn(plan, fieldRules(run, plan, group[0] ?? ''))
    const more: Readonly<Record<string, Field>> = Object.keys(fields).length > 0 ? { fields: { kind: 'changes', fields } } : {}
    return group.length === 0
      ? []
      : [{ type: 'put', box: run.id, fields: { id: { kind: 'id' }, lens: { kind: 'one', of: group }, text, ...more } }]
  })
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
  offers: (scene, role) => (scene.run.status === 'open' && writers.some((writer) => writer === role) ? offersIn(scene) : []),
  boxes: (scene) => [boxOf(scene)],
  admit,
  open,
  setAside: (session) => ({ ...session, contributions: {}, themes: {}, arrangements: [] }),
}

import type { BoxProgress, EntryChange, SealedEntry } from '../../ports/ballotBox.ts'
import { unless } from '../../refusal.ts'
import { clean, contributionLength } from '../../text.ts'
import type { Activity, Box, Scene, SealedAct } from '../activity.ts'
import { hasEnoughVoices, plainActivity, withRun } from '../activity.ts'
import type { QuarterEvent } from '../events.ts'
import { event } from '../events.ts'
import type { Field, Offer } from '../offers.ts'
import { firstPart } from '../parts.ts'
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

/** The events of the write activity. `more`: a further part of the same reveal follows; nothing of it is shown before the last one. */
export type WriteEvent = { readonly v: 1 } & (
  | { readonly type: 'Revealed'; readonly run: string; readonly contributions: readonly RevealedContribution[]; readonly more: boolean }
  | { readonly type: 'RevealWithheld'; readonly run: string }
)

const writers = ['facilitator', 'cofacilitator', 'participant'] as const

/** What a write run knows while its reveal is not complete: the parts that have come so far. null before and after. */
interface WriteData {
  readonly held: readonly RevealedContribution[]
}

function heldOf(run: ActivityRun | undefined): readonly RevealedContribution[] {
  return (run?.data as WriteData | null | undefined)?.held ?? []
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
  const { limit } = writeSettings(scene.run)
  const body = act.body as FactBody
  unless(placesOf(scene.run, scene.plan).includes(body.lens), 'unknown-lens')
  const text = clean(body.text)
  const fields = fieldsSaid(scene, body)
  // Opening leaves out what is public already, so an act under such an id would be acknowledged and then lost.
  unless(!isPublic(scene.session, act.id), 'already-there')
  unless(own.some((entry) => entry.id === act.id) || own.length < limit, 'too-many-contributions')
  const whole: FactBody = { text, lens: body.lens, ...(Object.keys(fields).length > 0 ? { fields } : {}) }
  return { put: [{ id: act.id, kind: kindOf(scene.run, body.lens), body: whole }], remove: [] }
}

/** Whether a contribution has been revealed, be it that a restart has set it aside since. */
function isPublic({ contributions, aside }: SessionRun, id: string): boolean {
  return Object.hasOwn(contributions, id) || Object.hasOwn(aside.contributions, id)
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

/** One part of the reveal, as large as one append may be. */
function open(scene: Scene, box: Box, entries: readonly SealedEntry[], progress: readonly BoxProgress[]): readonly QuarterEvent[] {
  const { run, simulated } = scene
  const held = new Set(heldOf(run).map(({ id }) => id))
  // A reveal that has begun is completed, whatever has become of the box: its first parts are in the log.
  if (held.size === 0 && !hasEnoughVoices(box, progress, simulated)) return [event({ type: 'RevealWithheld', run: run.id })]
  const left = entries
    .filter(({ id }) => !held.has(id))
    .map((entry) => ({ id: entry.id, ...(entry.body as FactBody) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const part = firstPart(left)
  return [event({ type: 'Revealed', run: run.id, contributions: part, more: part.length < left.length })]
}

/** Parts are held back until the last one has come: all that a screen shows of a reveal it shows at once. */
function reveal(session: SessionRun, happened: Extract<WriteEvent, { type: 'Revealed' }>): SessionRun {
  const known = Object.values(session.activities)
    .flat()
    .find(({ id }) => id === happened.run)
  const held = [...heldOf(known), ...happened.contributions]
  if (happened.more) return withRun(session, happened.run, (run) => ({ ...run, data: { held } satisfies WriteData }))
  const run = Number(happened.run.slice(happened.run.lastIndexOf('.') + 1))
  const contributions: Record<string, Contribution> = { ...session.contributions }
  for (const { id, text, lens, fields = {} } of held) contributions[id] = { id, text, lens, fields, theme: null, duplicateOf: null, run }
  return withRun({ ...session, contributions }, happened.run, (current) => ({ ...current, status: 'done', data: null }))
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
  isPublic,
  hasResult: ({ session }) => Object.keys(session.contributions).length > 0,
  setAside: (session) => ({
    ...session,
    contributions: {},
    themes: {},
    arrangements: [],
    aside: { ...session.aside, contributions: { ...session.aside.contributions, ...session.contributions } },
  }),
}

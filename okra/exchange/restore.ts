import { activityOf, sessionOf } from '../playbook/index.ts'
import type { SessionNumber } from '../playbook/step.ts'
import type { SummaryLines } from '../ports/assistant.ts'
import { learningsLength } from '../quarter/checkIns.ts'
import type { Contribution, Gathered, Imported, PlacedTheme, RankedTheme, Theme } from '../quarter/gathered.ts'
import { cleanSummary } from '../quarter/keptSummary.ts'
import type { Confidence, Item, ItemKind, MilestoneStatus, PlanItems } from '../quarter/plan/items.ts'
import { noItems } from '../quarter/plan/items.ts'
import type { Rule } from '../quarter/plan/kinds.ts'
import { itemKinds, kinds } from '../quarter/plan/kinds.ts'
import type { Entry, PlanResults } from '../quarter/plan/results.ts'
import { kept } from '../quarter/plan/values.ts'
import type { Plan, Sentence, StaleOutputs } from '../quarter/state.ts'
import { Refusal, unless } from '../refusal.ts'
import { clean, cleanLines, cleanOptional } from '../text.ts'
import type { Content } from './content.ts'
import { linked } from './content.ts'

type Said = Readonly<Record<string, unknown>> & { readonly id: string }
type Timeless<T> = Readonly<Record<string, readonly Omit<T, 'at'>[]>>

/** What a file holds once its shape is known to be right. The rules still have to look at every value. */
export interface FileContent {
  readonly simulated: boolean
  readonly plan: Readonly<Record<ItemKind, readonly Said[]>> &
    Omit<PlanResults, 'checkIns' | 'reflection'> & {
      readonly vision: Sentence | null
      readonly themes: readonly RankedTheme[]
      readonly stale?: StaleOutputs
      readonly checkIns: {
        readonly keyResults: Timeless<{ at: number; value: number; confidence: Confidence; note: string }>
        readonly milestones: Timeless<{ at: number; status: MilestoneStatus; note: string }>
      }
      readonly reflection: { readonly learnings: string } | null
    }
  readonly sessions: Readonly<
    Record<
      string,
      {
        readonly contributions: readonly Contribution[]
        readonly themes: readonly Theme[]
        readonly ranking: { readonly by: Gathered['ranking']['by']; readonly themes: readonly PlacedTheme[] }
        readonly stale?: Readonly<Record<string, string>>
        readonly summary?: SummaryLines
      }
    >
  >
}

/** What a file needs from where it is read. */
export interface Place {
  /** Server time: a file has no times, so everything in it has happened by now. */
  readonly at: number
  /** The key of the person of this name in the team; null: nobody, or several people, are called so. */
  readonly keyOf: (name: string) => string | null
}

/** The content of a file by the rules of the plan, or throws a Refusal. */
export function restored(file: FileContent, place: Place): Content {
  let items: PlanItems = noItems
  for (const kind of itemKinds) items = { ...items, [kind]: itemsOf(file, kind, items, place) }
  const { plan } = file
  const whole: Plan = {
    ...items,
    vision: plan.vision && {
      what: line(plan.vision.what, 200),
      outcome: line(plan.vision.outcome, 200),
      audience: line(plan.vision.audience, 200),
    },
    themes: plan.themes.map(titled),
    ...marksOf(0, plan.stale),
    ...resultsOf(file, place),
  }
  const content = { plan: whole, imported: importedOf(file) }
  unless(isDistinct(content), 'already-there')
  return linked(content)
}

/** Whether nothing that was said or gathered has the id of another one. A milestone has that of the card that it was made of. */
function isDistinct({ plan, imported }: Content): boolean {
  const gathered = Object.values(imported.sessions).flatMap(({ contributions, themes }) => [
    ...Object.keys(contributions),
    ...Object.keys(themes),
  ])
  const said = [...plan.blockers, ...plan.remarks, ...(plan.agreement?.concerns ?? [])].map(({ id }) => id)
  const items = itemKinds.filter((kind) => kind !== 'milestones').flatMap((kind) => Object.keys(plan[kind]))
  const all = [...gathered, ...said, ...items]
  return new Set(all).size === all.length && said.every((id) => !Object.hasOwn(plan.milestones, id))
}

const line = (text: string, most: number) => cleanOptional(text, most)

function itemsOf({ plan: said }: FileContent, kind: ItemKind, plan: PlanItems, place: Place): Readonly<Record<string, Item>> {
  const all = said[kind]
  const known = itemKinds.flatMap((one) => Object.keys(plan[one]))
  unless(new Set([...known, ...all.map(({ id }) => id)]).size === known.length + all.length, 'already-there')
  return Object.fromEntries(all.map((one) => [one.id, itemOf(kind, one, plan, place)]))
}

function itemOf(kind: ItemKind, { id, ...said }: Said, plan: PlanItems, { keyOf }: Place): Item {
  const { fields, defaults } = kinds[kind]
  const values = Object.entries<Rule>(fields).map(([name, rule]) => {
    const value = Object.hasOwn(said, name) ? said[name] : (defaults as Readonly<Record<string, unknown>>)[name]
    if (name === 'carried') return [name, value]
    if (rule.kind === 'person') return [name, typeof value === 'string' ? keyOf(value) : null]
    return [name, kept(rule, value, plan)]
  })
  const item = { ...Object.fromEntries(values), id } as Item
  if ('on' in item && 'milestone' in item.on) unless(item.on.milestone !== item.from, 'depends-on-itself')
  return item
}

function entriesOf(entries: readonly Entry[]): readonly Entry[] {
  return entries.map((one) => ({ ...one, text: one.text === null ? null : clean(one.text) }))
}

function resultsOf({ plan }: FileContent, { at }: Place): PlanResults {
  const { scales, sizes, spreads, capacity, agreement, agreed, checkIns, reflection } = plan
  const timed = <T extends { readonly note: string }>(byItem: Readonly<Record<string, readonly T[]>>) =>
    Object.fromEntries(Object.entries(byItem).map(([id, list]) => [id, list.map((one) => ({ at, ...one, note: line(one.note, 300) }))]))
  return {
    scales,
    sizes: Object.fromEntries(
      Object.entries(sizes).map(([label, one]) => [label, { meaning: line(one.meaning, 200), example: line(one.example, 200) }]),
    ),
    spreads,
    capacity,
    blockers: entriesOf(plan.blockers),
    remarks: entriesOf(plan.remarks),
    agreement: agreement && { counts: agreement.counts, concerns: entriesOf(agreement.concerns) },
    agreed,
    checkIns: { keyResults: timed(checkIns.keyResults), milestones: timed(checkIns.milestones) },
    reflection: reflection && { at, learnings: cleanLines(reflection.learnings, learningsLength) },
  }
}

function importedOf({ simulated, sessions }: FileContent): Imported {
  const material = Object.entries(sessions).map(([session, { contributions, themes, ranking, stale, summary }]) => {
    const named = {
      contributions: byId(contributions.map(cleanOne)),
      themes: byId(themes.map((one) => ({ ...one, title: clean(one.title, 80) }))),
    }
    return [
      session,
      {
        ...named,
        ranking: { ...ranking, themes: ranking.themes.map(titled) },
        ...marksOf(Number(session) as SessionNumber, stale),
        ...(summary ? { summary: cleanSummary(summary) } : {}),
      },
    ] as const
  })
  return { simulated, sessions: Object.fromEntries(material) }
}

/** The title of a theme, or the text of a contribution on its own. */
function titled<T extends RankedTheme>(one: T): T {
  return { ...one, title: clean(one.title) }
}

/** Marks name activities of the session, or the file is broken. */
function marksOf<T extends Readonly<Record<string, string>>>(session: SessionNumber, stale: T | undefined): { readonly stale?: T } {
  if (!stale) return {}
  const playbook = sessionOf(session)
  unless(
    Object.values(stale).every((activity) => activityOf(playbook, activity) !== null),
    'unknown-activity',
  )
  return { stale }
}

function cleanOne(one: Contribution): Contribution {
  const fields = Object.entries(one.fields).map(([name, value]) => [name, cleanOptional(value, 500)])
  return { ...one, text: one.text === null ? null : clean(one.text), fields: Object.fromEntries(fields) }
}

function byId<T extends { readonly id: string }>(list: readonly T[]): Readonly<Record<string, T>> {
  if (new Set(list.map(({ id }) => id)).size !== list.length) throw new Refusal('already-there')
  return Object.fromEntries(list.map((one) => [one.id, one]))
}

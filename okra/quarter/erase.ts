import type { StoredEvent } from '../ports/store.ts'
import type { AgreeEvent } from './activities/agree.ts'
import type { DraftEvent } from './activities/draft.ts'
import type { WriteEvent } from './activities/write.ts'
import type { EntriesEvent } from './facets/entries.ts'
import type { Contribution, Gathered } from './gathered.ts'
import { planWithoutSaid } from './hiding.ts'
import type { ImportEvent } from './importing.ts'
import type { Rule } from './plan/kinds.ts'
import { kinds } from './plan/kinds.ts'
import type { ItemEvent } from './plan/plan.ts'
import { withoutSaid } from './plan/results.ts'

/** The event without the text of a hidden contribution, wording or open entry: what `Store.redact` writes over the log. */
export function eraseContribution(event: StoredEvent, contribution: string): StoredEvent {
  if (event.type === 'Revealed') return eraseText(event as Extract<WriteEvent, { type: 'Revealed' }>, contribution)
  if (event.type === 'DraftsPut') return eraseWording(event as Extract<DraftEvent, { type: 'DraftsPut' }>, contribution)
  if (event.type === 'EntriesShown') return eraseEntry(event as Extract<EntriesEvent, { type: 'EntriesShown' }>, contribution)
  if (event.type === 'AgreementCounted') return eraseConcern(event as Extract<AgreeEvent, { type: 'AgreementCounted' }>, contribution)
  if (event.type === 'QuarterImported') return eraseImported(event as ImportEvent, contribution)
  if (event.type === 'ItemEdited') return eraseEdit(event as Extract<ItemEvent, { type: 'ItemEdited' }>, contribution)
  return event
}

function eraseText(revealed: Extract<WriteEvent, { type: 'Revealed' }>, contribution: string): WriteEvent {
  if (!revealed.contributions.some(({ id, text }) => id === contribution && text !== null)) return revealed
  return {
    ...revealed,
    contributions: revealed.contributions.map((one) => (one.id === contribution ? { id: one.id, text: null, lens: one.lens } : one)),
  }
}

function eraseWording(put: Extract<DraftEvent, { type: 'DraftsPut' }>, wording: string): DraftEvent {
  if (!put.drafts.some(({ id, what }) => id === wording && what !== '')) return put
  return { ...put, drafts: put.drafts.map((one) => (one.id === wording ? { ...one, what: '', outcome: '', audience: '' } : one)) }
}

function eraseEntry(shown: Extract<EntriesEvent, { type: 'EntriesShown' }>, entry: string): EntriesEvent {
  const entries = withoutSaid(shown.entries, entry)
  return entries === shown.entries ? shown : { ...shown, entries }
}

function eraseConcern(counted: Extract<AgreeEvent, { type: 'AgreementCounted' }>, concern: string): AgreeEvent {
  const concerns = withoutSaid(counted.concerns, concern)
  return concerns === counted.concerns ? counted : { ...counted, concerns }
}

/** What was imported with it, and what it had become there; its place stays, so that later events still find it. */
function eraseImported(event: ImportEvent, contribution: string): ImportEvent {
  const { plan, imported } = event
  const untitled = <T extends { readonly id: string; readonly title: string }>(all: readonly T[]) =>
    all.map((one) => (one.id === contribution ? { ...one, title: '' } : one))
  const session = (one: Gathered): Gathered => ({
    ...one,
    contributions: changed(one.contributions, contribution, (said): Contribution => ({ ...said, text: null, fields: {} })),
    ranking: { ...one.ranking, themes: untitled(one.ranking.themes) },
  })
  const milestones = changed(plan.milestones, contribution, (one) => ({ ...one, text: '', unlocks: '', notes: '' }))
  const sessions = Object.entries(imported.sessions).map(([number, one]) => [number, session(one)])
  const erased: ImportEvent = {
    ...event,
    plan: { ...planWithoutSaid(plan, contribution), themes: untitled(plan.themes), milestones },
    imported: { ...imported, sessions: Object.fromEntries(sessions) },
  }
  return JSON.stringify(erased) === JSON.stringify(event) ? event : erased
}

function changed<T>(all: Readonly<Record<string, T>>, id: string, change: (one: T) => T): Readonly<Record<string, T>> {
  const one = Object.hasOwn(all, id) ? all[id] : undefined
  return one === undefined ? all : { ...all, [id]: change(one) }
}

/** What the room made of the text on the milestone that came of it. */
function eraseEdit(edited: Extract<ItemEvent, { type: 'ItemEdited' }>, contribution: string): ItemEvent {
  const rules: Readonly<Record<string, Rule>> = kinds.milestones.fields
  const said = Object.entries(edited.changes).filter(([name, value]) => rules[name]?.kind === 'text' && value !== null && value !== '')
  if (edited.kind !== 'milestones' || edited.id !== contribution || said.length === 0) return edited
  return { ...edited, changes: { ...edited.changes, ...Object.fromEntries(said.map(([name]) => [name, ''])) } }
}

import type { StoredEvent } from '../ports/store.ts'
import type { AgreeEvent } from './activities/agree.ts'
import type { DraftEvent } from './activities/draft.ts'
import type { WriteEvent } from './activities/write.ts'
import type { EntriesEvent } from './facets/entries.ts'
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

/** What the room made of the text on the milestone that came of it. */
function eraseEdit(edited: Extract<ItemEvent, { type: 'ItemEdited' }>, contribution: string): ItemEvent {
  const rules: Readonly<Record<string, Rule>> = kinds.milestones.fields
  const said = Object.entries(edited.changes).filter(([name, value]) => rules[name]?.kind === 'text' && value !== null && value !== '')
  if (edited.kind !== 'milestones' || edited.id !== contribution || said.length === 0) return edited
  return { ...edited, changes: { ...edited.changes, ...Object.fromEntries(said.map(([name]) => [name, ''])) } }
}

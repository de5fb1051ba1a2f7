import type { StoredEvent } from '../ports/store.ts'
import type { WriteEvent } from './activities/write.ts'
import type { Rule } from './plan/kinds.ts'
import { kinds } from './plan/kinds.ts'
import type { ItemEvent } from './plan/plan.ts'

/** The event without the text of a hidden contribution: what `Store.redact` writes over the log. */
export function eraseContribution(event: StoredEvent, contribution: string): StoredEvent {
  if (event.type === 'Revealed') return eraseText(event as Extract<WriteEvent, { type: 'Revealed' }>, contribution)
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

/** What the room made of the text on the milestone that came of it. */
function eraseEdit(edited: Extract<ItemEvent, { type: 'ItemEdited' }>, contribution: string): ItemEvent {
  const rules: Readonly<Record<string, Rule>> = kinds.milestones.fields
  const said = Object.entries(edited.changes).filter(([name, value]) => rules[name]?.kind === 'text' && value !== null && value !== '')
  if (edited.kind !== 'milestones' || edited.id !== contribution || said.length === 0) return edited
  return { ...edited, changes: { ...edited.changes, ...Object.fromEntries(said.map(([name]) => [name, ''])) } }
}

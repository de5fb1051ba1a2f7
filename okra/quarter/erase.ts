import type { StoredEvent } from '../ports/store.ts'
import type { DraftEvent } from './activities/draft.ts'
import type { WriteEvent } from './activities/write.ts'

/** The event without the text of a hidden contribution or wording: what `Store.redact` writes over the log. */
export function eraseContribution(event: StoredEvent, contribution: string): StoredEvent {
  if (event.type === 'Revealed') return eraseText(event as Extract<WriteEvent, { type: 'Revealed' }>, contribution)
  if (event.type === 'DraftsPut') return eraseWording(event as Extract<DraftEvent, { type: 'DraftsPut' }>, contribution)
  return event
}

function eraseText(revealed: Extract<WriteEvent, { type: 'Revealed' }>, contribution: string): WriteEvent {
  if (!revealed.contributions.some(({ id, text }) => id === contribution && text !== null)) return revealed
  return {
    ...revealed,
    contributions: revealed.contributions.map((one) => (one.id === contribution ? { ...one, text: null } : one)),
  }
}

function eraseWording(put: Extract<DraftEvent, { type: 'DraftsPut' }>, wording: string): DraftEvent {
  if (!put.drafts.some(({ id, what }) => id === wording && what !== '')) return put
  return { ...put, drafts: put.drafts.map((one) => (one.id === wording ? { ...one, what: '', outcome: '', audience: '' } : one)) }
}

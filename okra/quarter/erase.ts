import type { StoredEvent } from '../ports/store.ts'
import type { WriteEvent } from './activities/write.ts'

/** The event without the text of a hidden contribution: what `Store.redact` writes over the log. */
export function eraseContribution(event: StoredEvent, contribution: string): StoredEvent {
  if (event.type !== 'Revealed') return event
  const revealed = event as Extract<WriteEvent, { type: 'Revealed' }>
  if (!revealed.contributions.some(({ id, text }) => id === contribution && text !== null)) return event
  const erased: WriteEvent = {
    ...revealed,
    contributions: revealed.contributions.map((one) => (one.id === contribution ? { ...one, text: null } : one)),
  }
  return erased
}

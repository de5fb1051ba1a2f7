import { sessions } from '../../okra/playbook/index.ts'
import type { StoredEvent } from '../../okra/ports/store.ts'
import { event } from '../../okra/quarter/events.ts'
import { newId } from '../room.ts'

/** Where the text stands that is hidden: among the contributions, set aside by a restart, among the wordings of the room, or among open entries. */
export type Place = 'revealed' | 'set aside' | 'proposed' | 'said'

/** The log of a quarter in which a text was hidden, but not erased: a crash came in between. */
export function hidingLog(
  quarter: string,
  place: Place = 'revealed',
): {
  readonly events: readonly StoredEvent[]
  readonly contribution: string
  readonly text: string
} {
  const contribution = newId()
  const text = 'something that should not stand here'
  const settings = { k: 3, dots: 5, language: 'en', timeZone: 'UTC' }
  const session = place === 'said' ? 1 : 0
  const activity = place === 'said' ? 'goals' : 'facts'
  const opening = { activity, run: 1, threshold: 3, mode: 'silent', groups: [] }
  const run = `${quarter}.${session}.1.${activity}.1`
  const events = [
    event({ type: 'QuarterOpened', quarter, label: '2026-Q4', startsOn: '2026-10-01' }),
    event({ type: 'SessionStarted', session, playbook: sessions[session], settings, at: 0 }),
    event({ type: 'ActivityOpened', ...opening, at: 0 }),
    event({ type: 'ActivityClosed', run, discarded: false, next: null, at: 0 }),
    shown(place, run, contribution, text),
    ...(place === 'set aside' ? [event({ type: 'ActivityRestarted', activity: 'facts' })] : []),
    event({ type: 'ContributionHidden', contribution }),
  ]
  return { events, contribution, text }
}

function shown(place: Place, run: string, id: string, text: string): StoredEvent {
  if (place === 'proposed')
    return event({ type: 'DraftsPut', drafts: [{ id, what: text, outcome: '', audience: '', origin: 'room', themes: [] }] })
  if (place === 'said') return event({ type: 'EntriesShown', run, entries: [{ id, text, about: null }] })
  return event({ type: 'Revealed', run, contributions: [{ id, text, lens: 'customer-pains' }], more: false })
}

import type { DateArray } from 'ics'
import { createEvent } from 'ics'
import { instantOf } from '../../okra/days.ts'
import type { PlaybookChanges } from '../../okra/playbook/changes.ts'
import { changedPlaybook } from '../../okra/playbook/changes.ts'
import { minutesOf, sessionOf } from '../../okra/playbook/index.ts'
import type { SessionNumber } from '../../okra/playbook/step.ts'
import type { Say } from '../../okra/words/words.ts'
import { sessionKey } from '../../okra/words/words.ts'

/** A session to invite to. `on` is local time in `timeZone`, `YYYY-MM-DDTHH:mm`. */
export interface SessionInvitation {
  readonly quarter: string
  readonly team: string
  readonly session: SessionNumber
  /** What the team has changed in the sessions: it takes as long as they say. */
  readonly changes: PlaybookChanges
  readonly on: string
  readonly timeZone: string
  readonly url: string
  readonly say: Say
}

/** An iCalendar event (RFC 5545) for a session. Its UID is the same each time, so a second import moves the first. */
export function invitation({ quarter, team, session, changes, on, timeZone, url, say }: SessionInvitation): string {
  const playbook = changedPlaybook(sessionOf(session), changes)
  const [day = '', time = ''] = on.split('T')
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const start = new Date(instantOf(day, { hour, minute }, timeZone))
  const title = `${team}: ${say(sessionKey(playbook.id, 'title'))}`
  const at: DateArray = [start.getUTCFullYear(), start.getUTCMonth() + 1, start.getUTCDate(), start.getUTCHours(), start.getUTCMinutes()]
  const { error, value } = createEvent({
    uid: `${quarter}-${session}@okra-sessions`,
    title,
    description: `${say(sessionKey(playbook.id, 'leaves'))}\n${url}`,
    url,
    start: at,
    startInputType: 'utc',
    startOutputType: 'utc',
    duration: { minutes: minutesOf(playbook) },
    productId: 'okra-sessions',
    busyStatus: 'BUSY',
  })
  if (error || !value) throw error ?? new Error('no calendar event')
  return value
}

import type { DateArray } from 'ics'
import { createEvent } from 'ics'
import { instantOf } from '../../okra/days.ts'
import type { Occasion } from '../../okra/overview/dates.ts'
import type { PlaybookChanges } from '../../okra/playbook/changes.ts'
import { changedPlaybook } from '../../okra/playbook/changes.ts'
import { minutesOf, sessionOf } from '../../okra/playbook/index.ts'
import type { SessionNumber } from '../../okra/playbook/step.ts'
import type { Say } from '../../okra/words/words.ts'
import { sessionKey } from '../../okra/words/words.ts'

/** A session, or an occasion of the quarter, to invite to. `on` is local time in `timeZone`, `YYYY-MM-DDTHH:mm`. */
export interface Invitation {
  readonly quarter: string
  readonly team: string
  readonly to: SessionNumber | Occasion
  /** What the team has changed in the sessions: they take as long as it says. */
  readonly changes: PlaybookChanges
  readonly on: string
  readonly timeZone: string
  readonly url: string
  readonly say: Say
}

const occasionMinutes: Readonly<Record<Occasion, number>> = { sprint: 60, 'check-in': 30, close: 60 }

/** What stands in the calendar: the title, what it is about, and how long it takes. */
function contentOf({ to, changes, say }: Pick<Invitation, 'to' | 'changes' | 'say'>) {
  if (typeof to === 'string') return { title: say(`occasion.${to}`), about: say(`occasion.${to}.about`), minutes: occasionMinutes[to] }
  const playbook = changedPlaybook(sessionOf(to), changes)
  return { title: say(sessionKey(playbook.id, 'title')), about: say(sessionKey(playbook.id, 'leaves')), minutes: minutesOf(playbook) }
}

/** An iCalendar event (RFC 5545) for a session or an occasion. Its UID is the same each time, so a second import moves the first. */
export function invitation({ quarter, team, to, changes, on, timeZone, url, say }: Invitation): string {
  const { title, about, minutes } = contentOf({ to, changes, say })
  const [day = '', time = ''] = on.split('T')
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const start = new Date(instantOf(day, { hour, minute }, timeZone))
  const at: DateArray = [start.getUTCFullYear(), start.getUTCMonth() + 1, start.getUTCDate(), start.getUTCHours(), start.getUTCMinutes()]
  const { error, value } = createEvent({
    uid: `${quarter}-${to}@okra-sessions`,
    title: `${team}: ${title}`,
    description: `${about}\n${url}`,
    url,
    start: at,
    startInputType: 'utc',
    startOutputType: 'utc',
    duration: { minutes },
    productId: 'okra-sessions',
    busyStatus: 'BUSY',
  })
  if (error || !value) throw error ?? new Error('no calendar event')
  return value
}

import { useState } from 'react'
import { dayIn, timeIn } from '../../okra/days.ts'
import type { Proposed, ProposedOccasion } from '../../okra/overview/dates.ts'
import { useHost } from '../hosts/context.tsx'
import { useAct } from '../pages/useAct.ts'
import { useRoom } from '../quarter/hooks.tsx'

/** Gets the calendar file of a session or an occasion; `on` is a minute of the team's calendar, see `minuteIn`. */
export function useInvitation() {
  const room = useRoom()
  const host = useHost()
  const { act, problem, busy } = useAct()
  const [unsure, setUnsure] = useState(false)
  const invite = (to: Pick<Proposed, 'session'> | Pick<ProposedOccasion, 'occasion'>, on: string) => {
    const [what, name] = 'session' in to ? [{ session: String(to.session) }, `session-${to.session}`] : [to, to.occasion]
    const path = `/api/quarters/${room.id}/next.ics?${new URLSearchParams({ ...what, on })}`
    act(async () => setUnsure(host.save(await room.download(path), `okra-${name}.ics`) === 'unsure'))
  }
  return { invite, problem, busy, unsure }
}

/** An instant as a minute of a calendar: "2026-10-05T09:30". */
export function minuteIn(at: number, timeZone: string): string {
  const { hour, minute } = timeIn(at, timeZone)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${dayIn(at, timeZone)}T${two(hour)}:${two(minute)}`
}

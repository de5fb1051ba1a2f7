import { dayIn, timeIn } from '../../okra/days.ts'
import type { Proposed, ProposedOccasion } from '../../okra/overview/dates.ts'
import { useHost } from '../hosts/context.tsx'
import { useAct } from '../pages/useAct.ts'
import { useRoom } from '../quarter/hooks.tsx'

/** Gets the calendar file of a session, or an occasion, that is proposed. */
export function useInvitation() {
  const room = useRoom()
  const host = useHost()
  const { act, problem, busy } = useAct()
  const invite = (to: Proposed | ProposedOccasion, timeZone: string) => {
    const on = `${dayIn(to.at, timeZone)}T${clockTime(to.at, timeZone)}`
    const what = 'session' in to ? { session: String(to.session) } : { occasion: to.occasion }
    const name = 'session' in to ? `session-${to.session}` : to.occasion
    const path = `/api/quarters/${room.id}/next.ics?${new URLSearchParams({ ...what, on })}`
    act(async () => host.save(await room.download(path), `okra-${name}.ics`))
  }
  return { invite, problem, busy }
}

/** "09:30" by the team's clock. */
export function clockTime(at: number, timeZone: string): string {
  const { hour, minute } = timeIn(at, timeZone)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(hour)}:${two(minute)}`
}

import { dayIn, timeIn } from '../../okra/days.ts'
import type { Proposed } from '../../okra/overview/dates.ts'
import { useHost } from '../hosts/context.tsx'
import { useAct } from '../pages/useAct.ts'
import { useRoom } from '../quarter/hooks.tsx'

/** Gets the calendar file of a session that is proposed. */
export function useInvitation() {
  const room = useRoom()
  const host = useHost()
  const { act, problem, busy } = useAct()
  const invite = ({ session, at }: Proposed, timeZone: string) => {
    const { hour, minute } = timeIn(at, timeZone)
    const two = (n: number) => String(n).padStart(2, '0')
    const on = `${dayIn(at, timeZone)}T${two(hour)}:${two(minute)}`
    const path = `/api/quarters/${room.id}/next.ics?${new URLSearchParams({ session: String(session), on })}`
    act(async () => host.save(await room.download(path), `okra-session-${session}.ics`))
  }
  return { invite, problem, busy }
}

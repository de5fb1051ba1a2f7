import type { Day } from '../../okra/days.ts'
import { dayIn, daysBetween } from '../../okra/days.ts'
import { useNow, usePicture } from '../quarter/hooks.tsx'

const minuteMs = 60_000

/** Server time, to the minute, and how the team's calendar reads it. */
export interface Today {
  readonly now: number
  readonly day: Day
  readonly timeZone: string
  /** How many days ago an instant was. */
  readonly ago: (at: number) => number
}

/** Today where the team is. */
export function useToday(): Today {
  const now = useNow(minuteMs)
  const timeZone = usePicture(({ team }) => team?.settings.timeZone ?? 'UTC')
  const day = dayIn(now, timeZone)
  return { now, day, timeZone, ago: (at) => daysBetween(dayIn(at, timeZone), day) }
}

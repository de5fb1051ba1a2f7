import type { Day } from '../days.ts'
import { dayAfter, firstMonday, instantOf, weekdayOf } from '../days.ts'
import type { SessionNumber } from '../playbook/step.ts'
import type { QuarterEvent } from '../quarter/events.ts'
import type { Method } from '../quarter/method.ts'
import type { SessionSettings } from '../quarter/state.ts'
import type { Recorded } from '../team/state.ts'
import { playCheckIns, playClose } from './during.ts'
import { playMilestones } from './milestones.ts'
import { playOkrs } from './okrs.ts'
import { playQuarterPlan } from './quarterPlan.ts'
import type { Rehearsal } from './rehearsal.ts'
import { idOf, rehearse } from './rehearsal.ts'
import { playSizing } from './sizing.ts'
import { playVision } from './vision.ts'

/** The name of the example's team. */
export const footballTeam = 'Kick-off squad'
/** Its people, the facilitator first; a stakeholder stands apart. */
export const footballPeople = ['Ana', 'Bruno', 'Chiara', 'Deniz', 'Emeka', 'Freya', 'Goran'] as const
/** Who stands for the company. */
export const footballStakeholder = 'Henrike'
/** How the team works. */
export const footballSettings = { k: 3, dots: 5, language: 'en', timeZone: 'Europe/Lisbon' } as const satisfies SessionSettings

/** What became of the three quarters before; the labels come from the quarter that is played. */
const before = [
  { keyResults: 0.5, milestones: 0.74 },
  { keyResults: 0.6, milestones: 0.79 },
  { keyResults: 0.6, milestones: 0.77 },
] as const

/** Where the example stands. */
export type FootballEnd = SessionNumber | 'week-6' | 'closed'

/** A quarter to be played: `people` are the random keys of the seven, in the order above. */
export interface FootballQuarter {
  readonly quarter: string
  readonly label: string
  readonly startsOn: Day
  readonly people: readonly string[]
  /** The last session that is played, or what follows all of them. */
  readonly until: FootballEnd
}

const plays: readonly ((room: Rehearsal) => void)[] = [playVision, playOkrs, playMilestones, playSizing, playQuarterPlan]
/** The days of the sessions after the first one: session #3 comes late, so that there is something to say. */
const daysAfter = [0, 4, 7, 11, 14]
/** How many seconds an act takes in each session, so that it lasts about as long as it should. */
const paces = [143, 116, 149, 90, 154]
const tenOClock = { hour: 10, minute: 0 }

/** The log of a football-match team's quarter, played by real commands; the same quarter gives the same log. */
export function footballLog(method: Method, { quarter, label, startsOn, people, until }: FootballQuarter): readonly QuarterEvent[] {
  const room = rehearse(method, { people, stakeholders: 1, settings: footballSettings })
  const first = thursdayBefore(dayAfter(startsOn, -13))
  room.at(instantOf(first, tenOClock, footballSettings.timeZone) - 86_400_000)
  room.send({ type: 'OpenQuarter', quarter, label, startsOn })
  const last = typeof until === 'number' ? until : 4
  for (const [session, play] of plays.entries()) {
    if (session > last) break
    room.at(instantOf(dayAfter(first, daysAfter[session] ?? 0), tenOClock, footballSettings.timeZone), 1_000 * (paces[session] ?? 7))
    play(room)
  }
  const monday = instantOf(firstMonday(startsOn), tenOClock, footballSettings.timeZone)
  if (typeof until === 'string') playCheckIns(room, monday, until === 'closed' ? 13 : 6)
  if (until === 'closed') playClose(room, monday)
  return room.log()
}

/** What the team had achieved in the three quarters before this one, named by `labels`, oldest first. */
export function footballRecord(labels: readonly string[]): readonly Recorded[] {
  return before.map((shares, index) => ({ quarter: idOf(`quarter ${index}`), label: labels[index] ?? '', ...shares }))
}

function thursdayBefore(day: Day): Day {
  return dayAfter(day, -((weekdayOf(day) + 3) % 7))
}

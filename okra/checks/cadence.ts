import type { Stop } from '../cadence.ts'
import { contextLostAfter, gapRules, keepsGap } from '../cadence.ts'
import type { Day } from '../days.ts'
import { dayIn, daysBetween } from '../days.ts'
import type { SessionNumber } from '../playbook/step.ts'
import type { QuarterState, SessionRun } from '../quarter/state.ts'
import type { Nudge } from './nudge.ts'

/** What the calendar says besides the sessions that were held. */
interface Calendar {
  readonly now: number
  readonly planned?: Readonly<Partial<Record<Stop, Day>>>
}

/** Two neighbouring stops on the way through the quarter. */
interface Leg {
  readonly from: SessionNumber
  readonly to: Stop
  readonly left: Day
  readonly reached: Day
}

/** As many sessions on one day are too much, even if some of them may share one. */
const tooManyADay = 3

/** cadence.gap: the days between two sessions are outside what the method recommends. Days are the team's own. */
export function cadenceGap(state: QuarterState, calendar: Calendar): Nudge | null {
  return cadenceGaps(state, calendar).at(-1) ?? null
}

/** Everything that there is to say about the days between sessions, the oldest first: cadence.gap says the last of it. */
export function cadenceGaps(state: QuarterState, calendar: Calendar): readonly Nudge[] {
  return [...legs(state, calendar), ...waiting(state, calendar)].flatMap((leg) => gapOf(leg) ?? [])
}

/** The days between two sessions that were held (or run), and what there is to say against them. */
export interface HeldGap {
  readonly from: SessionNumber
  readonly to: Stop
  readonly days: number
  readonly nudge: Nudge | null
}

/** The gaps between the sessions that were held, in their order. */
export function gapsBetween(state: QuarterState): readonly HeldGap[] {
  return legs(state, { now: 0 }).map(heldGap)
}

/** The days between the last session that was held and one that is planned for a day, and what there is to say against them; null: it is the first. */
export function plannedGap(state: QuarterState, to: SessionNumber, day: Day): HeldGap | null {
  const leg = legs(state, { now: 0, planned: { [to]: day } }).find((one) => one.to === to)
  return leg ? heldGap(leg) : null
}

function heldGap(leg: Leg): HeldGap {
  return { from: leg.from, to: leg.to, days: daysBetween(leg.left, leg.reached), nudge: gapOf(leg) }
}

function gapOf({ from, to, left, reached }: Leg): Nudge | null {
  const days = daysBetween(left, reached)
  const rule = gapRules.find((one) => one.from === from && one.to === to)
  const kept = rule === undefined || keepsGap(rule, left, reached)
  if (kept && days <= contextLostAfter) return null
  const variant = variantOf(days, to, rule?.least ?? 0)
  return {
    check: 'cadence.gap',
    key: `cadence.gap:${from}:${to}:${variant}`,
    weight: variant === 'lost' || rule?.severity === 'warn' ? 'time' : 'advice',
    variant,
    facts: { days, from, to: to === 'sprint' ? 5 : to, least: rule?.least ?? 0, most: rule?.most ?? contextLostAfter },
    answers: [],
  }
}

function variantOf(days: number, to: Stop, least: number): string {
  if (days > contextLostAfter) return 'lost'
  if (to === 'sprint') return 'sprint'
  return days < least ? 'early' : 'late'
}

/** The ways from each session that was held, runs or is planned to the next one. */
function legs(state: QuarterState, { planned = {} }: Calendar): readonly Leg[] {
  const held = heldSessions(state)
  const stops: readonly { readonly stop: Stop; readonly reached: Day; readonly left: Day }[] = [
    ...held.map((session) => ({ stop: session.session, reached: startDay(session), left: endDay(session) })),
    ...(['0', '1', '2', '3', '4', 'sprint'] as const).flatMap((name) => {
      const stop = name === 'sprint' ? name : (Number(name) as SessionNumber)
      const day = planned[stop]
      return day === undefined || held.some(({ session }) => session === stop) ? [] : [{ stop, reached: day, left: day }]
    }),
  ]
  const sorted = [...stops].sort((a, b) => place(a.stop) - place(b.stop))
  return sorted.flatMap((stop, index) => {
    const before = sorted[index - 1]
    return before && before.stop !== 'sprint' ? [{ from: before.stop, to: stop.stop, left: before.left, reached: stop.reached }] : []
  })
}

/** While nothing runs and nothing is planned, the next session moves away day by day; being early can't be told of it yet. */
function waiting(state: QuarterState, { now, planned = {} }: Calendar): readonly Leg[] {
  const last = heldSessions(state).at(-1)
  if (state.live !== null || !last || last.session === 4) return []
  const next = (last.session + 1) as SessionNumber
  if (planned[next] !== undefined) return []
  const leg: Leg = { from: last.session, to: next, left: endDay(last), reached: dayIn(now, last.settings.timeZone) }
  return gapOf(leg)?.variant === 'early' ? [] : [leg]
}

function place(stop: Stop): number {
  return stop === 'sprint' ? 5 : stop
}

function heldSessions(state: QuarterState): readonly SessionRun[] {
  return Object.values(state.sessions).sort((a, b) => a.session - b.session)
}

function startDay({ startedAt, settings }: SessionRun): Day {
  return dayIn(startedAt, settings.timeZone)
}

function endDay({ startedAt, closedAt, settings }: SessionRun): Day {
  return dayIn(closedAt ?? startedAt, settings.timeZone)
}

/** cadence.day: everything is packed into one day: all sessions so far, three or more of them, with those that are planned. */
export function cadenceDay(state: QuarterState, { planned = {} }: Calendar): Nudge | null {
  const held = heldSessions(state)
  const ahead = Object.entries(planned).filter(([stop]) => stop !== 'sprint' && !held.some(({ session }) => String(session) === stop))
  const days = [...held.map(startDay), ...ahead.map(([, day]) => day)]
  if (days.length < tooManyADay || new Set(days).size > 1) return null
  const [day = ''] = days
  return {
    check: 'cadence.day',
    key: `cadence.day:${day}:${days.length}`,
    weight: 'time',
    variant: 'same',
    facts: { sessions: days.length },
    answers: [],
  }
}

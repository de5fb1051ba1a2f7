import type { Role } from '../identity.ts'
import { leads } from '../identity.ts'
import { currentClock } from './clock.ts'
import type { Registry } from './decide.ts'
import { maySimulate, stillAsked } from './decide.ts'
import { publicTexts } from './hiding.ts'
import { canSumUp, summaryLimits } from './keptSummary.ts'
import type { Offer } from './offers.ts'
import type { QuarterState, SessionRun } from './state.ts'
import { currentRun, liveSession } from './state.ts'

const lines = { kind: 'texts', each: summaryLimits.line, most: summaryLimits.lines } as const
const openly = { kind: 'one', of: [true] } as const

/** What the core offers to this role now; the activities add theirs. `ready` are the sessions that can be run. */
export function coreOffers(state: QuarterState, role: Role, ready: readonly number[], registry: Registry): readonly Offer[] {
  if (!state.quarter || !leads(role)) return []
  const session = liveSession(state)
  const always = [...hideOffers(state), ...(maySimulate(state, registry) ? [{ type: 'SimulateTeammates', fields: {} }] : [])]
  return session ? [...always, ...liveOffers(session, stillAsked(state, session, registry))] : [...always, ...restingOffers(state, ready)]
}

function restingOffers(state: QuarterState, ready: readonly number[]): readonly Offer[] {
  if (state.plan.reflection !== null) return []
  const held = Object.values(state.sessions).map(({ session }) => session)
  const startable = ready.filter((number) => !held.some((session) => session === number))
  return [
    ...(startable.length > 0
      ? [
          {
            type: 'StartSession',
            fields: { session: { kind: 'one', of: startable }, divided: { kind: 'one', of: [true, false] }, openly },
          } as const,
        ]
      : []),
    ...(held.length > 0 ? [{ type: 'ReopenSession', fields: { session: { kind: 'one', of: held } } } as const] : []),
  ]
}

function hideOffers(state: QuarterState): readonly Offer[] {
  const visible = publicTexts(state)
    .filter(({ hidden }) => !hidden)
    .map(({ id }) => id)
  return visible.length > 0 ? [{ type: 'HideContribution', fields: { contribution: { kind: 'one', of: visible } } }] : []
}

function liveOffers(session: SessionRun, asked: boolean): readonly Offer[] {
  const run = currentRun(session)
  const clock = currentClock(session)
  const offers: Offer[] = [
    { type: 'ExtendClock', fields: { minutes: { kind: 'one', of: [2, 5] } } },
    ...(canSumUp(session) ? [{ type: 'KeepSummary', fields: { decided: lines, open: lines, next: lines } }] : []),
  ]
  const stale = Object.keys(session.stale)
  if (stale.length > 0) offers.push({ type: 'KeepResult', fields: { activity: { kind: 'one', of: stale } } })
  if (clock) offers.push({ type: clock.pausedAt === null ? 'PauseClock' : 'ResumeClock', fields: {} })
  if (session.next !== null || run.status === 'closed') return offers
  if (!asked) offers.push({ type: 'MoveOn', fields: { from: { kind: 'one', of: [run.id] }, openly } })
  offers.push({ type: 'EndSession', fields: { from: { kind: 'one', of: [run.id] } } })
  if (run.status === 'open') offers.push({ type: 'SkipActivity', fields: { from: { kind: 'one', of: [run.id] }, openly } })
  return [...offers, ...backOffers(session)]
}

function backOffers(session: SessionRun): readonly Offer[] {
  const run = currentRun(session)
  const opened = Object.keys(session.activities)
  const elsewhere = opened.filter((activity) => activity !== session.position)
  const again = { activity: { kind: 'one', of: opened }, openly } as const
  if (run.status === 'open' && run.boxed)
    return [{ type: 'RestartActivity', fields: { ...again, activity: { kind: 'one', of: [run.activity] } } }]
  const closed = opened.filter((activity) => session.activities[activity]?.at(-1)?.boxed)
  return [
    ...(elsewhere.length > 0 ? [{ type: 'EnterActivity', fields: { activity: { kind: 'one', of: elsewhere } } } as const] : []),
    ...(closed.length > 0 ? [{ type: 'ReopenActivity', fields: { activity: { kind: 'one', of: closed }, openly } } as const] : []),
    { type: 'RestartActivity', fields: again },
  ]
}

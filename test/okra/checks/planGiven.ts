import { activitiesOf, sessionOf } from '../../../okra/playbook/index.ts'
import type { SessionNumber } from '../../../okra/playbook/step.ts'
import { startClock } from '../../../okra/quarter/clock.ts'
import type { Dependency, Hypothesis, Item, ItemKind, KeyResult, Milestone, Objective } from '../../../okra/quarter/plan/items.ts'
import { kinds } from '../../../okra/quarter/plan/kinds.ts'
import type { PlanResults } from '../../../okra/quarter/plan/results.ts'
import type { Contribution, Plan, QuarterState, SessionRun } from '../../../okra/quarter/state.ts'
import { initialQuarter } from '../../../okra/quarter/state.ts'
import { emptySession, start } from '../artifacts/given.ts'

type Some<T> = Partial<T> & { readonly id: string }

/** The items of a plan by what matters; ids can be read, and the rest has the defaults of its kind. */
export interface Given {
  readonly companyObjectives?: readonly { readonly id: string; readonly text: string }[]
  readonly objectives?: readonly Some<Objective>[]
  readonly keyResults?: readonly Some<KeyResult>[]
  readonly hypotheses?: readonly Some<Hypothesis>[]
  readonly milestones?: readonly Some<Milestone>[]
  readonly dependencies?: readonly Some<Dependency>[]
}

/** A plan with these items and results. */
export function planWith(given: Given, results: Partial<PlanResults> = {}): Plan {
  const byKind = Object.entries(given).map(([kind, items]) => {
    const { defaults } = kinds[kind as ItemKind]
    return [
      kind,
      Object.fromEntries(items.map((item: { readonly id: string }) => [item.id, { text: item.id, ...defaults, ...item } as Item])),
    ]
  })
  return { ...initialQuarter.plan, ...Object.fromEntries(byKind), ...results }
}

/** A quarter in which this session is in this activity, opened a moment ago. */
export function inActivity(session: SessionNumber, activity: string, plan: Plan, change: Partial<SessionRun> = {}): QuarterState {
  const planned = activitiesOf(sessionOf(session)).find(({ plan: { id } }) => id === activity)
  if (!planned) throw new Error(`no activity ${activity}`)
  const run = { id: `q.${session}.1.${activity}.1`, activity, run: 1, threshold: 3, mode: planned.step.modes[0], groups: [] } as const
  const fresh = { ...run, plan: planned.plan, status: 'open', discarded: false, expired: false, boxed: false, data: null } as const
  const held: SessionRun = {
    ...emptySession(session, start, null),
    position: activity,
    activities: { [activity]: [fresh] },
    clocks: { [planned.step.id]: startClock(planned.step.minutes, start) },
    ...change,
  }
  return {
    ...initialQuarter,
    quarter: { id: 'q', label: '2026-Q4', startsOn: '2026-10-01' },
    plan,
    sessions: { [session]: held },
    live: session,
  }
}

/** A revealed idea. */
export function idea(id: string, text: string, fields: Readonly<Record<string, string>> = {}): Contribution {
  return { id, text, lens: 'idea', fields, theme: null, duplicateOf: null, run: 1 }
}

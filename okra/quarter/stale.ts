import type { Playbook } from '../playbook/step.ts'
import { sourcesOf } from '../playbook/step.ts'
import type { ActivityOf } from './activity.ts'
import type { QuarterEvent } from './events.ts'
import type { ActivityRun, Plan, QuarterState, SessionRun, StaleOutputs } from './state.ts'
import { agenda, liveSession, runOf } from './state.ts'

/** The activities that rest on another one, directly or by way of others, in the order of the session. Their settings name what they rest on. */
export function restingOn(playbook: Playbook, activity: string): readonly string[] {
  const resting = new Set([activity])
  for (const { activity: plan } of agenda(playbook)) {
    if (sourcesOf(plan).some((source) => resting.has(source))) resting.add(plan.id)
  }
  return [...resting].filter((id) => id !== activity)
}

/** The session after an activity was restarted: its items are set aside, and results that rest on them stand by themselves and are marked. */
export function restarted(plan: Plan, session: SessionRun, activity: string, activityOf: ActivityOf): SessionRun {
  const run = runOf(session, activity)
  if (!run) return session
  const later = restingOn(session.playbook, activity).flatMap((id) => runOf(session, id) ?? [])
  const standing = later.reduce((left, one) => activityOf(one.plan.activity).stand(left), session)
  const aside = activityOf(run.plan.activity).setAside(standing)
  const marked = later.filter((one) =>
    activityOf(one.plan.activity).hasResult({ plan, session: aside, run: runOf(aside, one.activity) ?? one }),
  )
  const marks = Object.fromEntries(marked.map((one) => [one.activity, activity]))
  return { ...aside, stale: { ...without(aside.stale, [activity, ...later.map((one) => one.activity)]), ...marks } }
}

/** The session without the marks of these activities. */
export function unmarked(session: SessionRun, activities: readonly string[]): SessionRun {
  const stale = without(session.stale, activities)
  return Object.keys(stale).length === Object.keys(session.stale).length ? session : { ...session, stale }
}

/** The state after an event: a result that is worked on again, in the run that the event names or else where the room is, is not stale any more. */
export function renewed(state: QuarterState, event: QuarterEvent, activityOf: ActivityOf): QuarterState {
  const session = liveSession(state)
  const run = session && (runOfEvent(session, event) ?? runOf(session, session.position))
  if (!run || !Object.hasOwn(session.stale, run.activity)) return state
  const { renewedBy } = activityOf(run.plan.activity)
  if (!renewedBy.includes(event.type)) return state
  return { ...state, sessions: { ...state.sessions, [session.session]: unmarked(session, [run.activity]) } }
}

/** The run in which something happened; null if the event names none. */
export function runOfEvent(session: SessionRun, event: QuarterEvent): ActivityRun | null {
  const { run: id } = event as { readonly run?: string }
  const runs = id === undefined ? [] : Object.values(session.activities).flat()
  return runs.find((run) => run.id === id) ?? null
}

/** The activities of a session that this kind of code runs. */
export function activitiesOfKind(session: SessionRun, kind: string): readonly string[] {
  return agenda(session.playbook)
    .filter(({ activity }) => activity.activity === kind)
    .map(({ activity }) => activity.id)
}

/** What the result of this kind of activity rests on and was started again since, or null if the result is not stale. */
export function markOf(session: SessionRun, kind: string): string | null {
  const marked = activitiesOfKind(session, kind).find((id) => Object.hasOwn(session.stale, id))
  return (marked !== undefined && session.stale[marked]) || null
}

/** The plan with an output marked as stale, or not any more. */
export function withMark({ stale, ...plan }: Plan, output: keyof StaleOutputs, mark: string | null): Plan {
  const marks = { ...without(stale ?? {}, [output]), ...(mark === null ? {} : { [output]: mark }) }
  return Object.keys(marks).length === 0 ? plan : { ...plan, stale: marks }
}

function without(marks: Readonly<Record<string, string>>, keys: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(marks).filter(([key]) => !keys.includes(key)))
}

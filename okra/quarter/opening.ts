import type { Playbook } from '../playbook/step.ts'
import { unless } from '../refusal.ts'
import type { Activity, Context } from './activity.ts'
import type { Opening, QuarterState, SessionRun } from './state.ts'
import { stepOfActivity } from './state.ts'

/** What decides how an activity opens. */
export interface Room {
  readonly simulated: boolean
  readonly playbook: Playbook
  readonly k: number
}

/** The room of a session. */
export function roomOf(state: QuarterState, session: SessionRun): Room {
  return { simulated: state.simulated, playbook: session.playbook, k: session.settings.k }
}

/** What the facilitator wishes for an activity that opens. */
export interface Wish {
  readonly divided?: boolean
  readonly openly?: boolean
}

/** What has to be known of the code of an activity to open it. */
export type CodeOf = (activity: string) => Pick<Activity, 'boxed' | 'everyoneCounts'>

/** How an activity opens: anonymously from k people on, else only when the facilitator says so (threshold 1). */
export function openingOf(room: Room, activity: string, run: number, wish: Wish, context: Context, codeOf: CodeOf): Opening {
  const step = stepOfActivity(room.playbook, activity)
  const plan = step.activities.find(({ id }) => id === activity) ?? step.activities[0]
  const { boxed, everyoneCounts } = codeOf(plan.activity)
  const present = context.present + (everyoneCounts ? (context.stakeholders ?? 0) : 0)
  const enough = present >= room.k
  unless(!boxed || enough || room.simulated || wish.openly === true, 'too-few-people')
  const divided = wish.divided === true && step.modes.includes('divide-and-conquer')
  const lenses = (plan.settings as { lenses?: readonly string[] }).lenses ?? []
  const groups = divided && present >= 2 * room.k ? halves(lenses) : []
  return {
    activity,
    run,
    threshold: enough && !room.simulated ? room.k : 1,
    mode: divided ? 'divide-and-conquer' : step.modes[0],
    groups,
  }
}

function halves(lenses: readonly string[]): readonly (readonly string[])[] {
  const half = Math.ceil(lenses.length / 2)
  return lenses.length < 2 ? [] : [lenses.slice(0, half), lenses.slice(half)]
}

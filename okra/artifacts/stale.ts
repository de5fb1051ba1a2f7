import { sessionOf } from '../playbook/index.ts'
import type { Playbook, SessionNumber } from '../playbook/step.ts'
import type { QuarterState } from '../quarter/state.ts'
import { stepOfActivity } from '../quarter/state.ts'
import type { Say } from '../words/words.ts'
import { activityKey } from '../words/words.ts'
import { literal } from './markdown.ts'

/** The marks of a session, here or where it was imported from: from an activity whose result is stale to the one that it rests on. */
function marksOf({ sessions, imported }: QuarterState, session: SessionNumber) {
  const run = sessions[session]
  if (run) return { playbook: run.playbook, stale: run.stale }
  return { playbook: sessionOf(session), stale: imported?.sessions[session]?.stale ?? {} }
}

/** The line that says that the result of an activity is stale; none if it is not. */
export function staleLine(state: QuarterState, session: SessionNumber, activity: string, say: Say): readonly string[] {
  const { playbook, stale } = marksOf(state, session)
  const mark = Object.hasOwn(stale, activity) ? stale[activity] : undefined
  return mark === undefined ? [] : [`*${say('stale.mark', { title: literal(titleOf({ playbook }, mark, say)) })}*`]
}

/** A line for each of these activities whose result is stale, with its name: for documents that tell of several results. */
export function staleLines(state: QuarterState, session: SessionNumber, activities: readonly string[], say: Say): readonly string[] {
  const { playbook, stale } = marksOf(state, session)
  const name = (activity: string) => literal(titleOf({ playbook }, activity, say))
  return activities.flatMap((activity) => {
    const mark = Object.hasOwn(stale, activity) ? stale[activity] : undefined
    return mark === undefined ? [] : [`*${say('artifact.stale', { result: name(activity), title: name(mark) })}*`]
  })
}

/** The title of an activity of a session. */
export function titleOf({ playbook }: { readonly playbook: Playbook }, activity: string, say: Say): string {
  return say(activityKey(playbook.id, stepOfActivity(playbook, activity).id, activity, 'title'))
}

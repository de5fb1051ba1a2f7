import { markOf } from '../quarter/stale.ts'
import type { SessionRun } from '../quarter/state.ts'
import { stepOfActivity } from '../quarter/state.ts'
import type { Say } from '../words/words.ts'
import { activityKey } from '../words/words.ts'
import { literal } from './markdown.ts'

/** The line that says that a result of this kind of activity is stale; none if it is not. */
export function staleLine(session: SessionRun | undefined, kind: string, say: Say): readonly string[] {
  const mark = session ? markOf(session, kind) : null
  return !session || mark === null ? [] : [`*${say('stale.mark', { title: literal(titleOf(session, mark, say)) })}*`]
}

/** The title of an activity of a session. */
export function titleOf({ playbook }: SessionRun, activity: string, say: Say): string {
  return say(activityKey(playbook.id, stepOfActivity(playbook, activity).id, activity, 'title'))
}

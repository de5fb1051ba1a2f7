import { activitiesOf, activityOf } from '../../okra/playbook/index.ts'
import type { ActivityRun, QuarterState, SessionRun } from '../../okra/quarter/state.ts'
import { currentRun, liveSession } from '../../okra/quarter/state.ts'
import type { Say } from '../../okra/words/words.ts'
import { activityKey, stepKey } from '../../okra/words/words.ts'
import { sessionTitle } from './about.ts'
import type { Fixed } from './text.ts'
import { fixed } from './text.ts'

/** Where the room is, in words. */
export interface Position {
  readonly session: SessionRun
  readonly run: ActivityRun
  /** "Vision · step 1 of 4". */
  readonly where: Fixed
  readonly title: Fixed
  readonly goal: Fixed
  readonly prompt: Fixed
  readonly question: Fixed
  /** Of the step's clock, with what was added. */
  readonly minutes: number
}

/** Where the room is; null: no session runs. */
export function positionIn(state: QuarterState, say: Say): Position | null {
  const session = liveSession(state)
  return session && positionOf(session, say)
}

/** Where the room of a session is, or was when the session was left. */
export function positionOf(session: SessionRun, say: Say): Position {
  const { playbook, position } = session
  const here = activityOf(playbook, position)
  if (!here) throw new Error(`no activity ${position}`)
  const { step, place } = here
  const word = (name: 'goal' | 'prompt' | 'question') => fixed(say, stepKey(playbook.id, step.id, name))
  return {
    session,
    run: currentRun(session),
    where: fixed(say, 'frame.where', { session: sessionTitle(session.session, say), place, steps: activitiesOf(playbook).length }),
    title: fixed(say, activityKey(playbook.id, step.id, position, 'title')),
    goal: word('goal'),
    prompt: word('prompt'),
    question: word('question'),
    minutes: step.minutes + (session.clocks[step.id]?.extendedBy ?? 0),
  }
}

/** A position as it is read aloud. */
export function spoken({ where, title, minutes, question }: Position, say: Say): Fixed {
  return fixed(say, 'chat.step.speak', { where, title, minutes, question })
}

import type { Progress } from '../../okra/api.ts'
import { nextStep } from '../../okra/quarter/nextStep.ts'
import type { QuarterState, SessionRun } from '../../okra/quarter/state.ts'
import type { Say } from '../../okra/words/words.ts'
import { activityKey } from '../../okra/words/words.ts'
import type { About } from './about.ts'
import { aboutLine } from './about.ts'
import type { Card, Element } from './card.ts'
import { box, buttons, cardOf, heading, line, link, quiet, run, words } from './card.ts'
import { leadActions } from './lead.ts'
import type { Position } from './position.ts'
import { positionIn, spoken } from './position.ts'
import type { Fixed } from './text.ts'
import { fixed } from './text.ts'

/** How the room is doing. */
export interface StatusInput extends About {
  /** The quarter; a session has to be running in it. */
  readonly state: QuarterState
  /** Where the tab shows the step. */
  readonly url: string
  /** The way in for who has no tab: guests, and who sees the stage only. */
  readonly browser: string
  readonly time: 'paused' | 'up' | { readonly minutes: number }
  /** The progress word of the open box; null: the step has none. */
  readonly progress: Progress['word'] | null
}

/** What people do in a box, for the words about it. */
const doing = { write: 'write', vote: 'vote', score: 'score', agree: 'answer', draft: 'answer' } as const

/** The card that is kept up to date beside the step's own: progress, time, what comes next. Throws if no session runs. */
export function statusCard(input: StatusInput, say: Say): Card {
  const { state, quarter, url, time, progress } = input
  const here = positionIn(state, say)
  if (!here) throw new Error('no session is running')
  const isUp = time === 'up'
  return cardOf(say, spoken(here, say), [
    line([run(here.where, quiet)]),
    { ...heading(here.title, 'medium'), spacing: 'none' },
    { ...aboutLine(input, say), spacing: 'none' },
    box([words(timeWords(time, say), { weight: 'bolder', size: 'medium' }), ...progressWords(here, progress, say)], {
      style: isUp ? 'warning' : 'emphasis',
    }),
    words(afterThis(here.session, say), quiet),
    buttons([link(fixed(say, 'chat.openStep'), url), link(fixed(say, 'chat.browser'), input.browser)]),
    ...(isUp ? leadActions(quarter.id, here.session, say) : []),
  ])
}

function timeWords(time: StatusInput['time'], say: Say): Fixed {
  if (time === 'paused') return fixed(say, 'time.paused')
  return time === 'up' ? fixed(say, 'time.up') : fixed(say, 'chat.status.left', { n: Math.max(0, Math.round(time.minutes)) })
}

function afterThis(session: SessionRun, say: Say): Fixed {
  const { into } = nextStep(session)
  if (!into) return fixed(say, 'chat.status.last')
  return fixed(say, 'chat.status.next', { what: fixed(say, activityKey(session.playbook.id, into.step.id, into.activity.id, 'title')) })
}

function progressWords({ run: { plan } }: Position, progress: StatusInput['progress'], say: Say): readonly Element[] {
  if (progress === null || !Object.hasOwn(doing, plan.activity)) return []
  const key = `activity.progress.${doing[plan.activity as keyof typeof doing]}` as const
  return [words(say(key, { word: progress }) as Fixed, { spacing: 'none' })]
}

import type { SessionNumber } from '../../okra/playbook/step.ts'
import type { QuarterState, SessionRun } from '../../okra/quarter/state.ts'
import { agenda, runOf } from '../../okra/quarter/state.ts'
import type { Say } from '../../okra/words/words.ts'
import { activityKey } from '../../okra/words/words.ts'
import type { About } from './about.ts'
import { aboutLine } from './about.ts'
import type { Card, Element } from './card.ts'
import { box, buttons, cardOf, heading, line, link, main, press, quiet, run, toggle, words } from './card.ts'
import type { Position } from './position.ts'
import { positionOf } from './position.ts'
import { fixed, listed } from './text.ts'

/** A session that was left in the middle; `url`: where the tab shows it. */
export interface PausedInput extends About {
  readonly state: QuarterState
  readonly session: SessionNumber
  readonly url: string
}

const finishId = 'finish'

/** What a meeting that ends in the middle of a session leaves: what is settled, the step that is open, and how to go on. null: the session does not run. */
export function pausedCard(input: PausedInput, say: Say): Card | null {
  const { state, session: number, quarter, url } = input
  const session = state.live === number ? state.sessions[number] : undefined
  if (!session) return null
  const here = positionOf(session, say)
  const title = fixed(say, 'chat.paused.title')
  const settled = settledIn(session, say)
  const isSealed = here.run.boxed && here.run.status !== 'done'
  const go = press(fixed(say, 'chat.paused.continue'), { verb: 'continue', quarter: quarter.id, session: number })
  return cardOf(say, title, [
    line([run(here.where, quiet)]),
    { ...heading(title), spacing: 'none' },
    { ...aboutLine(input, say), spacing: 'none' },
    heading(fixed(say, 'chat.paused.settled'), 'medium'),
    ...(settled.length === 0 ? [words(fixed(say, 'chat.paused.nothing'), { spacing: 'small' })] : settled),
    box([words(fixed(say, 'chat.paused.open'), quiet), words(here.title, { weight: 'bolder', spacing: 'none' })], { style: 'emphasis' }),
    isSealed ? words(fixed(say, 'chat.paused.sealed'), quiet) : null,
    buttons([link(fixed(say, 'chat.openStep'), url)]),
    words(fixed(say, 'chat.lead.only'), { ...quiet, separator: true, spacing: 'medium' }),
    buttons([main(go), toggle(fixed(say, 'chat.paused.finish'), finishId)], { spacing: 'small' }),
    finish(quarter.id, here, isSealed, say),
  ])
}

/** The activities before the open one whose result stands. */
function settledIn(session: SessionRun, say: Say): readonly Element[] {
  const order = agenda(session.playbook)
  const before = order.slice(
    0,
    order.findIndex(({ activity }) => activity.id === session.position),
  )
  return before
    .filter(({ activity }) => runOf(session, activity.id)?.discarded === false)
    .map(({ step, activity }) =>
      words(listed(fixed(say, activityKey(session.playbook.id, step.id, activity.id, 'title'))), { spacing: 'small' }),
    )
}

function finish(quarter: string, { session: { session }, run: { id } }: Position, isSealed: boolean, say: Say): Element | null {
  const end = press(fixed(say, 'chat.paused.finish'), { verb: 'finish', quarter, session, run: id })
  const asked = [
    heading(fixed(say, 'chat.paused.finish.title'), 'medium'),
    words(fixed(say, isSealed ? 'console.confirm.end.sealed' : 'console.confirm.end.words'), { spacing: 'small' }),
    buttons([main(end)]),
  ]
  return box(asked, { style: 'emphasis', id: finishId, isVisible: false })
}

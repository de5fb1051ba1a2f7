import type { NextStep } from '../../okra/quarter/nextStep.ts'
import { nextStep } from '../../okra/quarter/nextStep.ts'
import type { SessionRun } from '../../okra/quarter/state.ts'
import { currentRun } from '../../okra/quarter/state.ts'
import type { Say } from '../../okra/words/words.ts'
import { activityKey } from '../../okra/words/words.ts'
import type { Press } from '../verbs.ts'
import type { Element } from './card.ts'
import { box, buttons, heading, main, press, quiet, toggle, words } from './card.ts'
import type { Fixed } from './text.ts'
import { fixed } from './text.ts'

/** The part of a card that asks before what can't be taken back. */
const confirmId = 'confirm'

/** The name of what comes next, as the tab's own button has it. */
function nextName(session: SessionRun, say: Say): Fixed {
  const { into, asks } = nextStep(session)
  if (asks === 'agree') return fixed(say, 'console.count')
  return into ? fixed(say, activityKey(session.playbook.id, into.step.id, into.activity.id, 'next')) : fixed(say, 'console.end')
}

/**
 * The buttons of who leads: on to what comes next, and two more minutes. What can't be taken back is asked about once, in the card itself.
 * Everyone sees them; the server checks who presses. None while a closed box is being opened.
 */
export function leadActions(quarter: string, session: SessionRun, say: Say): readonly (Element | null)[] {
  const { id: run, status } = currentRun(session)
  if (session.closedAt !== null || session.next !== null || status === 'closed') return []
  const next = nextStep(session)
  const name = nextName(session, say)
  const more = press(fixed(say, 'chat.lead.more'), { verb: 'more', quarter, run })
  return [
    words(fixed(say, 'chat.lead.only'), { ...quiet, separator: true, spacing: 'medium' }),
    buttons([next.asks ? toggle(name, confirmId) : press(name, { verb: 'next', quarter, run }), more], { spacing: 'small' }),
    next.asks && confirm(next.asks, press(name, forward(next, quarter, session)), say),
  ]
}

function forward({ asks }: NextStep, quarter: string, session: SessionRun): Press {
  const { id: run } = currentRun(session)
  return asks === 'end' ? { verb: 'finish', quarter, session: session.session, run } : { verb: 'reveal', quarter, run }
}

function confirm(asks: NonNullable<NextStep['asks']>, action: ReturnType<typeof press>, say: Say): Element | null {
  const asked = [
    heading(fixed(say, `console.confirm.${asks}`), 'medium'),
    words(fixed(say, `console.confirm.${asks}.words`), { spacing: 'small' }),
    buttons([main(action)]),
  ]
  return box(asked, { style: 'emphasis', id: confirmId, isVisible: false })
}

import { whyNotAnonymous } from '../../okra/quarter/notAnonymous.ts'
import type { QuarterState } from '../../okra/quarter/state.ts'
import type { Say } from '../../okra/words/words.ts'
import type { About } from './about.ts'
import { aboutLine } from './about.ts'
import type { Card, Element, Elements } from './card.ts'
import { box, buttons, cardOf, heading, line, link, main, quiet, run, words } from './card.ts'
import { ideaField } from './idea.ts'
import { leadActions } from './lead.ts'
import type { Position } from './position.ts'
import { positionIn, spoken } from './position.ts'
import { fixed } from './text.ts'

/** A step of a running session. */
export interface StepInput extends About {
  /** The quarter; a session has to be running in it. */
  readonly state: QuarterState
  /** Where the tab shows this step. */
  readonly url: string
  /** Whether people may write ideas into the card; it is heard only where people write. */
  readonly ideas: boolean
}

/** What is promised where people act in secret, by activity. */
const promises = { write: 'ideas', vote: 'dots', score: 'scores', agree: 'agreement' } as const

/** The card of the step that the room is in: what to do, for how long, where, and the buttons of who leads. Throws if no session runs. */
export function stepCard(input: StepInput, say: Say): Card {
  return stepWith(input, say, null)
}

/** The card of a step with something said on top of it, or null. */
export function stepWith(input: StepInput, say: Say, notice: Element | null): Card {
  const { state, quarter, ideas, url } = input
  const here = positionIn(state, say)
  if (!here) throw new Error('no session is running')
  const why = whyNotAnonymous(state)
  const writes = here.run.plan.activity === 'write' && here.run.status === 'open'
  return cardOf(say, spoken(here, say), [
    notice,
    ...head(input, here, say),
    box([words(here.question, { size: 'medium', weight: 'bolder' })], { style: 'accent' }),
    words(here.prompt),
    mark(why, here, say),
    ...actsIn(here, why !== null, url, say),
    ...(writes && ideas ? [box(ideaField(quarter.id, here.run, state.plan, say), { separator: true, spacing: 'medium' })] : []),
    ...leadActions(quarter.id, here.session, say),
  ])
}

function head(about: About, { where, title, goal, minutes }: Position, say: Say): Elements {
  return [
    line([run(where, quiet)]),
    {
      type: 'ColumnSet',
      spacing: 'none',
      columns: [
        { type: 'Column', width: 'stretch', items: [heading(title)] },
        {
          type: 'Column',
          width: 'auto',
          verticalContentAlignment: 'center',
          items: [words(fixed(say, 'chat.step.minutes', { n: minutes }), { color: 'accent', weight: 'bolder' })],
        },
      ],
    },
    { ...aboutLine(about, say), spacing: 'none' },
    words(goal),
  ]
}

/** The mark that everyone sees before writing when nothing here is anonymous. */
function mark(why: ReturnType<typeof whyNotAnonymous>, { session }: Position, say: Say): Element | null {
  if (!why) return null
  const told = why === 'simulated' ? fixed(say, 'mark.simulated') : fixed(say, 'mark.few', { k: session.settings.k })
  return box([words(told, { weight: 'bolder' })], { style: 'warning' })
}

/** The way into the tab, with what is promised there. */
function actsIn({ run: { plan, status } }: Position, isOpenly: boolean, url: string, say: Say): Elements {
  const promised = status === 'open' && Object.hasOwn(promises, plan.activity) ? (plan.activity as keyof typeof promises) : null
  if (!promised) return [buttons([main(link(fixed(say, 'chat.openStep'), url))])]
  return [
    buttons([main(link(fixed(say, isOpenly ? 'chat.openStep' : `chat.act.${promised}`), url))]),
    words(fixed(say, isOpenly ? 'promise.none' : `promise.${promises[promised]}`), { ...quiet, spacing: 'small' }),
  ]
}

import type { QuarterState } from '../../okra/quarter/state.ts'
import type { Say } from '../../okra/words/words.ts'
import type { About } from './about.ts'
import { aboutLine } from './about.ts'
import type { Card } from './card.ts'
import { box, buttons, cardOf, heading, line, link, main, press, quiet, run, words } from './card.ts'
import { positionIn } from './position.ts'
import { fixed } from './text.ts'

/** Where the room is by now; `url`: where the tab shows it. */
export interface StepOverInput extends About {
  readonly state: QuarterState
  readonly url: string
}

/** The answer to a button of a step that is over: nothing was done, and this is where the room is now. */
export function stepOverCard(input: StepOverInput, say: Say): Card {
  const { state, quarter, url } = input
  const here = positionIn(state, say)
  const title = fixed(say, 'chat.over.title')
  const open = main(link(fixed(say, here ? 'chat.openStep' : 'chat.open'), url))
  return cardOf(say, title, [
    heading(title, 'medium'),
    words(fixed(say, here ? 'chat.over.text' : 'chat.over.none'), { spacing: 'small' }),
    here &&
      box(
        [
          line([run(here.where, quiet)]),
          { ...heading(here.title, 'medium'), spacing: 'none' },
          { ...aboutLine(input, say), spacing: 'none' },
          words(here.question, { spacing: 'small' }),
        ],
        { style: 'emphasis' },
      ),
    buttons([open, press(fixed(say, 'chat.status'), { verb: 'status', quarter: quarter.id })]),
  ])
}

import type { SessionNumber } from '../../okra/playbook/step.ts'
import type { Say } from '../../okra/words/words.ts'
import type { About } from './about.ts'
import { aboutLine } from './about.ts'
import type { Card } from './card.ts'
import { buttons, cardOf, heading, main, press, quiet, words } from './card.ts'
import { fixed } from './text.ts'

/** The summary of a session of which nobody knows whether it arrived. `key`: the key of the post. */
export interface UnsureInput extends About {
  readonly key: string
  readonly session: SessionNumber
}

/** The question to who leads: something may be posted already; shall it be posted again? */
export function unsureCard(input: UnsureInput, say: Say): Card {
  const { quarter, key, session } = input
  const title = fixed(say, 'chat.unsure.title')
  return cardOf(say, title, [
    heading(title, 'medium'),
    aboutLine(input, say),
    words(fixed(say, 'chat.unsure.summary', { session })),
    words(fixed(say, 'chat.unsure.ask'), { spacing: 'small' }),
    buttons([main(press(fixed(say, 'chat.unsure.again'), { verb: 'postAgain', quarter: quarter.id, key }))]),
    words(fixed(say, 'chat.lead.only'), { ...quiet, spacing: 'small' }),
  ])
}

import { minutesOf } from '../../okra/playbook/index.ts'
import type { Playbook } from '../../okra/playbook/step.ts'
import type { Say } from '../../okra/words/words.ts'
import { sessionKey } from '../../okra/words/words.ts'
import type { About } from './about.ts'
import { aboutLine, sessionTitle } from './about.ts'
import type { Card } from './card.ts'
import { buttons, cardOf, heading, link, main, press, quiet, words } from './card.ts'
import { fixed } from './text.ts'

/** The session that comes next, as the team runs it; `url`: where the tab shows the quarter, `browser`: the way in for who has no tab. */
export interface OfferInput extends About {
  readonly playbook: Playbook
  readonly url: string
  readonly browser: string
}

/** What a meeting that begins is offered: the next session of its quarter. */
export function offerCard(input: OfferInput, say: Say): Card {
  const { playbook, quarter, url, browser } = input
  const { number: session, people } = playbook
  const title = fixed(say, 'chat.offer.title', { session })
  const start = press(fixed(say, 'begin.start', { session }), { verb: 'start', quarter: quarter.id, session })
  return cardOf(say, title, [
    aboutLine(input, say),
    { ...heading(title), spacing: 'none' },
    words(fixed(say, 'chat.offer.name', { title: sessionTitle(session, say), minutes: minutesOf(playbook) }), {
      color: 'accent',
      weight: 'bolder',
      spacing: 'none',
    }),
    words(fixed(say, sessionKey(playbook.id, 'when'))),
    words(fixed(say, 'chat.offer.leaves', { what: fixed(say, sessionKey(playbook.id, 'leaves')) })),
    words(fixed(say, 'chat.offer.people', people), quiet),
    buttons([main(start), link(fixed(say, 'chat.open'), url), link(fixed(say, 'chat.browser'), browser)]),
    words(fixed(say, 'chat.offer.only'), { ...quiet, spacing: 'small' }),
  ])
}

import type { Say } from '../../okra/words/words.ts'
import type { Card } from './card.ts'
import { buttons, cardOf, heading, link, main, words } from './card.ts'
import { fixed } from './text.ts'

/** The answer to what was written into the chat while people write ideas; `url`: the tab's writing page. */
export function pointerCard({ url }: { readonly url: string }, say: Say): Card {
  const title = fixed(say, 'chat.pointer.title')
  return cardOf(say, title, [
    heading(title, 'medium'),
    words(fixed(say, 'chat.pointer.text'), { spacing: 'small' }),
    buttons([main(link(fixed(say, 'chat.act.write'), url))]),
  ])
}

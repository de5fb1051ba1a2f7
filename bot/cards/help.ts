import type { Say } from '../../okra/words/words.ts'
import type { Card } from './card.ts'
import { buttons, cardOf, heading, link, quiet, words } from './card.ts'
import { fixed } from './text.ts'

/** The commands in the order of the card. */
const commands = ['start', 'next', 'back', 'status', 'link', 'summary', 'schedule', 'handOver', 'help'] as const

/** What can be asked of the bot; `url`: where the tab is, or null. */
export function helpCard({ url }: { readonly url: string | null }, say: Say): Card {
  const title = fixed(say, 'chat.help.title')
  return cardOf(say, title, [
    heading(title, 'medium'),
    words(fixed(say, 'chat.help.how'), { spacing: 'small' }),
    {
      type: 'FactSet',
      facts: commands.map((command) => ({ title: fixed(say, `chat.help.${command}`), value: fixed(say, `chat.help.${command}.does`) })),
    },
    words(fixed(say, 'chat.help.leads'), quiet),
    words(fixed(say, 'chat.help.chat'), { ...quiet, spacing: 'small' }),
    url === null ? null : buttons([link(fixed(say, 'chat.open'), url)]),
  ])
}

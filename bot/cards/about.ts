import { sessionOf } from '../../okra/playbook/index.ts'
import type { SessionNumber } from '../../okra/playbook/step.ts'
import type { Say } from '../../okra/words/words.ts'
import { sessionKey } from '../../okra/words/words.ts'
import type { Element } from './card.ts'
import { line, quiet, run } from './card.ts'
import type { Fixed } from './text.ts'
import { fixed, joined, said, telling } from './text.ts'

/** What a card is about: a quarter of a team. */
export interface About {
  readonly team: string
  readonly quarter: { readonly id: string; readonly label: string }
}

/** The name of a session. */
export function sessionTitle(session: SessionNumber, say: Say): Fixed {
  return fixed(say, sessionKey(sessionOf(session).id, 'title'))
}

/** The small first line of a card: these words, team and quarter. */
export function aboutLine({ team, quarter }: About, say: Say, before: readonly Fixed[] = []): Element {
  const whose = telling(say, 'chat.about', { team: said(team, 60), quarter: said(quarter.label, 40) })
  return line([run(joined([...before, whose]), quiet)])
}

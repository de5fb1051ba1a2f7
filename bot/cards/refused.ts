import type { EdgeCode } from '../../okra/api.ts'
import { edgeCodes } from '../../okra/api.ts'
import type { RefusalCode } from '../../okra/refusal.ts'
import type { Say } from '../../okra/words/words.ts'
import type { Card } from './card.ts'
import { buttons, cardOf, heading, link, words } from './card.ts'
import type { Fixed } from './text.ts'
import { fixed } from './text.ts'

/** Why something was not done; `url`: where to go on, or null. */
export interface RefusedInput {
  readonly code: RefusalCode | EdgeCode
  readonly url: string | null
}

/** The answer to what was refused: the reason in a sentence, and what to do now. */
export function refusedCard({ code, url }: RefusedInput, say: Say): Card {
  const reason = reasonOf(code, say)
  return cardOf(say, reason, [
    heading(fixed(say, 'chat.refused.title'), 'medium'),
    words(reason, { spacing: 'small' }),
    url === null ? null : buttons([link(fixed(say, 'chat.open'), url)]),
  ])
}

/** Why something was not done, in a sentence. */
export function reasonOf(code: RefusalCode | EdgeCode, say: Say): Fixed {
  return isEdge(code) ? fixed(say, `problem.${code}`) : fixed(say, `refusal.${code}`)
}

function isEdge(code: string): code is EdgeCode {
  return edgeCodes.some((one) => one === code)
}

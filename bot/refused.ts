import type { Say } from '../okra/words/words.ts'
import type { RefusedInput } from './cards/refused.ts'
import { reasonOf, refusedCard } from './cards/refused.ts'
import type { Answer } from './events.ts'

/** The answer to what was refused: the reason in a sentence, after a message on a card with the way into the tab. */
export function refused(input: RefusedInput, say: Say): Answer {
  return { card: refusedCard(input, say), words: reasonOf(input.code, say) }
}

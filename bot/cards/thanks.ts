import type { Say } from '../../okra/words/words.ts'
import type { Card } from './card.ts'
import { box, words } from './card.ts'
import type { StepInput } from './step.ts'
import { stepWith } from './step.ts'
import { fixed } from './text.ts'

/** The step's card as whoever has sent an idea sees it: the idea was taken, and another one can follow. Only for this person; for all others it would tell who it was. */
export function thanksCard(input: StepInput, say: Say): Card {
  return stepWith(input, say, box([words(fixed(say, 'chat.idea.taken'), { weight: 'bolder' })], { style: 'good' }))
}

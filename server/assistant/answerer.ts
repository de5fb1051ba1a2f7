import type { Question, Questions } from '../../okra/ports/assistant.ts'
import type { Talk } from './model/talk.ts'

/**
 * How a model answers a question, verified and repaired in code: only ids of the input, only words that are safe to show. `local` is the
 * local engine's answer to the same input, for what the model has left out. Throws ModelFault where there is no usable answer.
 */
export type Answerer<Q extends Question> = (
  input: Questions[Q]['input'],
  talk: Talk,
  local: () => Promise<Questions[Q]['answer']>,
) => Promise<Questions[Q]['answer']>

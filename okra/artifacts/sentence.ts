import type { Sentence } from '../quarter/state.ts'
import type { Say } from '../words/words.ts'

/** The vision as one sentence in the words of a language; a part that is missing is left out. `shape` changes each part, for example to escape it. */
export function visionSentence(sentence: Sentence, say: Say, shape: (part: string) => string = (part) => part): string {
  // The template ends the sentence, so a full stop that somebody typed would stand twice.
  const part = (text: string) => shape(text.replace(/[\s.。]+$/u, ''))
  const [what, outcome, audience] = [part(sentence.what), part(sentence.outcome), part(sentence.audience)]
  if (outcome !== '' && audience !== '') return say('vision.sentence', { what, outcome, audience })
  if (outcome !== '') return say('vision.sentence.outcome', { what, outcome })
  return audience === '' ? say('vision.sentence.what', { what }) : say('vision.sentence.audience', { what, audience })
}

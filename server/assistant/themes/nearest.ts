import type { AssistantText } from '../../../okra/ports/assistant.ts'
import { overlapOf, stemsOf } from '../text/stems.ts'
import type { Vocabulary } from '../text/vocabulary.ts'

/** How much of a text's words one text of a theme has to share. */
const NEAR = 0.25

/** The theme with the text that shares most of its words, or null where none is near. */
export function nearestTheme(text: AssistantText, groups: readonly (readonly AssistantText[])[], vocabulary: Vocabulary): number | null {
  const own = stemsOf(text.text, vocabulary)
  const scores = groups.map((group) => Math.max(0, ...group.map((other) => overlapOf(own, stemsOf(other.text, vocabulary)))))
  const best = Math.max(0, ...scores)
  return best >= NEAR ? scores.indexOf(best) : null
}

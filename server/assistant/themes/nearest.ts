import type { AssistantText } from '../../../okra/ports/assistant.ts'
import type { Vocabulary } from '../text/vocabulary.ts'
import { wordsOf } from '../text/words.ts'

/** How much of a text's words one text of a theme has to share. */
const NEAR = 0.25

/** The theme with the text that shares most of its words, or null where none is near. */
export function nearestTheme(text: AssistantText, groups: readonly (readonly AssistantText[])[], vocabulary: Vocabulary): number | null {
  const own = stemsOf(text, vocabulary)
  const scores = groups.map((group) => Math.max(0, ...group.map((other) => overlap(own, stemsOf(other, vocabulary)))))
  const best = Math.max(0, ...scores)
  return best >= NEAR ? scores.indexOf(best) : null
}

function stemsOf({ text }: AssistantText, vocabulary: Vocabulary): ReadonlySet<string> {
  return new Set(wordsOf(text).flatMap(({ written }) => (vocabulary.isStop(written) ? [] : vocabulary.stems(written))))
}

/** The Jaccard index of two sets of stems. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  const shared = [...a].filter((stem) => b.has(stem)).length
  return shared / (a.size + b.size - shared)
}

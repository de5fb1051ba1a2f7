import type { AssistantText } from '../../../okra/ports/assistant.ts'
import { stemsOf } from '../text/stems.ts'
import type { Vocabulary } from '../text/vocabulary.ts'

/** A text and how alike it is to another, 0 to 1. */
export interface Likeness {
  readonly id: string
  readonly likeness: number
}

/** Compares texts by their stems; a stem that few of the texts have weighs more. Most alike first, in the given order where they are equal. */
export function likenessIn(
  texts: readonly AssistantText[],
  vocabulary: Vocabulary,
): (text: string, among: readonly AssistantText[]) => Likeness[] {
  const counts = new Map<string, number>()
  for (const { text } of texts) for (const stem of stemsOf(text, vocabulary)) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  const weightOf = (stem: string) => Math.log(1 + texts.length / (counts.get(stem) ?? 1))
  const length = (stems: ReadonlySet<string>) => Math.hypot(...[...stems].map(weightOf))
  return (text, among) => {
    const own = stemsOf(text, vocabulary)
    const likeness = (other: ReadonlySet<string>) => {
      const shared = [...own].filter((stem) => other.has(stem)).reduce((sum, stem) => sum + weightOf(stem) ** 2, 0)
      return shared === 0 ? 0 : shared / (length(own) * length(other))
    }
    return among.map((one) => ({ id: one.id, likeness: likeness(stemsOf(one.text, vocabulary)) })).sort((a, b) => b.likeness - a.likeness)
  }
}

import { folded } from '../text/plain.ts'
import type { Word } from '../text/words.ts'

/**
 * How a word is written inside a sentence: the most frequent way where no sentence begins with it; else in lower case,
 * unless it has a capital after its first letter (`API`, `iOS`).
 */
export function writtenForms(texts: readonly (readonly Word[])[]): (written: string) => string {
  const ways = new Map<string, Map<string, number>>()
  for (const { written, begins } of texts.flat()) {
    const key = folded(written)
    const counts = ways.get(key) ?? new Map<string, number>()
    if (!begins) counts.set(written, (counts.get(written) ?? 0) + 1)
    ways.set(key, counts)
  }
  return (written) => {
    const [most] = [...(ways.get(folded(written)) ?? [])].sort((a, b) => b[1] - a[1])
    if (most) return most[0]
    return /^.+\p{Lu}/u.test(written) && !isShouted(written) ? written : lowered(written)
  }
}

function isShouted(written: string): boolean {
  return written.length > 5 && written === written.toUpperCase()
}

function lowered(written: string): string {
  return isShouted(written) || !/^.+\p{Lu}/u.test(written) ? written.toLowerCase() : written
}

import { folded } from '../text/plain.ts'
import type { Vocabulary } from '../text/vocabulary.ts'
import type { Word } from '../text/words.ts'

const SHORTEST = 2
const LONGEST = 5
const MOST_STOPS = 2
/** How much more a phrase weighs that several texts have. */
const REPEATED = 1.4
const KEPT = 12

interface Phrase {
  readonly words: readonly string[]
  readonly score: number
}

/** The strongest runs of 2 to 5 words, best first: none crosses punctuation, begins or ends with a filling word, or says a word twice. */
export function phrasesOf(texts: readonly (readonly Word[])[], strength: (stem: string) => number, vocabulary: Vocabulary): string[][] {
  const best = new Map<string, Phrase>()
  const seenIn = new Map<string, Set<number>>()
  for (const [index, words] of texts.entries()) {
    for (const run of runsOf(words, vocabulary)) {
      const key = run.map((word) => folded(word)).join(' ')
      seenIn.set(key, (seenIn.get(key) ?? new Set()).add(index))
      if (!best.has(key)) best.set(key, { words: run, score: scoreOf(run, strength, vocabulary) })
    }
  }
  const weight = ([key, { score }]: [string, Phrase]) => score * ((seenIn.get(key)?.size ?? 0) > 1 ? REPEATED : 1)
  return [...best]
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, KEPT)
    .map(([, { words }]) => [...words])
}

function runsOf(words: readonly Word[], vocabulary: Vocabulary): string[][] {
  const runs: string[][] = []
  for (let start = 0; start < words.length; start += 1) {
    const stops = vocabulary.isStop((words[start] as Word).written)
    for (let size = SHORTEST; !stops && size <= LONGEST && start + size <= words.length; size += 1) {
      if ((words[start + size - 1] as Word).begins) break
      const run = words.slice(start, start + size).map(({ written }) => written)
      if (isPhrase(run, vocabulary)) runs.push(run)
    }
  }
  return runs
}

function isPhrase(run: readonly string[], vocabulary: Vocabulary): boolean {
  if (vocabulary.isStop(run.at(-1) as string)) return false
  const content = run.filter((word) => !vocabulary.isStop(word))
  return (
    run.length - content.length <= MOST_STOPS && new Set(content.map((word) => vocabulary.stems(word).join(' '))).size === content.length
  )
}

function scoreOf(run: readonly string[], strength: (stem: string) => number, vocabulary: Vocabulary): number {
  const stems = run.filter((word) => !vocabulary.isStop(word)).flatMap((word) => vocabulary.stems(word))
  return stems.reduce((sum, stem) => sum + strength(stem), 0) / Math.sqrt(run.length)
}

import type { Vocabulary } from '../text/vocabulary.ts'

/** A root is not cut shorter than this. */
const SHORTEST = 3
/** Taken off first: the stemmer for Portuguese takes the ends of some nouns in the plural for those of verbs. */
const PLURAL = /(?<=\p{L}{2}[^s])s$/iu

/** The same vocabulary with one stem for the words of a family, such as `pay` and `payment`; `endings` are those of their stems. */
export function rootsOf(vocabulary: Vocabulary, endings: RegExp): Vocabulary {
  const rootOf = (stem: string) => {
    const root = stem.replace(endings, '').replace(/([^aeiou])\1$/u, '$1')
    return root.length < SHORTEST ? stem : root
  }
  return { ...vocabulary, stems: (written) => vocabulary.stems(written.replace(PLURAL, '')).map(rootOf) }
}

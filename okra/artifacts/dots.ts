import type { Say } from '../words/words.ts'

/** Something that people put dots on. null: they were not counted. */
interface Dotted {
  readonly id: string
  readonly dots: number | null
}

/** Dots in words, and whether another one has as many. */
export function saidDots(dots: number, tied: boolean, say: Say): string {
  return [say('artifact.dots', { n: dots }), ...(tied ? [say('artifact.same')] : [])].join(', ')
}

/** The dots of one of these in words; none as long as they are not counted. */
export function dotsAmong({ id, dots }: Dotted, others: readonly Dotted[], say: Say): readonly string[] {
  if (dots === null) return []
  const tied = dots > 0 && others.some((other) => other.id !== id && other.dots === dots)
  return [saidDots(dots, tied, say)]
}

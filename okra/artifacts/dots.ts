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

/** Whether another one of these has as many dots. */
export function isTied({ id, dots }: Dotted, others: readonly Dotted[]): boolean {
  return dots !== null && dots > 0 && others.some((other) => other.id !== id && other.dots === dots)
}

import type { Questions } from '../../../okra/ports/assistant.ts'

/** All that the team wrote of a theme. */
export function writtenIn({
  title,
  texts,
  painsAndGains,
  metrics,
  hypotheses,
}: Questions['objectives']['input']['themes'][number]): readonly string[] {
  return [title, ...texts, ...painsAndGains, ...metrics, ...hypotheses]
}

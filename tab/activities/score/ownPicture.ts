import type { ScoreBody } from '../../../okra/quarter/activities/score.ts'
import type { ScaleId, Scales } from '../../../okra/quarter/plan/results.ts'
import type { Counts } from '../../../okra/quarter/plan/spread.ts'

/** The marks that one gives a milestone. */
export type Marks = ScoreBody['marks']

/** How often this person gave each label of a scale. It is worked out on the device and never sent. */
export function ownCounts(all: readonly Marks[], scale: ScaleId, labels: readonly string[]): Counts {
  return Object.fromEntries(labels.map((label) => [label, all.filter((marks) => marks[scale] === label).length]))
}

/** From so many milestones on the own picture says something. */
const enough = 4

/** What is worth a word about the own values, told only to who gave them: most at the top of a scale, or no contrast at all. */
export function ownAdvice(all: readonly Marks[], scales: Partial<Scales>): 'top' | 'flat' | null {
  const values = (['businessValue', 'uxValue'] as const).flatMap((scale) => {
    const labels = scales[scale]
    const given = labels ? all.flatMap((marks) => (marks[scale] === undefined ? [] : [labels.indexOf(marks[scale])])) : []
    return labels && given.length >= enough ? [{ given, top: labels.length - 1 }] : []
  })
  if (values.length === 0) return null
  if (values.some(({ given, top }) => isTop(given, top))) return 'top'
  return values.every(({ given }) => Math.max(...given) - Math.min(...given) <= 1) ? 'flat' : null
}

function isTop(given: readonly number[], top: number): boolean {
  const mean = given.reduce((sum, place) => sum + place + 1, 0) / given.length
  return given.filter((place) => place === top).length > given.length / 2 || mean / (top + 1) >= 2.5 / 3
}

import type { ScaleId, Scales, Spread } from './results.ts'

/** How many gave which label of one scale. */
export type Counts = Readonly<Record<string, number>>

/** How many answers there are. */
export function answersIn(counts: Counts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

function given(counts: Counts, labels: readonly string[]): readonly number[] {
  return labels.flatMap((label, index) => ((Object.hasOwn(counts, label) ? (counts[label] ?? 0) : 0) > 0 ? [index] : []))
}

/** How many steps lie between the lowest and the highest label that was given; 0: everybody gave the same. */
export function widthOf(counts: Counts, labels: readonly string[]): number {
  const indexes = given(counts, labels)
  return indexes.length === 0 ? 0 : Math.max(...indexes) - Math.min(...indexes)
}

/** Whether there is something to talk about: two steps or more, like both S and L. */
export function isWide(counts: Counts, labels: readonly string[]): boolean {
  return widthOf(counts, labels) >= 2
}

/** The label in the middle of the answers, the lower one of two; null without an answer. */
export function medianOf(counts: Counts, labels: readonly string[]): string | null {
  const answers = labels.flatMap((label) => Array.from({ length: Object.hasOwn(counts, label) ? (counts[label] ?? 0) : 0 }, () => label))
  return answers[Math.floor((answers.length - 1) / 2)] ?? null
}

/** How far the answers lie from the one in the middle, in steps. */
function unrest(counts: Counts, labels: readonly string[]): number {
  const middle = labels.indexOf(medianOf(counts, labels) ?? '')
  return given(counts, labels).reduce((sum, index) => sum + Math.abs(index - middle) * (counts[labels[index] ?? ''] ?? 0), 0)
}

/** The counts of one scale in the spread of a milestone, or null: too few answered. */
export function countsOf(spreads: Readonly<Record<string, Spread>>, milestone: string, scale: ScaleId): Counts | null {
  return (Object.hasOwn(spreads, milestone) ? spreads[milestone]?.[scale] : undefined) ?? null
}

/** These milestones with the widest spread first; those that too few answered come last. Otherwise their order stays. */
export function bySpread(
  plan: { readonly spreads: Readonly<Record<string, Spread>>; readonly scales: Scales },
  scales: readonly ScaleId[],
  milestones: readonly string[],
): readonly string[] {
  const weigh = (id: string) => {
    const known = scales.flatMap((scale) => {
      const counts = countsOf(plan.spreads, id, scale)
      return counts ? [{ counts, labels: plan.scales[scale] }] : []
    })
    const width = known.length === 0 ? -1 : Math.max(...known.map(({ counts, labels }) => widthOf(counts, labels)))
    return { id, width, unrest: known.reduce((sum, { counts, labels }) => sum + unrest(counts, labels), 0) }
  }
  const weighed = milestones.map(weigh)
  return weighed.sort((a, b) => b.width - a.width || b.unrest - a.unrest).map(({ id }) => id)
}

/**
 * How long answers took, as counts: one for each bound, and a last one for everything longer. `bounds` are milliseconds; the last answer
 * within a bound belongs to it. Their order and number are stored: new bounds need another name of the document.
 */
export type Waits = readonly number[]

const bounds = [
  50, 100, 200, 350, 500, 750, 1_000, 1_500, 2_000, 3_000, 4_000, 6_000, 8_000, 11_000, 15_000, 20_000, 30_000, 45_000,
] as const
/** What stands for everything longer. */
const beyond = 60_000

/** The same counts with one more answer in them. */
export function addWait(waits: Waits, ms: number): Waits {
  const found = bounds.findIndex((bound) => ms <= bound)
  const place = found === -1 ? bounds.length : found
  return Array.from({ length: bounds.length + 1 }, (_, index) => (waits[index] ?? 0) + (index === place ? 1 : 0))
}

/** The counts of several together. */
export function sumWaits(all: readonly Waits[]): Waits {
  return Array.from({ length: bounds.length + 1 }, (_, index) => all.reduce((sum, waits) => sum + (waits[index] ?? 0), 0))
}

/**
 * The percentile by nearest rank (rank = the share of the answers, rounded up), rounded up to a bound, in milliseconds; null without answers.
 * `share` is above 0 and at most 1: half of the answers took this long or less with 0.5.
 */
export function waitOf(waits: Waits, share: number): number | null {
  const answers = waits.reduce((sum, count) => sum + count, 0)
  if (answers === 0) return null
  let rank = Math.ceil(share * answers)
  for (const [index, count] of waits.entries()) {
    rank -= count
    if (rank <= 0) return bounds[index] ?? beyond
  }
  return beyond
}

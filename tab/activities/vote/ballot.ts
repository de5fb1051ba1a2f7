/** Dots by option. */
export type Dots = Readonly<Record<string, number>>

/** How many dots are placed. */
export function placed(dots: Dots): number {
  return Object.values(dots).reduce((sum, count) => sum + count, 0)
}

/** Why a dot can't be given or taken, or null if it can. */
export type NoDot = 'none-left' | 'most-here' | 'none-here'

/** Whether one dot more (1) or less (-1) fits: within the budget and with at most `most` on one option. */
export function whyNot(dots: Dots, option: string, by: 1 | -1, budget: number, most: number): NoDot | null {
  const here = dots[option] ?? 0
  if (by === -1) return here > 0 ? null : 'none-here'
  if (here >= most) return 'most-here'
  return placed(dots) < budget ? null : 'none-left'
}

/** The ballot with one dot more or less on an option; options without dots are not named. */
export function withDot(dots: Dots, option: string, by: 1 | -1): Dots {
  const { [option]: here = 0, ...others } = dots
  return here + by > 0 ? { ...others, [option]: here + by } : others
}

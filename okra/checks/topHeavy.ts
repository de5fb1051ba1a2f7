/** With fewer scored milestones there is nothing to compare. */
export const leastScored = 4

/** The levels of one scale, 1 for the lowest and `top` for the highest, are so high that they no longer tell what matters (METHOD, value.overscored). */
export function isTopHeavy(levels: readonly number[], top: number): boolean {
  const atTop = levels.filter((level) => level === top).length
  const sum = levels.reduce((total, level) => total + level, 0)
  // A mean of 2.5 on a scale of three, and in proportion on a longer one, in whole numbers.
  const isHigh = sum * 3 * 2 >= 5 * top * levels.length
  return levels.length >= leastScored && (atTop * 2 > levels.length || isHigh)
}

/** The level of a label on a scale, 1 for the lowest; 0: it is not settled, or the scale has no such label. */
export function levelOf(label: string | null, labels: readonly string[]): number {
  return label === null ? 0 : labels.indexOf(label) + 1
}

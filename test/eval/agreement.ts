/** How often each label, each cluster and each pair of them occurs. */
function counts(gold: readonly string[], found: readonly string[]) {
  const [rows, columns, cells] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()]
  const add = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1)
  for (const [index, label] of gold.entries()) {
    const cluster = found[index] ?? ''
    add(rows, label)
    add(columns, cluster)
    add(cells, JSON.stringify([label, cluster]))
  }
  return { rows, columns, cells }
}

const pairs = (n: number) => (n * (n - 1)) / 2
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)
const pairsIn = (map: ReadonlyMap<string, number>) => sum([...map.values()].map(pairs))

/** The adjusted Rand index of two groupings: 1 for the same, 0 for chance. Hubert and Arabie, Comparing partitions (1985). */
export function adjustedRand(gold: readonly string[], found: readonly string[]): number {
  if (gold.length < 2) return 1
  const { rows, columns, cells } = counts(gold, found)
  const expected = (pairsIn(rows) * pairsIn(columns)) / pairs(gold.length)
  const most = (pairsIn(rows) + pairsIn(columns)) / 2
  return most === expected ? 1 : (pairsIn(cells) - expected) / (most - expected)
}

/** The V-measure: the harmonic mean of homogeneity and completeness. Rosenberg and Hirschberg (2007). */
export function vMeasure(gold: readonly string[], found: readonly string[]): number {
  const { rows, columns, cells } = counts(gold, found)
  const n = gold.length
  const entropy = (map: ReadonlyMap<string, number>) => -sum([...map.values()].map((x) => (x / n) * Math.log(x / n)))
  const shared = sum(
    [...cells].map(([key, x]) => {
      const [label, cluster] = JSON.parse(key) as [string, string]
      return (x / n) * Math.log((x * n) / ((rows.get(label) ?? 1) * (columns.get(cluster) ?? 1)))
    }),
  )
  const [homogeneity, completeness] = [rows, columns].map((map) => (entropy(map) > 0 ? shared / entropy(map) : 1)) as [number, number]
  return homogeneity + completeness === 0 ? 0 : (2 * homogeneity * completeness) / (homogeneity + completeness)
}

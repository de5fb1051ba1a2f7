/** How much better texts fit their own cluster than the next one: the mean over all rows, from -1 to 1. Needs two clusters or more. */
export function silhouette(distances: Float64Array, labels: Int32Array, count: number): number {
  const rows = labels.length
  const sizes = new Float64Array(count)
  for (const label of labels) sizes[label] = (sizes[label] as number) + 1
  let total = 0
  for (let row = 0; row < rows; row += 1) {
    const sums = new Float64Array(count)
    for (let other = 0; other < rows; other += 1) {
      const label = labels[other] as number
      sums[label] = (sums[label] as number) + (distances[row * rows + other] as number)
    }
    total += fitOf(sums, sizes, labels[row] as number)
  }
  return total / rows
}

function fitOf(sums: Float64Array, sizes: Float64Array, own: number): number {
  const size = sizes[own] as number
  if (size < 2) return 0
  const inside = (sums[own] as number) / (size - 1)
  let outside = Number.POSITIVE_INFINITY
  for (const [label, sum] of sums.entries()) if (label !== own) outside = Math.min(outside, sum / (sizes[label] as number))
  const larger = Math.max(inside, outside)
  return larger > 0 ? (outside - inside) / larger : 0
}

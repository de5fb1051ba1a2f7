import type { Matrix } from './matrix.ts'

/** One step of a tree: two clusters (each named by one of its rows) become one, at a cost. */
interface Merge {
  readonly a: number
  readonly b: number
  readonly cost: number
}

/** Squared distances of all pairs of rows, row by row. */
export function squaredDistances({ rows, columns, values }: Matrix): Float64Array {
  const distances = new Float64Array(rows * rows)
  for (let i = 0; i < rows; i += 1) {
    for (let j = 0; j < i; j += 1) {
      let sum = 0
      for (let c = 0; c < columns; c += 1) sum += ((values[i * columns + c] as number) - (values[j * columns + c] as number)) ** 2
      distances[i * rows + j] = sum
      distances[j * rows + i] = sum
    }
  }
  return distances
}

/** Ward's tree over rows with the given squared distances; the answer cuts it into `count` clusters, numbered from 0 by first row. */
export function wardTree(distances: Float64Array, rows: number): (count: number) => Int32Array {
  const merges = mergesOf(distances.slice(), rows).sort((a, b) => a.cost - b.cost)
  return (count) => labels(merges.slice(0, Math.max(0, rows - count)), rows)
}

/** Nearest-neighbour chains: follow nearest neighbours until two are each other's, merge these, go on from where the chain was. */
function mergesOf(distances: Float64Array, rows: number): Merge[] {
  const sizes = new Float64Array(rows).fill(1)
  const chain: number[] = []
  const merges: Merge[] = []
  while (merges.length < rows - 1) {
    if (chain.length === 0) chain.push(sizes.findIndex((size) => size > 0))
    const top = chain.at(-1) as number
    const nearest = nearestTo(top, chain.at(-2), distances, sizes)
    if (nearest !== chain.at(-2)) {
      chain.push(nearest)
      continue
    }
    chain.length -= 2
    merges.push({ a: nearest, b: top, cost: distances[nearest * rows + top] as number })
    unite(nearest, top, distances, sizes)
  }
  return merges
}

/** The one before in the chain wins a tie, else chains could run in a circle. */
function nearestTo(row: number, before: number | undefined, distances: Float64Array, sizes: Float64Array): number {
  const start = row * sizes.length
  let best = before ?? -1
  let least = before === undefined ? Number.POSITIVE_INFINITY : (distances[start + before] as number)
  for (let other = 0; other < sizes.length; other += 1) {
    if (other === row || sizes[other] === 0) continue
    const distance = distances[start + other] as number
    if (distance < least || best < 0) {
      best = other
      least = distance
    }
  }
  return best
}

/** `b` goes into `a`; distances by the formula of Lance and Williams. */
function unite(a: number, b: number, distances: Float64Array, sizes: Float64Array): void {
  const rows = sizes.length
  const [sizeA, sizeB, between] = [sizes[a] as number, sizes[b] as number, distances[a * rows + b] as number]
  for (let other = 0; other < rows; other += 1) {
    const size = sizes[other] as number
    if (size === 0 || other === a || other === b) continue
    const toA = (sizeA + size) * (distances[a * rows + other] as number)
    const toB = (sizeB + size) * (distances[b * rows + other] as number)
    const distance = (toA + toB - size * between) / (sizeA + sizeB + size)
    distances[a * rows + other] = distance
    distances[other * rows + a] = distance
  }
  sizes[a] = sizeA + sizeB
  sizes[b] = 0
}

function labels(merges: readonly Merge[], rows: number): Int32Array {
  const parent = Int32Array.from({ length: rows }, (_, row) => row)
  const root = (row: number): number => {
    let at = row
    while (parent[at] !== at) at = parent[at] as number
    return at
  }
  for (const { a, b } of merges) parent[Math.max(root(a), root(b))] = Math.min(root(a), root(b))
  const number = new Map<number, number>()
  return Int32Array.from({ length: rows }, (_, row) => {
    const cluster = root(row)
    if (!number.has(cluster)) number.set(cluster, number.size)
    return number.get(cluster) as number
  })
}

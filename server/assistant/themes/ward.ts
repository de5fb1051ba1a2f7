import type { Matrix } from './matrix.ts'

/** One step of a tree: two clusters (each named by one of its rows) become one, at a cost. */
interface Merge {
  readonly a: number
  readonly b: number
  readonly cost: number
}

/** Ward's tree over the rows of a matrix; the answer cuts it into `count` clusters, numbered from 0 by first row. */
export function wardTree(points: Matrix): (count: number) => Int32Array {
  const merges = mergesOf(squaredDistances(points), points.rows).sort((a, b) => a.cost - b.cost)
  return (count) => labels(merges.slice(0, Math.max(0, points.rows - count)), points.rows)
}

/** Squared distances of all pairs of rows, row by row. */
function squaredDistances(points: Matrix): Float64Array {
  const { rows } = points
  const values = byColumns(points)
  const distances = new Float64Array(rows * rows)
  for (let i = 0; i < rows; i += 1) {
    for (let c = 0; c < values.length; c += TOGETHER * rows) {
      const [c1, c2, c3] = [c + rows, c + 2 * rows, c + 3 * rows]
      const [own, own1, own2, own3] = [values[c + i], values[c1 + i], values[c2 + i], values[c3 + i]] as [number, number, number, number]
      for (let j = 0; j < i; j += 1) {
        const x = own - (values[c + j] as number)
        const y = own1 - (values[c1 + j] as number)
        const z = own2 - (values[c2 + j] as number)
        const w = own3 - (values[c3 + j] as number)
        distances[i * rows + j] = (distances[i * rows + j] as number) + x * x + y * y + z * z + w * w
      }
    }
    for (let j = 0; j < i; j += 1) distances[j * rows + i] = distances[i * rows + j] as number
  }
  return distances
}

/** Columns that are taken at once, which is faster than one after the other. */
const TOGETHER = 4

/** The numbers column by column, with columns of zeros up to a multiple of those taken at once. */
function byColumns({ rows, columns, values }: Matrix): Float64Array {
  const flipped = new Float64Array(rows * TOGETHER * Math.ceil(columns / TOGETHER))
  for (let r = 0; r < rows; r += 1) for (let c = 0; c < columns; c += 1) flipped[c * rows + r] = values[r * columns + c] as number
  return flipped
}

/** The clusters that are left, each named by one of its rows, in ascending order; and how many rows each has. */
interface Left {
  names: Int32Array
  readonly sizes: Float64Array
}

/** Nearest-neighbour chains: follow nearest neighbours until two are each other's, merge these, go on from where the chain was. */
function mergesOf(distances: Float64Array, rows: number): Merge[] {
  const left: Left = { names: Int32Array.from({ length: rows }, (_, row) => row), sizes: new Float64Array(rows).fill(1) }
  const chain: number[] = []
  const merges: Merge[] = []
  while (merges.length < rows - 1) {
    if (chain.length === 0) chain.push(left.names[0] as number)
    const top = chain.at(-1) as number
    const nearest = nearestTo(top, chain.at(-2), distances, left)
    if (nearest !== chain.at(-2)) {
      chain.push(nearest)
      continue
    }
    chain.length -= 2
    merges.push({ a: nearest, b: top, cost: distances[nearest * rows + top] as number })
    unite(nearest, top, distances, left)
  }
  return merges
}

/** The one before in the chain wins a tie, else chains could run in a circle. */
function nearestTo(row: number, before: number | undefined, distances: Float64Array, { names, sizes }: Left): number {
  const start = row * sizes.length
  let best = before ?? -1
  let least = before === undefined ? Number.POSITIVE_INFINITY : (distances[start + before] as number)
  for (let i = 0; i < names.length; i += 1) {
    const other = names[i] as number
    const distance = distances[start + other] as number
    if ((distance < least || best < 0) && other !== row) {
      best = other
      least = distance
    }
  }
  return best
}

/** `b` goes into `a`; distances by the formula of Lance and Williams. */
function unite(a: number, b: number, distances: Float64Array, left: Left): void {
  const { sizes } = left
  const rows = sizes.length
  const [sizeA, sizeB, between] = [sizes[a] as number, sizes[b] as number, distances[a * rows + b] as number]
  const at = left.names.indexOf(b)
  left.names = left.names.copyWithin(at, at + 1).subarray(0, -1)
  for (let i = 0; i < left.names.length; i += 1) {
    const other = left.names[i] as number
    if (other === a) continue
    const size = sizes[other] as number
    const toA = (sizeA + size) * (distances[a * rows + other] as number)
    const toB = (sizeB + size) * (distances[b * rows + other] as number)
    const distance = (toA + toB - size * between) / (sizeA + sizeB + size)
    distances[a * rows + other] = distance
    distances[other * rows + a] = distance
  }
  sizes[a] = sizeA + sizeB
}

function labels(merges: readonly Merge[], rows: number): Int32Array {
  const parent = Int32Array.from({ length: rows }, (_, row) => row)
  const root = (row: number): number => {
    let at = row
    while (parent[at] !== at) at = parent[at] = parent[parent[at] as number] as number
    return at
  }
  for (const { a, b } of merges) {
    const [first, second] = [root(a), root(b)]
    parent[Math.max(first, second)] = Math.min(first, second)
  }
  // A cluster's root is its first row, which is numbered before the others come.
  const numbers = new Int32Array(rows)
  let free = 0
  for (let row = 0; row < rows; row += 1) numbers[row] = parent[row] === row ? free++ : (numbers[root(row)] as number)
  return numbers
}

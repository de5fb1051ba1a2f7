import type { SparseVector, Vectors } from './vectors.ts'

const ROUNDS = 3
/** What every column is taken to have in every cluster before any text is seen. */
const SMOOTHING = 0.05
/** How much likelier, as a logarithm, another cluster must be before a text moves there. */
const LOYALTY = 0.5
/** How much a cluster's size, as a logarithm, counts. */
const SIZE = 0.1

interface Profile {
  readonly columns: Float64Array
  /** The logarithm of each column, smoothed. */
  readonly logs: Float64Array
  total: number
  size: number
}

/**
 * Each text moves to the cluster whose other texts make its own words likeliest (naive Bayes, the text itself left out), until
 * none moves: clusters that were found in a few dimensions are checked against the words themselves, as iterative classification
 * does for short texts (Rakib et al., 2020).
 */
export function settled({ rows, width }: Vectors, first: Int32Array): Int32Array {
  const count = Math.max(-1, ...first) + 1
  let labels = first
  for (let round = 0; round < ROUNDS; round += 1) {
    const profiles = profilesOf(rows, width, labels, count)
    const next = labels.map((own, row) => likeliest(rows[row] as SparseVector, own, profiles))
    if (next.every((label, row) => label === labels[row])) break
    labels = next
  }
  return labels
}

function profilesOf(rows: readonly SparseVector[], width: number, labels: Int32Array, count: number): Profile[] {
  const profiles = Array.from(
    { length: count },
    (): Profile => ({ columns: new Float64Array(width), logs: new Float64Array(width), total: 0, size: 0 }),
  )
  for (const [row, { columns, values }] of rows.entries()) {
    const profile = profiles[labels[row] as number] as Profile
    profile.size += 1
    for (const [i, column] of columns.entries()) {
      profile.columns[column] = (profile.columns[column] as number) + (values[i] as number)
      profile.total += values[i] as number
    }
  }
  for (const { columns, logs } of profiles) for (let c = 0; c < width; c += 1) logs[c] = Math.log((columns[c] as number) + SMOOTHING)
  return profiles
}

function likeliest(text: SparseVector, own: number, profiles: readonly Profile[]): number {
  if ((profiles[own] as Profile).size < 2) return own
  let best = own
  let most = likelihood(text, profiles[own] as Profile, 1) + LOYALTY
  for (const [label, profile] of profiles.entries()) {
    if (label === own || profile.size === 0) continue
    const value = likelihood(text, profile, 0)
    if (value > most) {
      best = label
      most = value
    }
  }
  return best
}

/** `own` is 1 where the profile holds the text itself, which is then taken out; 0 elsewhere. */
function likelihood({ columns, values }: SparseVector, profile: Profile, own: 0 | 1): number {
  let mass = 0
  let sum = 0
  for (let i = 0; i < columns.length; i += 1) {
    const column = columns[i] as number
    const value = values[i] as number
    sum += value * (own === 1 ? logWithout(profile, column, value) : (profile.logs[column] as number))
    mass += value
  }
  const total = Math.max(0, profile.total - own * mass) + SMOOTHING * profile.columns.length
  return SIZE * Math.log(profile.size - own + 1) + sum - mass * Math.log(total)
}

function logWithout(profile: Profile, column: number, value: number): number {
  return Math.log(Math.max(0, (profile.columns[column] as number) - value) + SMOOTHING)
}

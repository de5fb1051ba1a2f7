import { mostThemes } from './limits.ts'
import { opinionsOn } from './opinions.ts'
import { refined } from './refine.ts'
import { silhouette } from './silhouette.ts'
import { pointsOf, spectrumOf } from './spectral.ts'
import type { Vectors } from './vectors.ts'
import { wardTree } from './ward.ts'

const DIMENSIONS = 12
const ROUNDS = 20
/** How strongly the number of clusters is drawn to the square root of the number of texts. */
const PRIOR = 0.2

/**
 * A label per text, numbered from 0. The texts come in several views, all with the same rows; they are clustered by what
 * clusterings of these views agree on. Same input, same output.
 */
export function clusters(views: readonly Vectors[]): Int32Array {
  const count = views[0]?.rows.length ?? 0
  if (count < 3) return new Int32Array(count)
  const points = pointsOf(spectrumOf(opinionsOn(views), DIMENSIONS), DIMENSIONS)
  const cut = wardTree(points)
  let best = { labels: cut(2), score: Number.NEGATIVE_INFINITY }
  for (let k = 2; k <= Math.min(mostThemes(count), count - 1); k += 1) {
    const labels = refined(points, cut(k), k, ROUNDS)
    const score = silhouette(points, labels, k) - PRIOR * Math.abs(Math.log(k / Math.sqrt(count)))
    if (score > best.score) best = { labels, score }
  }
  return best.labels
}

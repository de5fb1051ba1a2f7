import { refined } from './refine.ts'
import { silhouette } from './silhouette.ts'
import { spectralPoints } from './spectral.ts'
import type { Vectors } from './vectors.ts'
import { squaredDistances, wardTree } from './ward.ts'

const DIMENSIONS = 12
/** How strongly the number of clusters is drawn to the square root of the number of texts. */
const PRIOR = 0.2
/** The most themes that a few texts may have, and how few these are. */
const SMALL = { texts: 25, themes: 5 }
const MOST = 12

/** A label per row, numbered from 0, for rows that aren't empty. Same input, same output. */
export function clusters(vectors: Vectors): Int32Array {
  const count = vectors.rows.length
  if (count < 3) return new Int32Array(count)
  const points = spectralPoints(vectors, DIMENSIONS)
  const distances = squaredDistances(points)
  const cut = wardTree(distances, count)
  const roots = distances.map(Math.sqrt)
  let best = { labels: cut(2), clusters: 2, score: Number.NEGATIVE_INFINITY }
  for (let k = 2; k <= Math.min(mostThemes(count), count - 1); k += 1) {
    const labels = refined(points, cut(k), k)
    const score = silhouette(roots, labels, k) - PRIOR * Math.abs(Math.log(k / Math.sqrt(count)))
    if (score > best.score) best = { labels, clusters: k, score }
  }
  return best.labels
}

function mostThemes(texts: number): number {
  return texts <= SMALL.texts ? SMALL.themes : MOST
}

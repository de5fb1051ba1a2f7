import { refined } from './refine.ts'
import { pointsOf, type Spectrum, spectrumOf } from './spectral.ts'
import type { SparseVector, Vectors } from './vectors.ts'
import { wardTree } from './ward.ts'

/** The dimensions in which each view is clustered: different ones, since clusterings that err in the same way correct nothing. */
const DIMENSIONS = [
  [6, 12],
  [8, 14],
  [10, 16],
]
const MOST_DIMENSIONS = Math.max(...DIMENSIONS.flat())
const TREE_DIMENSIONS = 12
/** Numbers of clusters, as multiples of the square root of the number of texts, or of this where there are very many. */
const MOST_ROOT = 15
const GRAINS = [0.6, 0.8, 1, 1.2, 1.4, 1.6]
const ROUNDS = 2

/**
 * Clusters the texts of each view several times, coarsely and finely, in few dimensions and in more. In the answer a text is the
 * list of the clusters it was put in, so the dot product of two is the share of clusterings that kept them together (evidence
 * accumulation: Fred and Jain, 2005; as a bipartite graph: Fern and Brodley, 2004). Needs three texts or more.
 */
export function opinionsOn(views: readonly Vectors[]): Vectors {
  let spectrum: Spectrum | undefined
  const clusterings = views.flatMap((view, index) => {
    spectrum = spectrumOf(view, Math.min(view.rows.length, MOST_DIMENSIONS), spectrum)
    return clusteringsOf(spectrum, DIMENSIONS[index % DIMENSIONS.length] as number[])
  })
  const firsts = clusterings.map(() => 0)
  let width = 0
  for (const [index, labels] of clusterings.entries()) {
    firsts[index] = width
    width += Math.max(...labels) + 1
  }
  const weight = 1 / Math.sqrt(clusterings.length)
  const rows = Array.from({ length: clusterings[0]?.length ?? 0 }, (_, row): SparseVector => {
    const columns = Int32Array.from(clusterings, (labels, index) => (firsts[index] as number) + (labels[row] as number))
    return { columns, values: new Float64Array(columns.length).fill(weight) }
  })
  return { rows, width }
}

function clusteringsOf(spectrum: Spectrum, dimensions: readonly number[]): Int32Array[] {
  const count = spectrum.basis.columns
  const cut = wardTree(pointsOf(spectrum, TREE_DIMENSIONS))
  const root = Math.min(MOST_ROOT, Math.sqrt(count))
  const grains = new Set(GRAINS.map((grain) => Math.min(count - 1, Math.max(2, Math.round(grain * root)))))
  const cuts = [...grains].map((clusters) => ({ clusters, labels: cut(clusters) }))
  return dimensions.flatMap((size) => {
    const points = pointsOf(spectrum, size)
    return cuts.map(({ clusters, labels }) => refined(points, labels, clusters, ROUNDS))
  })
}

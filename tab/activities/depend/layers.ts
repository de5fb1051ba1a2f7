import type { Dependency } from '../../../okra/quarter/plan/items.ts'

/** Where something stands in the picture of dependencies: what is needed is left of what needs it. */
export interface Node {
  /** The id of a milestone, or `party:` and its name. */
  readonly id: string
  readonly layer: number
  readonly row: number
}

/** Who needs what. */
export interface Edge {
  readonly id: string
  readonly from: string
  readonly to: string
}

/** The dependencies as layers: each stands right of what it waits for. A circle is cut where it closes. */
export function layersOf(dependencies: Readonly<Record<string, Dependency>>): {
  readonly nodes: readonly Node[]
  readonly edges: readonly Edge[]
} {
  const edges = Object.values(dependencies).map(({ id, from, on }) => ({
    id,
    from: 'milestone' in on ? on.milestone : `party:${on.party}`,
    to: from,
  }))
  const ids = [...new Set(edges.flatMap(({ from, to }) => [from, to]))]
  const layers = new Map<string, number>()
  const layerOf = (id: string, way: readonly string[]): number => {
    const known = layers.get(id)
    if (known !== undefined) return known
    const needed = edges.filter(({ to, from }) => to === id && !way.includes(from)).map(({ from }) => layerOf(from, [...way, id]))
    const layer = needed.length === 0 ? 0 : Math.max(...needed) + 1
    layers.set(id, layer)
    return layer
  }
  for (const id of ids) layerOf(id, [id])
  // What needs nothing itself stands beside the first one that needs it, so that no line passes behind others.
  const beside = (id: string) => Math.min(...edges.filter(({ from }) => from === id).map(({ to }) => layers.get(to) ?? 1)) - 1
  const placed = ids.map((id) => ({ id, layer: edges.some(({ to }) => to === id) ? layerOf(id, [id]) : beside(id) }))
  const nodes = placed.map((one, index) => ({ ...one, row: placed.slice(0, index).filter(({ layer }) => layer === one.layer).length }))
  return { nodes, edges }
}

import type { PairsData } from '../quarter/facets/pairs.ts'
import { pairOf } from '../quarter/facets/pairs.ts'
import type { Objective } from '../quarter/plan/items.ts'
import type { ActivityRun } from '../quarter/state.ts'
import type { Act, View } from './act.ts'
import { field, send } from './act.ts'
import type { Random } from './random.ts'
import { touches } from './words.ts'

/** Joins a pair, then connects areas to an objective of the own pair that has none. */
export function mapping(run: ActivityRun, view: View, random: Random): Act | null {
  const { pairs } = run.data as { readonly pairs: PairsData }
  if (view.offers.some(({ type }) => type === 'JoinPair') && pairs.started) return send({ type: 'JoinPair' })
  if (random.next() < 0.5 || (pairs.pairs.length > 0 && view.person !== undefined && pairOf(pairs, view.person) === null)) return null
  const objective = own(view)
  if (!objective) return null
  const areas = connected(view, objective, random)
  return areas.length > 0
    ? send({ type: 'EditItem', kind: 'objectives', id: objective.id, changes: { areas }, was: { areas: objective.areas } })
    : null
}

/** An objective that this person may connect and that has no area yet. */
function own({ state, offers }: View): Objective | undefined {
  const edits = offers.filter((offer) => offer.type === 'EditItem' && field(offer, 'kind', 'one')?.of[0] === 'objectives')
  const ids = edits.flatMap((offer) => field(offer, 'id', 'one')?.of ?? [])
  return ids.flatMap((id) => state.plan.objectives[String(id)] ?? []).find(({ areas }) => areas.length === 0)
}

/** The areas whose name shares a word with the objective, else one of them. */
function connected({ state }: View, { text }: Objective, random: Random): readonly string[] {
  const areas = Object.values(state.plan.areas)
  const words = text
    .toLowerCase()
    .split(/\W+/)
    .filter((word) => word.length > 3)
  const touched = areas.filter(({ name, duty }) => touches(`${name} ${duty}`, words) > 0)
  if (touched.length > 0) return touched.map(({ id }) => id)
  return areas.length > 0 ? [random.pick(areas).id] : []
}

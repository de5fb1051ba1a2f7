import { dataOf } from '../quarter/facets/facet.ts'
import type { PairsData } from '../quarter/facets/pairs.ts'
import type { SpotlightData } from '../quarter/facets/spotlight.ts'
import type { ActivityRun } from '../quarter/state.ts'
import type { Act, View } from './act.ts'
import { send } from './act.ts'
import type { Random } from './random.ts'

/** Shows the next item that was not in the spotlight yet. */
export function showing(run: ActivityRun, items: readonly string[]): Act | null {
  const { seen } = dataOf<SpotlightData>(run, { name: 'spotlight' })
  const item = items.find((id) => !seen.includes(id))
  return item === undefined ? null : send({ type: 'ShowItem', item })
}

/** Splits the room into pairs and lets them start. */
export function pairing(run: ActivityRun, { people = [] }: View, random: Random): Act | null {
  const { pairs, started } = dataOf<PairsData>(run, { name: 'pairs' })
  if (pairs.length === 0 && people.length > 0) return send({ type: 'FormPairs', people: random.shuffle(people) })
  return pairs.length > 0 && !started ? send({ type: 'StartPairs' }) : null
}

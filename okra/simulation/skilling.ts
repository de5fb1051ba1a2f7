import { skilledBy } from '../quarter/activities/skills.ts'
import { dataOf } from '../quarter/facets/facet.ts'
import type { PairsData } from '../quarter/facets/pairs.ts'
import type { ActivityRun } from '../quarter/state.ts'
import type { Act, View } from './act.ts'
import { send } from './act.ts'
import { ownSkills } from './cast/sizing.ts'
import type { Random } from './random.ts'
import { touches } from './words.ts'

/** Joins a pair, then says which skills the words of an own milestone ask for. */
export function skilling(run: ActivityRun, view: View, random: Random): Act | null {
  const { started } = dataOf<PairsData>(run, { name: 'pairs' })
  const { plan } = view.state
  if (started && view.offers.some(({ type }) => type === 'JoinPair')) return send({ type: 'JoinPair' })
  const mine = view.person === undefined ? [] : (skilledBy({ run, plan }, 'participant', view.person) ?? [])
  const next = mine.flatMap((id) => plan.milestones[id] ?? []).find(({ skills }) => skills.length === 0)
  if (!next || random.next() < 0.4) return null
  const found = ownSkills.filter(({ words }) => touches(next.text, words) > 0).map(({ skill }) => skill)
  const skills = [...new Set([...found, 'frontend'])].slice(0, 3)
  return send({ type: 'EditItem', kind: 'milestones', id: next.id, changes: { skills }, was: { skills: [] } })
}

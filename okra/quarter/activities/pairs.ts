import type { Role } from '../../identity.ts'
import { contributes } from '../../identity.ts'
import type { Activity, Scene } from '../activity.ts'
import { activityOf, dataOf } from '../facets/facet.ts'
import type { PairsData } from '../facets/pairs.ts'
import { itemsFor, pairsFacet } from '../facets/pairs.ts'
import type { Edit } from '../plan/edits.ts'
import { fieldsOf } from '../plan/edits.ts'
import type { ActivityRun, Plan } from '../state.ts'

const candidates = (plan: Plan) => Object.keys(plan.objectives)
const facet = pairsFacet(candidates)

/** The pairs of a run of the pairs activity. */
export function pairsIn(run: ActivityRun): PairsData {
  return dataOf(run, facet)
}

/** The objectives whose sheets this person may fill now. */
export function ownObjectives({ plan, run }: Pick<Scene, 'plan' | 'run'>, role: Role, person: string): readonly string[] {
  if (!contributes(role)) return []
  const all = candidates(plan)
  return itemsFor(pairsIn(run), all, role, person) ?? all
}

/** What stands on the sheet of an objective: notes, key results and hypotheses. All of it is under the named pair. */
function sheets({ plan }: Scene, objectives: readonly string[]): readonly Edit[] {
  if (objectives.length === 0) return []
  const isOwn = ({ objective }: { readonly objective: string }) => objectives.includes(objective)
  const under = { objective: { kind: 'one', of: objectives } } as const
  const measure = fieldsOf('keyResults', 'metric', 'unit', 'baseline', 'target')
  const belief = fieldsOf('hypotheses', 'if', 'then', 'mustBeTrue')
  const keyResults = Object.values(plan.keyResults)
    .filter(isOwn)
    .map(({ id }) => id)
  const hypotheses = Object.values(plan.hypotheses)
    .filter(isOwn)
    .map(({ id }) => id)
  return [
    { kind: 'objectives', change: true, only: objectives, fields: fieldsOf('objectives', 'pains', 'gains', 'metrics') },
    { kind: 'keyResults', add: true, fields: { ...under, ...measure } },
    { kind: 'keyResults', change: true, remove: true, only: keyResults, fields: measure },
    { kind: 'hypotheses', add: true, fields: { ...under, ...belief } },
    { kind: 'hypotheses', change: true, remove: true, only: hypotheses, fields: belief },
  ]
}

/** In pairs, each candidate objective gets its reason, its measures and the belief behind it. */
export const pairs: Activity = activityOf('pairs', [facet], {
  edits: (scene, role, person) => sheets(scene, ownObjectives(scene, role, person)),
})

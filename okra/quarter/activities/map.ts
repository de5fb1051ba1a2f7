import type { Role } from '../../identity.ts'
import { contributes, leads } from '../../identity.ts'
import type { Activity, Scene } from '../activity.ts'
import { activityOf, dataOf } from '../facets/facet.ts'
import { itemsFor, pairsFacet } from '../facets/pairs.ts'
import type { Edit } from '../plan/edits.ts'
import { fieldsOf } from '../plan/edits.ts'
import { objectivesOfQuarter } from '../plan/objectives.ts'
import type { Plan } from '../state.ts'

/** The objectives that are shared out among the pairs. */
export function mappedObjectives(plan: Plan): readonly string[] {
  return objectivesOfQuarter(plan).map(({ id }) => id)
}

const pairs = pairsFacet(mappedObjectives)
const connected = fieldsOf('objectives', 'areas')
const described = fieldsOf('areas', 'name', 'colour', 'duty')

/** A pair connects areas to its own objectives; an area that nobody has thought of yet may be named by everyone who contributes. */
function editsOf({ plan, run }: Scene, role: Role, person: string): readonly Edit[] {
  if (!contributes(role)) return []
  const mine = itemsFor(dataOf(run, pairs), mappedObjectives(plan), role, person)
  return [
    { kind: 'objectives', change: true, fields: connected, ...(mine ? { only: mine } : {}) },
    { kind: 'areas', add: true, change: true, fields: described, ...(leads(role) ? { remove: true } : {}) },
  ]
}

/** Pairs connect the areas that the team owns to the objectives that these can move. */
export const map: Activity = activityOf('map', [pairs], { edits: editsOf })

import type { Role } from '../../identity.ts'
import { contributes, leads } from '../../identity.ts'
import type { Activity, Scene } from '../activity.ts'
import { lasting } from '../clock.ts'
import { entriesFacet } from '../facets/entries.ts'
import { activityOf } from '../facets/facet.ts'
import type { SpotlightData } from '../facets/spotlight.ts'
import { spotlightFacet } from '../facets/spotlight.ts'
import { currentMilestoneIds } from '../plan/current.ts'
import type { Edit } from '../plan/edits.ts'
import { fieldsOf } from '../plan/edits.ts'
import type { Clock } from '../state.ts'

/** The time of one card: its share of the step, and how much of it is left (negative: used up). Milliseconds. */
export interface CardTime {
  readonly share: number
  readonly left: number
}

/** How much time the card in the spotlight has: the step's minutes shared out among all cards. Server time; it informs and never moves on. */
export function cardTime(clock: Clock, { since }: Pick<SpotlightData, 'since'>, cards: number, now: number): CardTime {
  const share = lasting(clock) / Math.max(1, cards)
  const start = since ?? clock.startedAt + clock.pausedMs
  return { share, left: share - Math.max(0, (clock.pausedAt ?? now) - start) }
}

/** A team that starts here enters its milestones, and what they belong to; everyone writes down what the review brings. */
function edits(role: Role): readonly Edit[] {
  if (!contributes(role)) return []
  const fields = fieldsOf('milestones', 'text', 'type', 'objective', 'hypothesis', 'unlocks', 'notes')
  return [
    { kind: 'milestones', add: true, change: true, fields, ...(leads(role) ? { remove: true } : {}) },
    { kind: 'objectives', add: true, change: true, fields: fieldsOf('objectives', 'text') },
    { kind: 'hypotheses', add: true, change: true, fields: fieldsOf('hypotheses', 'objective', 'if', 'then') },
  ]
}

const milestones = ({ plan }: Pick<Scene, 'plan'>) => currentMilestoneIds(plan)
const questions = entriesFacet({ roles: ['facilitator', 'cofacilitator', 'participant', 'stakeholder'], about: milestones })

/** One milestone after the other is presented and talked about, with notes; questions may be asked without a name. */
export const review: Activity = activityOf('review', [spotlightFacet(milestones), questions], {
  edits: (_scene, role) => edits(role),
})

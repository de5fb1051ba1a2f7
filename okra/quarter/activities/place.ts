import type { Activity } from '../activity.ts'
import { activityOf } from '../facets/facet.ts'
import { turnsFacet } from '../facets/turns.ts'
import { currentMilestoneIds } from '../plan/current.ts'
import { lock, lockCommands, lockOffers } from './lock.ts'
import { enteringEdits, placingEdits } from './placing.ts'

/** Whose turn it is to pick a milestone and to propose its weeks. */
export const turns = turnsFacet(currentMilestoneIds)

/** The milestones get their places on the board: in turn, and by everyone who helps, unless it is locked. */
export const place: Activity = activityOf('place', [turns], {
  commands: lockCommands,
  decide: (_scene, command) => lock(command),
  edits: (scene, role) => [...placingEdits(scene, role), ...enteringEdits(scene, role)],
  offers: ({ run }, role) => (run.status === 'open' ? lockOffers(role) : []),
})

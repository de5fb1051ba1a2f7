import type { Activity } from '../activity.ts'
import { activityOf } from '../facets/facet.ts'
import { turnsFacet } from '../facets/turns.ts'
import { currentMilestoneIds } from '../plan/current.ts'
import type { LockCommand } from './arrangingLock.ts'
import { lock, lockOffers } from './arrangingLock.ts'
import { enteringEdits, placingEdits } from './placing.ts'

/** Whose turn it is to pick a milestone and to propose its weeks. */
export const turns = turnsFacet(currentMilestoneIds)

/** The milestones get their places on the board: in turn, and by everyone who helps, unless it is locked. */
export const place: Activity = activityOf('place', [turns], {
  commands: { LockArranging: ['facilitator', 'cofacilitator'] },
  decide: (_scene, command) => lock(command as LockCommand),
  edits: (scene, role) => [...placingEdits(scene, role), ...enteringEdits(scene, role)],
  offers: ({ run }, role) => (run.status === 'open' ? lockOffers(role) : []),
})

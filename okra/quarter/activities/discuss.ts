import type { Activity } from '../activity.ts'
import type { EntriesEvent } from '../facets/entries.ts'
import { entriesFacet } from '../facets/entries.ts'
import { activityOf } from '../facets/facet.ts'
import { fishbowlFacet } from '../facets/fishbowl.ts'
import { currentMilestoneIds } from '../plan/current.ts'

/** Remarks without a name, about the board or one of its milestones. */
export const remarks = entriesFacet({
  roles: ['facilitator', 'cofacilitator', 'participant', 'stakeholder'],
  about: ({ plan }) => currentMilestoneIds(plan),
})

/** The plan is talked through in a fishbowl; who would rather not speak puts a remark on the board without a name. */
export const discuss: Activity = activityOf('discuss', [fishbowlFacet, remarks], {
  evolvePlan: (plan, _session, stored) => {
    const happened = stored as EntriesEvent
    return happened.type === 'EntriesShown' ? { ...plan, remarks: [...plan.remarks, ...happened.entries] } : plan
  },
})

import type { Activity } from '../activity.ts'
import type { EntriesData, EntriesEvent } from '../facets/entries.ts'
import { entriesFacet } from '../facets/entries.ts'
import { activityOf, dataOf } from '../facets/facet.ts'
import type { Entry } from '../plan/results.ts'
import type { ActivityRun } from '../state.ts'

const facet = entriesFacet({
  roles: ['facilitator', 'cofacilitator', 'participant', 'stakeholder'],
  about: ({ plan }) => Object.keys(plan.objectives),
})

/** What was said in a run of the blockers activity. */
export function blockersIn(run: ActivityRun): EntriesData {
  return dataOf(run, facet)
}

function added(all: readonly Entry[], more: readonly Entry[]): readonly Entry[] {
  return [...all, ...more.filter(({ id }) => !all.some((one) => one.id === id))]
}

/** Each person names what could stop them, aloud or typed without a name; what was typed stays with the plan. */
export const blockers: Activity = activityOf('blockers', [facet], {
  evolvePlan: (plan, _session, stored) => {
    const happened = stored as EntriesEvent
    return happened.type === 'EntriesShown' ? { ...plan, blockers: added(plan.blockers, happened.entries) } : plan
  },
})

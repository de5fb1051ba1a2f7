import { contributes } from '../../identity.ts'
import type { Activity, Scene } from '../activity.ts'
import type { EntriesData } from '../facets/entries.ts'
import { entriesFacet } from '../facets/entries.ts'
import { activityOf, dataOf } from '../facets/facet.ts'
import type { SpotlightData } from '../facets/spotlight.ts'
import { idsOf, shownItem, spotlightFacet } from '../facets/spotlight.ts'
import type { Edit } from '../plan/edits.ts'
import { fieldsOf } from '../plan/edits.ts'
import { objectivesOfQuarter } from '../plan/objectives.ts'
import type { Entry } from '../plan/results.ts'
import type { ActivityRun } from '../state.ts'

/** What can be presented, by its name in the playbook. The first one that is named stands in the spotlight, the others with it. */
type Presented = 'company-objective' | 'objective' | 'key-result' | 'hypothesis'

interface PresentSettings {
  readonly shows: readonly Presented[]
  /** What is shown can be entered here, too. */
  readonly enter?: boolean
}

/** What entering opens: company objectives to everyone, what is the team's own to those who contribute. */
const entering: Readonly<Record<Presented, Edit>> = {
  'company-objective': { kind: 'companyObjectives', add: true, change: true, remove: true },
  objective: {
    kind: 'objectives',
    add: true,
    change: true,
    remove: true,
    fields: fieldsOf('objectives', 'text', 'supports', 'pains', 'gains', 'metrics'),
  },
  'key-result': { kind: 'keyResults', add: true, change: true, remove: true },
  hypothesis: {
    kind: 'hypotheses',
    add: true,
    change: true,
    remove: true,
    fields: fieldsOf('hypotheses', 'objective', 'if', 'then', 'mustBeTrue'),
  },
}

/** The settings of a run. */
export function presentSettings(run: Pick<ActivityRun, 'plan'>): PresentSettings {
  return run.plan.settings as unknown as PresentSettings
}

/** The ids of what is shown one by one in this run, in its order. */
export function presentedItems({ plan, run }: Pick<Scene, 'plan' | 'run'>): readonly string[] {
  if (presentSettings(run).shows[0] === 'company-objective') return idsOf(plan, 'companyObjectives')
  return objectivesOfQuarter(plan).map(({ id }) => id)
}

const spotlight = spotlightFacet(presentedItems)
const questions = entriesFacet({ roles: ['facilitator', 'cofacilitator', 'participant', 'stakeholder'], about: presentedItems })

/** What was asked in this run, without a name. */
export function questionsIn(run: ActivityRun): readonly Entry[] {
  return dataOf<EntriesData>(run, questions).entries
}

/** What the run has in the spotlight, and who presents. */
export function spotlightOf(run: ActivityRun): SpotlightData {
  return dataOf(run, spotlight)
}

/** The id of what stands in the spotlight now, or null if there is nothing to show. */
export function presentedItem(scene: Pick<Scene, 'plan' | 'run'>): string | null {
  return shownItem(spotlightOf(scene.run), presentedItems(scene))
}

/** One thing after the other on the stage, with questions that have no name; what is missing can be entered on the spot. */
export const present: Activity = activityOf('present', [spotlight, questions], {
  edits: ({ run }, role) => {
    const { shows, enter } = presentSettings(run)
    return enter ? shows.flatMap((one) => (one === 'company-objective' || contributes(role) ? [entering[one]] : [])) : []
  },
})

import type { Rule } from '../plan/kinds.ts'
import { objectivesOfQuarter } from '../plan/objectives.ts'
import type { ActivityRun, Plan } from '../state.ts'

/** Where there is one place only (as long as there is no objective, too), everything is written under this name. */
export const onePlace = 'idea'

/** What a playbook says of a field that can be written besides the text. */
export interface WrittenField {
  readonly id: string
  readonly required: boolean
}

/** The settings of a write activity in the playbook: lenses, fields, or cards under objectives. */
interface WriteSettings {
  readonly limit: number
  readonly lenses?: readonly string[]
  readonly fields?: readonly WrittenField[]
  readonly under?: readonly string[]
  readonly phases?: readonly string[]
}

/** The settings of a run. */
export function writeSettings(run: Pick<ActivityRun, 'plan'>): WriteSettings {
  return run.plan.settings as unknown as WriteSettings
}

/** The names under which something can be written in this run: lenses, the objectives of the quarter, or the one place. */
export function placesOf(run: Pick<ActivityRun, 'plan'>, plan: Plan): readonly string[] {
  const { lenses, under } = writeSettings(run)
  if (lenses) return lenses
  const objectives = under ? objectivesOfQuarter(plan) : []
  return objectives.length > 0 ? objectives.map(({ id }) => id) : [onePlace]
}

const textFields: Readonly<Record<string, Rule>> = {
  'pain-or-gain': { kind: 'text', least: 0, most: 300 },
  metric: { kind: 'text', least: 0, most: 200 },
  hypothesis: { kind: 'text', least: 0, most: 300 },
}

/** What can be said besides the text under a place, each with its rule. The idea itself is the text. */
export function fieldRules(run: Pick<ActivityRun, 'plan'>, plan: Plan, place: string): Readonly<Record<string, Rule>> {
  const { fields = [], under = [], phases = [] } = writeSettings(run)
  const named = fields.flatMap(({ id }): readonly (readonly [string, Rule])[] => {
    if (id === 'company-objective') return [[id, choiceOf(Object.keys(plan.companyObjectives))]]
    const rule = textFields[id]
    return rule ? [[id, rule]] : []
  })
  const hypotheses = Object.values(plan.hypotheses).filter(({ objective }) => objective === place)
  return Object.fromEntries([
    ...named,
    ...(under.includes('hypothesis') ? [['hypothesis', choiceOf(hypotheses.map(({ id }) => id))] as const] : []),
    ...(phases.length > 0 ? [['phase', choiceOf(phases)] as const] : []),
  ])
}

/** One of these, or nothing. */
function choiceOf(of: readonly string[]): Rule {
  return { kind: 'one', of: ['', ...of] }
}

import type { Questions } from '../ports/assistant.ts'
import { contributionsOf, namedObjectives, refinable } from '../quarter/activities/refine.ts'
import { objectivesOfQuarter } from '../quarter/plan/objectives.ts'
import type { Plan, SessionRun } from '../quarter/state.ts'

/** What objectives are proposed from: the themes from which none was made yet, with all that was written in the writestorm's fields. */
export function objectivesInput(session: SessionRun, plan: Plan): Questions['objectives']['input'] {
  const made = new Set(Object.values(plan.objectives).flatMap(({ from }) => from))
  const themes = refinable(session).flatMap((id) => {
    const members = contributionsOf(session, id)
    const said = (field: string) => members.flatMap(({ fields }) => (fields[field] ? [fields[field]] : []))
    const texts = members.flatMap(({ text }) => (text === null ? [] : [text]))
    if (made.has(id) || texts.length === 0) return []
    return [
      {
        id,
        title: session.themes[id]?.title ?? texts[0] ?? '',
        texts,
        painsAndGains: said('pain-or-gain'),
        metrics: said('metric'),
        hypotheses: said('hypothesis'),
        supports: namedObjectives(session, plan, id),
      },
    ]
  })
  const companyObjectives = Object.values(plan.companyObjectives).map(({ id, text }) => ({ id, text }))
  return { language: session.settings.language, themes, companyObjectives }
}

/** The key results of the quarter's objectives. */
export function keyResultsInput(session: SessionRun, plan: Plan): Questions['keyResults']['input'] {
  const objectives = new Map(objectivesOfQuarter(plan).map(({ id, text }) => [id, text]))
  const keyResults = Object.values(plan.keyResults).flatMap(({ id, objective, metric, unit, baseline, target }) => {
    const text = objectives.get(objective)
    return text === undefined ? [] : [{ id, objective: text, metric, unit, baseline, target }]
  })
  return { language: session.settings.language, keyResults }
}

import { currentMilestones } from '../../../okra/quarter/plan/current.ts'
import type { Milestone, Objective } from '../../../okra/quarter/plan/items.ts'
import type { QuarterState } from '../../../okra/quarter/state.ts'

/** The milestones from which every link of the method leads back to what the company wants and on to the agreement. */
export function linksOf({ plan, sessions }: QuarterState): readonly Milestone[] {
  const ideas = new Set(
    Object.values(sessions[1]?.contributions ?? {}).flatMap(({ theme, id }) => [id, ...(theme === null ? [] : [theme])]),
  )
  const needs = new Set(Object.values(plan.dependencies).map(({ from }) => from))
  const leadsBack = (objective: Objective | undefined) =>
    objective?.supports.some((id) => plan.companyObjectives[id] !== undefined) &&
    objective.areas.some((id) => plan.areas[id]?.moves.some((wanted) => plan.companyObjectives[wanted] !== undefined)) &&
    objective.from.some((id) => ideas.has(id))
  return currentMilestones(plan).filter(
    ({ id, objective, hypothesis, keyResults, effort, businessValue, uxValue, placement }) =>
      leadsBack(objective === null ? undefined : plan.objectives[objective]) &&
      hypothesis !== null &&
      keyResults.length > 0 &&
      ![effort, businessValue, uxValue].includes(null) &&
      needs.size > 0 &&
      placement !== null &&
      plan.agreed?.includes(id),
  )
}

/** What points at something that is not there. */
export function lostLinks({ plan }: QuarterState): readonly string[] {
  const lost = (what: string, kind: Readonly<Record<string, unknown>>, ids: readonly (string | null)[]) =>
    ids.filter((id) => id !== null && !Object.hasOwn(kind, id)).map((id) => `${what} ${id}`)
  return [
    ...Object.values(plan.areas).flatMap(({ moves }) => lost('area moves', plan.companyObjectives, moves)),
    ...Object.values(plan.objectives).flatMap(({ supports, areas }) => [
      ...lost('objective supports', plan.companyObjectives, supports),
      ...lost('objective has area', plan.areas, areas),
    ]),
    ...Object.values(plan.keyResults).flatMap(({ objective }) => lost('key result of', plan.objectives, [objective])),
    ...Object.values(plan.hypotheses).flatMap(({ objective }) => lost('hypothesis of', plan.objectives, [objective])),
    ...Object.values(plan.milestones).flatMap(({ objective, hypothesis, keyResults }) => [
      ...lost('milestone under', plan.objectives, [objective]),
      ...lost('milestone tests', plan.hypotheses, [hypothesis]),
      ...lost('milestone moves', plan.keyResults, keyResults),
    ]),
    ...Object.values(plan.dependencies).flatMap(({ from, on }) => [
      ...lost('dependency of', plan.milestones, [from]),
      ...lost('dependency on', plan.milestones, ['milestone' in on ? on.milestone : null]),
    ]),
  ]
}

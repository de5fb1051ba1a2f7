import { contributionsOf, refinable } from '../../../okra/quarter/activities/refine.ts'
import type { Objective } from '../../../okra/quarter/plan/items.ts'
import type { Contribution, Plan, SessionRun } from '../../../okra/quarter/state.ts'

/** A theme, or an idea that stayed on its own, and the candidates that were made from it. */
export interface Source {
  readonly id: string
  readonly title: string
  readonly contributions: readonly Contribution[]
  readonly became: readonly Objective[]
}

/** What candidates can be made from: what has become none yet comes first, larger themes before smaller ones. */
export function sourcesOf(session: SessionRun, plan: Plan): readonly Source[] {
  const objectives = Object.values(plan.objectives)
  const sources = refinable(session).map((id): Source => {
    const title = session.themes[id]?.title ?? session.contributions[id]?.text ?? ''
    return { id, title, contributions: contributionsOf(session, id), became: objectives.filter(({ from }) => from.includes(id)) }
  })
  return sources.sort(
    (a, b) =>
      Number(a.became.length > 0) - Number(b.became.length > 0) ||
      b.contributions.length - a.contributions.length ||
      (a.id < b.id ? -1 : 1),
  )
}

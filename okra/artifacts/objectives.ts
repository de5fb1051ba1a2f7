import type { Hypothesis, KeyResult, Milestone, Objective } from '../quarter/plan/items.ts'
import { orderedObjectives } from '../quarter/plan/objectives.ts'
import type { Plan } from '../quarter/state.ts'
import type { ArchiveContext } from './context.ts'
import { isTied, saidDots } from './dots.ts'
import { literal } from './markdown.ts'

/** The key results of an objective. */
export function keyResultsOf({ keyResults }: Plan, { id }: Objective): readonly KeyResult[] {
  return Object.values(keyResults).filter(({ objective }) => objective === id)
}

/** The hypotheses of an objective. */
export function hypothesesOf({ hypotheses }: Plan, { id }: Objective): readonly Hypothesis[] {
  return Object.values(hypotheses).filter(({ objective }) => objective === id)
}

/** The objectives of this quarter, and as long as nothing is decided all of them. */
export function objectivesNow(plan: Plan): readonly Objective[] {
  return orderedObjectives(plan).filter(({ slot }) => slot !== 'next-quarter')
}

/** The objectives that wait for the next quarter. */
export function objectivesLater(plan: Plan): readonly Objective[] {
  return orderedObjectives(plan).filter(({ slot }) => slot === 'next-quarter')
}

/** The name of an objective as a heading shows it: its slot, if it has one, its text and the dots that it got. */
export function objectiveTitle(plan: Plan, objective: Objective, context: ArchiveContext): string {
  const { slot } = objective
  return `${typeof slot === 'number' ? `${slot}. ` : ''}${objectiveDotted(plan, objective, context)}`
}

/** The text of an objective with its dots in brackets, once they are counted. */
export function objectiveDotted({ objectives }: Plan, objective: Objective, context: ArchiveContext): string {
  return literal(objective.text) + dotsOf(objective.dots, context, isTied(objective, Object.values(objectives)))
}

/** Dots in brackets, once they are counted. `tied`: another one has as many. */
export function dotsOf(dots: number | null, { say }: ArchiveContext, tied = false): string {
  return dots === null ? '' : ` (${saidDots(dots, tied, say)})`
}

/** The milestones that belong to none of these. */
export function without(milestones: readonly Milestone[], others: readonly Milestone[]): readonly Milestone[] {
  const known = new Set(others.map(({ id }) => id))
  return milestones.filter(({ id }) => !known.has(id))
}

import type { Day } from '../../days.ts'
import { dayAfter, firstMonday } from '../../days.ts'
import { currentMilestones } from '../../quarter/plan/current.ts'
import type { Milestone, Objective } from '../../quarter/plan/items.ts'
import type { QuarterState } from '../../quarter/state.ts'
import type { WordKey } from '../../words/words.ts'
import type { ArchiveContext } from '../context.ts'
import { milestoneCells } from '../milestones.ts'
import { hypothesesOf, keyResultsOf, objectivesNow } from '../objectives.ts'
import { phrasesOf, spanOf } from '../phrases.ts'

/** One line of a description: what it is about, and what is said. */
export type Fact = readonly [about: string, said: string]

/** An objective or a milestone as trackers take it. */
export interface Work {
  /** The text, cut where trackers cut it. */
  readonly title: string
  /** What else is known of it; the whole text first if the title had to be cut. */
  readonly facts: readonly Fact[]
  /** Words without blanks. */
  readonly labels: readonly string[]
  /** The first and the last day by its weeks; null: it has none. */
  readonly days: { readonly first: Day; readonly last: Day } | null
}

/** An objective with its milestones; `objective` null: those that have none. */
export interface Branch {
  readonly objective: Work | null
  readonly milestones: readonly Work[]
}

/** So long can a title be in Jira and in Azure DevOps. */
const mostTitle = 255

/** The objectives of the quarter with their milestones in the order of the plan. What is not done this quarter is left out. */
export function workOf(state: QuarterState, context: ArchiveContext): readonly Branch[] {
  const milestones = currentMilestones(state.plan)
  const under = (objective: string | null) =>
    milestones.filter((one) => one.objective === objective).map((one) => milestoneWork(state, one, context))
  const branches = objectivesNow(state.plan).map((one) => ({ objective: objectiveWork(state, one, context), milestones: under(one.id) }))
  const loose = under(null)
  return loose.length > 0 ? [...branches, { objective: null, milestones: loose }] : branches
}

function objectiveWork({ plan }: QuarterState, objective: Objective, context: ArchiveContext): Work {
  const { say } = context
  const phrases = phrasesOf(plan, context)
  const goals = objective.supports.flatMap((id) => plan.companyObjectives[id] ?? []).map(phrases.goal)
  return {
    ...titled(objective.text, context, [
      ...goals.map((goal): Fact => [say('artifact.companyObjective'), goal]),
      ...keyResultsOf(plan, objective).map((one): Fact => [say('artifact.keyResult'), phrases.keyResult(one)]),
      ...hypothesesOf(plan, objective).map((one): Fact => [say('artifact.hypothesisOf'), phrases.hypothesis(one)]),
    ]),
    labels: ['okra', 'objective'],
    days: null,
  }
}

/** A milestone as trackers take it. */
export function milestoneWork({ plan, quarter }: QuarterState, milestone: Milestone, context: ArchiveContext): Work {
  const { say } = context
  const cells = milestoneCells(plan, context)
  const { type, effort, markers, placement, unlocks, notes } = milestone
  const named = (about: WordKey, said: unknown): readonly Fact[] => (said === '' || said === null ? [] : [[say(about), String(said)]])
  return {
    ...titled(milestone.text, context, [
      ...named('artifact.hypothesisOf', cells.hypothesis(milestone)),
      ...named('artifact.keyResults', cells.keyResults(milestone)),
      ...named('artifact.unlocks', unlocks),
      ...named('artifact.effort', cells.effort(milestone)),
      ...named('artifact.businessValue', cells.businessValue(milestone)),
      ...named('artifact.uxValue', cells.uxValue(milestone)),
      ...named('artifact.dependencies', cells.needed(milestone)),
      ...named('artifact.skills', cells.skills(milestone)),
      ...named('artifact.owner', cells.owner(milestone)),
      ...named('artifact.weeks.head', placement ? spanOf(placement) : null),
      ...named('artifact.flagged', cells.markers(milestone)),
      ...named('artifact.notes', notes),
    ]),
    labels: ['okra', ...(type ? [type] : []), ...(effort === null ? [] : [`effort-${effort}`]), ...markers].map(unspaced),
    days: placement && quarter ? daysOf(firstMonday(quarter.startsOn), placement) : null,
  }
}

/** From the Monday of the first week to the Friday of the last. */
function daysOf(monday: Day, { start, end }: { readonly start: number; readonly end: number }) {
  return { first: dayAfter(monday, (start - 1) * 7), last: dayAfter(monday, (end - 1) * 7 + 4) }
}

function titled(text: string, { say }: ArchiveContext, facts: readonly Fact[]): Pick<Work, 'title' | 'facts'> {
  const title = text.replace(/\s+/gu, ' ')
  if (title.length <= mostTitle) return { title, facts }
  return { title: shortened(title, mostTitle), facts: [[say('artifact.text'), text], ...facts] }
}

/** The text, or as much of it as fits into `most` UTF-16 units with an ellipsis. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  // A letter may be two units long: it is not cut in its middle.
  return `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

function unspaced(label: string): string {
  return label.trim().replace(/[\s,;-]+/gu, '-')
}

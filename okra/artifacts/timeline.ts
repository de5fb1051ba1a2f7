import { dateOf, firstMonday } from '../days.ts'
import { currentMilestones } from '../quarter/plan/current.ts'
import type { Milestone, Span } from '../quarter/plan/items.ts'
import { weeksOfQuarter } from '../quarter/plan/items.ts'
import type { Plan, QuarterState } from '../quarter/state.ts'
import type { ArchiveContext } from './context.ts'
import { document, list, literal, section, table } from './markdown.ts'
import { phrasesOf } from './phrases.ts'

/** A milestone with its weeks. */
export type Placed = Milestone & { readonly placement: Span }

/** The milestones of this quarter that have a place, the first ones first. */
export function timelineOf(plan: Plan): readonly Placed[] {
  return currentMilestones(plan)
    .filter((one): one is Placed => one.placement !== null)
    .sort((a, b) => a.placement.start - b.placement.start || a.placement.end - b.placement.end)
}

/** When the weeks begin, and what they are: an intention. */
export function weeksLine({ quarter }: QuarterState, { say, language }: ArchiveContext): string {
  const first = quarter ? dateOf(firstMonday(quarter.startsOn), language) : ''
  return say('artifact.weeksFrom', { n: weeksOfQuarter, date: first })
}

/** The document `session-4/timeline.md`: what begins when, as METHOD section 4 has it. */
export function timelineMarkdown(state: QuarterState, context: ArchiveContext): string {
  const { say } = context
  const { plan } = state
  const phrases = phrasesOf(plan, context, literal)
  const heads = ['milestone', 'plannedStart', 'plannedEnd', 'notes', 'color', 'skills'] as const
  const rows = timelineOf(plan).map((one) => [
    literal(one.text),
    say('artifact.week', { n: one.placement.start }),
    say('artifact.week', { n: one.placement.end }),
    literal(one.notes),
    `${say(`artifact.color.${one.type ?? 'untyped'}`)} (${phrases.type(one)})`,
    phrases.skills(one).join(', '),
  ])
  const unplaced = currentMilestones(plan).filter(({ placement }) => placement === null)
  return document(
    `# ${say('artifact.timeline.title')}`,
    weeksLine(state, context),
    rows.length > 0
      ? table(
          heads.map((head) => say(`artifact.${head}`)),
          rows,
        )
      : say('artifact.timeline.none'),
    ...section(`## ${say('artifact.unplaced')}`, list(unplaced.map(({ text }) => literal(text)))),
  )
}

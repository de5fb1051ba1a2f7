import type { Gathered } from '../quarter/gathered.ts'
import type { Contribution, QuarterState } from '../quarter/state.ts'
import type { ArchiveContext } from './context.ts'
import { gathered, groups, sameAs } from './gathered.ts'
import { list, literal, section } from './markdown.ts'
import { phrasesOf } from './phrases.ts'

/** What the writestorm of Session #1 has gathered, or null. */
export function ideas(state: QuarterState): Gathered | null {
  return gathered(state, 1)
}

/** The ideas of the writestorm by theme, each with the company objective that it supports. */
export function ideaBlocks(state: QuarterState, context: ArchiveContext): readonly string[] {
  const { say } = context
  const gatheredIdeas = ideas(state)
  if (!gatheredIdeas) return []
  const blocks = groups(gatheredIdeas, state.plan).flatMap(({ theme, contributions }) => [
    `### ${theme ? literal(theme.title) : say('artifact.alone')}`,
    list(
      contributions.map((one) => {
        const repeats = sameAs(gatheredIdeas, one.id)
        return [ideaLine(state, context, one), repeats.map(({ text }) => say('artifact.duplicate', { text: literal(text ?? '') }))] as const
      }),
    ),
  ])
  return section(`## ${say('artifact.ideas')}`, ...blocks)
}

function ideaLine({ plan }: QuarterState, context: ArchiveContext, { text, fields }: Contribution): string {
  if (text === null) return `*${context.say('artifact.hidden')}*`
  const goal = plan.companyObjectives[fields['company-objective'] ?? '']
  return goal ? `${literal(text)} (${phrasesOf(plan, context, literal).goal(goal)})` : literal(text)
}

/** One more thing that ideas say, idea by idea; those that don't say it are left out. */
export function ideaFieldBlocks(
  state: QuarterState,
  { say }: ArchiveContext,
  field: 'pain-or-gain' | 'metric' | 'hypothesis',
): readonly string[] {
  const gatheredIdeas = ideas(state)
  const all = gatheredIdeas ? groups(gatheredIdeas, state.plan).flatMap(({ contributions }) => contributions) : []
  const lines = all.flatMap(({ text, fields }) => (text !== null && fields[field] ? [`${literal(text)}: ${literal(fields[field])}`] : []))
  return section(`## ${say('artifact.ideas')}`, list(lines))
}

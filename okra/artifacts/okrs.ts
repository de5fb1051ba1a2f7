import type { Area, Objective } from '../quarter/plan/items.ts'
import type { Entry } from '../quarter/plan/results.ts'
import type { Plan, QuarterState } from '../quarter/state.ts'
import type { ArchiveContext } from './context.ts'
import { isSimulated } from './gathered.ts'
import { ideaBlocks, ideas } from './ideas.ts'
import { document, list, literal, section } from './markdown.ts'
import { hypothesesOf, keyResultsOf, objectiveDotted, objectivesLater, objectivesNow, objectiveTitle } from './objectives.ts'
import { openOkrs } from './openPoints.ts'
import type { Phrases } from './phrases.ts'
import { phrasesOf } from './phrases.ts'

/** What a document on objectives is made of. */
interface Draft {
  readonly plan: Plan
  readonly context: ArchiveContext
  readonly phrases: Phrases
}

const draftOf = ({ plan }: QuarterState, context: ArchiveContext): Draft => ({ plan, context, phrases: phrasesOf(plan, context, literal) })

/** The document `okrs-draft.md`: the objectives of the quarter with all that belongs to them, and what they rest on. */
export function okrsMarkdown(state: QuarterState, context: ArchiveContext): string {
  const { say, team } = context
  const draft = draftOf(state, context)
  const title = say('artifact.okrs.title', { team: literal(team.name), quarter: literal(state.quarter?.label ?? '') })
  const now = objectivesNow(draft.plan).flatMap((objective) => [
    `## ${objectiveTitle(draft.plan, objective, context)}`,
    ...facts(draft, objective, ['supports', 'areas']),
    ...keyResultBlocks(draft, objective),
    ...section(`**${say('artifact.hypotheses')}**`, list(hypothesesOf(draft.plan, objective).map(draft.phrases.hypothesis))),
  ])
  return document(
    `# ${title}`,
    ...(isSimulated(state) ? [say('artifact.simulated')] : []),
    ...(now.length > 0 ? now : [say('artifact.objectives.none')]),
    ...laterBlocks(draft),
    ...goalBlocks(draft),
    ...section(`## ${say('artifact.areas')}`, list(Object.values(draft.plan.areas).map((area) => areaLine(draft, area)))),
    ...openOkrs(state, context),
  )
}

/** The document `session-1/draft-objectives.md`: the candidates in their order, where they come from, and what could block them. */
export function draftObjectivesMarkdown(state: QuarterState, context: ArchiveContext): string {
  const { say } = context
  const draft = draftOf(state, context)
  const now = objectivesNow(draft.plan).flatMap((objective) => [
    `## ${objectiveTitle(draft.plan, objective, context)}`,
    ...facts(draft, objective, ['supports', 'from'], ideas(state)?.themes),
    ...keyResultBlocks(draft, objective),
  ])
  return document(
    `# ${say('artifact.draftObjectives.title')}`,
    ...(now.length > 0 ? now : [say('artifact.objectives.none')]),
    ...laterBlocks(draft),
    ...section(`## ${say('artifact.blockers')}`, entryList(draft, draft.plan.blockers)),
    ...ideaBlocks(state, context),
  )
}

type Fact = 'supports' | 'areas' | 'from'

/** What an objective is linked to, one line for each kind of link. */
function facts(
  { plan, context: { say }, phrases }: Draft,
  objective: Objective,
  wanted: readonly Fact[],
  themes: Readonly<Record<string, { readonly title: string }>> = {},
): readonly string[] {
  const names: Readonly<Record<Fact, readonly string[]>> = {
    supports: objective.supports.flatMap((id) => (plan.companyObjectives[id] ? [phrases.goal(plan.companyObjectives[id])] : [])),
    areas: objective.areas.flatMap((id) => (plan.areas[id] ? [literal(plan.areas[id].name)] : [])),
    from: objective.from.flatMap((id) => (themes[id] ? [literal(themes[id].title)] : [])),
  }
  const lines = wanted.flatMap((fact) =>
    names[fact].length > 0 ? [say(fact === 'areas' ? 'artifact.areas.of' : `artifact.${fact}`, { names: names[fact].join('; ') })] : [],
  )
  return lines.length > 0 ? [list(lines)] : []
}

function keyResultBlocks({ plan, context: { say }, phrases }: Draft, objective: Objective): readonly string[] {
  return section(`**${say('artifact.keyResults')}**`, list(keyResultsOf(plan, objective).map(phrases.keyResult)))
}

function laterBlocks({ plan, context, phrases }: Draft): readonly string[] {
  const later = objectivesLater(plan).map(
    (one) => [objectiveDotted(plan, one, context), keyResultsOf(plan, one).map(phrases.keyResult)] as const,
  )
  return section(`## ${context.say('artifact.nextQuarter')}`, list(later))
}

function goalBlocks({ plan, context: { say }, phrases }: Draft): readonly string[] {
  const supported = new Set(objectivesNow(plan).flatMap(({ supports }) => supports))
  const lines = Object.values(plan.companyObjectives).map((one) => {
    const named = phrases.goal(one) + (one.label === '' ? '' : `: ${literal(one.text)}`)
    return [supported.has(one.id) ? named : `${named} (${say('artifact.unsupported')})`, one.keyResults.map(literal)] as const
  })
  return section(`## ${say('artifact.companyObjectives')}`, list(lines))
}

function areaLine({ plan, context: { say }, phrases }: Draft, { name, duty, moves }: Area): string {
  const goals = moves.flatMap((id) => (plan.companyObjectives[id] ? [phrases.goal(plan.companyObjectives[id])] : []))
  const said = duty === '' ? literal(name) : `${literal(name)}: ${literal(duty)}`
  return goals.length > 0 ? `${said} (${say('artifact.moves', { names: goals.join('; ') })})` : said
}

/** What was said without a name, one line each, with what it is about. */
export function entryList({ plan, context: { say } }: Pick<Draft, 'plan' | 'context'>, entries: readonly Entry[]): string {
  const lines = entries.map(({ text, about }) => {
    if (text === null) return `*${say('artifact.hidden')}*`
    const item = about === null ? undefined : (plan.objectives[about] ?? plan.milestones[about])
    return item ? `${literal(text)} (${literal(item.text)})` : literal(text)
  })
  return list(lines)
}

import { recordOf } from '../quarter/plan/achieved.ts'
import { currentMilestones } from '../quarter/plan/current.ts'
import type { Milestone, Objective } from '../quarter/plan/items.ts'
import type { Agreement } from '../quarter/plan/results.ts'
import { saidOf } from '../quarter/plan/results.ts'
import type { Plan, QuarterState } from '../quarter/state.ts'
import { notDoingBlocks } from './candidates.ts'
import type { ArchiveContext } from './context.ts'
import { isSimulated } from './gathered.ts'
import { document, list, literal, section, table } from './markdown.ts'
import { hypothesesOf, keyResultsOf, objectiveDotted, objectivesLater, objectivesNow } from './objectives.ts'
import { entryList } from './okrs.ts'
import { openPlan } from './openPoints.ts'
import type { Phrases } from './phrases.ts'
import { phrasesOf, spanOf } from './phrases.ts'
import { visionSentence } from './sentence.ts'
import { staleLine } from './stale.ts'
import { timelineOf, weeksLine } from './timeline.ts'

/** What the document is made of. */
interface Look {
  readonly plan: Plan
  readonly context: ArchiveContext
  readonly phrases: Phrases
  /** Somebody has said how things stand. */
  readonly checked: boolean
}

/** The document `quarter-plan.md`: objective by objective what is done when, what is not done, what the team said to it, and how it went. */
export function quarterPlanMarkdown(state: QuarterState, context: ArchiveContext): string {
  const { plan, quarter } = state
  const { say, team } = context
  const checked = Object.keys({ ...plan.checkIns.keyResults, ...plan.checkIns.milestones }).length > 0
  const look: Look = { plan, context, phrases: phrasesOf(plan, context, literal), checked }
  return document(
    `# ${say('artifact.quarterPlan.title', { team: literal(team.name), quarter: literal(quarter?.label ?? '') })}`,
    ...(isSimulated(state) ? [say('artifact.simulated')] : []),
    ...(plan.vision ? [`> ${visionSentence(plan.vision, say, literal)}`] : []),
    weeksLine(state, context),
    ...objectivesNow(plan).flatMap((objective) => objectiveBlocks(look, objective)),
    ...looseBlocks(look),
    ...section(`## ${say('artifact.nextQuarter')}`, list(objectivesLater(plan).map((one) => objectiveDotted(plan, one, context)))),
    ...notDoingBlocks(plan, context),
    ...openPlan(state, context),
    ...(plan.agreement ? agreementBlocks(plan.agreement, look, staleLine(state, 4, 'agreement', say)) : []),
    ...(plan.reflection ? reflectionBlocks(plan.reflection.learnings, look) : []),
  )
}

function objectiveBlocks(look: Look, objective: Objective): readonly string[] {
  const { slot, text, id } = objective
  const milestones = inWeeks(look.plan).filter((one) => one.objective === id)
  const keyResults = keyResultsOf(look.plan, objective).map((one) => keyResultLine(look, one))
  return [
    `## ${typeof slot === 'number' ? `${slot}. ` : ''}${literal(text)}`,
    ...(keyResults.length > 0 ? [list(keyResults)] : []),
    milestones.length > 0 ? milestoneRows(look, milestones) : look.context.say('artifact.milestones.none'),
  ]
}

function keyResultLine({ plan, context: { say }, phrases, checked }: Look, keyResult: Parameters<Phrases['keyResult']>[0]): string {
  const last = plan.checkIns.keyResults[keyResult.id]?.at(-1)
  if (!checked || !last) return phrases.keyResult(keyResult)
  const value = keyResult.unit === '' ? phrases.number(last.value) : `${phrases.number(last.value)} ${literal(keyResult.unit)}`
  const now = say('artifact.checkIn', { value, confidence: say(`artifact.confidence.${last.confidence}`) })
  return `${phrases.keyResult(keyResult)}. ${now}${last.note === '' ? '' : ` ${literal(last.note)}`}`
}

function looseBlocks(look: Look): readonly string[] {
  const loose = inWeeks(look.plan).filter(({ objective }) => objective === null)
  return loose.length === 0 ? [] : [`## ${look.context.say('artifact.noObjective')}`, milestoneRows(look, loose)]
}

/** What has a place comes first, in the order of the weeks. */
function inWeeks(plan: Plan): readonly Milestone[] {
  return [...timelineOf(plan), ...currentMilestones(plan).filter(({ placement }) => placement === null)]
}

function milestoneRows({ context, phrases, checked }: Look, milestones: readonly Milestone[]): string {
  const { say, nameOf } = context
  const heads = [
    'milestone',
    'type',
    'weeks.head',
    'effort',
    'businessValue',
    'uxValue',
    'owner',
    ...(checked ? ['status' as const] : []),
  ] as const
  return table(
    heads.map((head) => say(`artifact.${head}`)),
    milestones.map((one) => [
      literal(one.text),
      phrases.type(one),
      one.placement ? spanOf(one.placement) : '',
      phrases.label('effort', one.effort),
      phrases.label('businessValue', one.businessValue),
      phrases.label('uxValue', one.uxValue),
      one.owner === null ? '' : literal(nameOf(one.owner) ?? ''),
      ...(checked ? [say(`artifact.status.${one.status}`)] : []),
    ]),
  )
}

function agreementBlocks(agreement: Agreement, look: Look, stale: readonly string[]): readonly string[] {
  const { say } = look.context
  const { counts, concerns } = agreement
  const said = saidOf(agreement)
  return [
    `## ${say('artifact.agreement')}`,
    ...stale,
    said.all === 0 ? say('artifact.agreement.none') : say('artifact.agreement.said', said),
    table(
      counts.map((_, index) => String(index + 1)),
      [counts.map(String)],
    ),
    ...section(`**${say('artifact.concerns')}**`, entryList(look, concerns)),
  ]
}

function reflectionBlocks(learnings: string, { plan, context, phrases }: Look): readonly string[] {
  const { say, language } = context
  const record = recordOf(plan)
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 })
  const shares = (['keyResults', 'milestones'] as const).flatMap((kind) =>
    record[kind] === null ? [] : [say(`artifact.achieved.${kind}`, { share: percent.format(record[kind]) })],
  )
  const judged = objectivesNow(plan).flatMap((objective) =>
    hypothesesOf(plan, objective).map(
      (one) =>
        `${phrases.hypothesis(one)} (${say(one.status === 'open' ? 'artifact.hypothesis.status.open' : `artifact.hypothesis.${one.status}`)})`,
    ),
  )
  return [
    `## ${say('artifact.reflection')}`,
    ...(shares.length > 0 ? [list(shares)] : []),
    ...(learnings === '' ? [] : [list(learnings.split('\n').map(literal))]),
    ...section(`**${say('artifact.hypotheses')}**`, list(judged)),
  ]
}

import { skillKey } from '../board/load.ts'
import { currentMilestones } from '../quarter/plan/current.ts'
import type { Dependency, Milestone } from '../quarter/plan/items.ts'
import type { ScaleId } from '../quarter/plan/results.ts'
import type { Plan, QuarterState } from '../quarter/state.ts'
import { partyName, skillName } from '../words/names.ts'
import type { ArchiveContext } from './context.ts'
import { document, list, literal, section, table } from './markdown.ts'
import { dependenciesOf } from './milestones.ts'
import { phrasesOf } from './phrases.ts'

/** The document `session-3/effort-size.md`: what sizes mean to the team, and the size of each milestone with the answers that led to it. */
export function effortMarkdown({ plan }: QuarterState, context: ArchiveContext): string {
  const { say } = context
  const meanings = plan.scales.effort.map((label) => {
    const { meaning = '', example = '' } = Object.hasOwn(plan.sizes, label) ? (plan.sizes[label] ?? {}) : {}
    return [literal(label), literal(meaning), literal(example)]
  })
  return document(
    `# ${say('artifact.effort')}`,
    `## ${say('artifact.sizeMeanings')}`,
    table([say('artifact.size'), say('artifact.meaning'), say('artifact.example')], meanings),
    `## ${say('artifact.sizes')}`,
    scoreTable(plan, context, ['effort']),
  )
}

/** The document `session-3/value-scores.md`: business value and UX value of each milestone with the answers that led to them. */
export function valueMarkdown({ plan }: QuarterState, context: ArchiveContext): string {
  return document(`# ${context.say('artifact.values')}`, scoreTable(plan, context, ['businessValue', 'uxValue']))
}

function scoreTable(plan: Plan, context: ArchiveContext, scales: readonly ScaleId[]): string {
  const { say } = context
  const { label, answers } = phrasesOf(plan, context, literal)
  const milestones = currentMilestones(plan)
  if (milestones.length === 0) return say('artifact.milestones.none')
  return table(
    [say('artifact.milestone'), ...scales.flatMap((scale) => [say(`artifact.${scale}`), say('artifact.answers')])],
    milestones.map((one) => [literal(one.text), ...scales.flatMap((scale) => [label(scale, one[scale]), answers(one, scale)])]),
  )
}

/** The document `session-3/dependencies-skills.md`: what each milestone waits for, what each party has to give, and who is needed where. */
export function dependenciesMarkdown({ plan }: QuarterState, context: ArchiveContext): string {
  const { say } = context
  const { needed, detail } = phrasesOf(plan, context, literal)
  const milestones = currentMilestones(plan)
  const waiting = milestones.flatMap((one) => {
    const dependencies = dependenciesOf(plan, one)
    return dependencies.length === 0 ? [] : [[literal(one.text), dependencies.map((each) => needed(each) + detail(each))] as const]
  })
  return document(
    `# ${say('artifact.dependenciesSkills')}`,
    `## ${say('artifact.dependencies')}`,
    waiting.length > 0 ? list(waiting) : say('artifact.dependencies.none'),
    ...partyBlocks(plan, milestones, context),
    ...skillBlocks(plan, milestones, context),
  )
}

function partyBlocks(plan: Plan, milestones: readonly Milestone[], context: ArchiveContext): readonly string[] {
  const { say } = context
  const { detail } = phrasesOf(plan, context, literal)
  const named = milestones.flatMap((milestone) =>
    dependenciesOf(plan, milestone).flatMap((one) => ('party' in one.on ? [{ milestone, one, party: one.on.party }] : [])),
  )
  const line = ({ milestone, one }: { readonly milestone: Milestone; readonly one: Dependency }) => literal(milestone.text) + detail(one)
  const parties = [...Map.groupBy(named, ({ party }) => party)].map(
    ([party, uses]) => [literal(partyName(say, party)), uses.map(line)] as const,
  )
  return section(`## ${say('artifact.parties')}`, list(parties))
}

/** The skills that are needed most come first; a skill is the same however it is written. */
function skillBlocks(plan: Plan, milestones: readonly Milestone[], { say }: ArchiveContext): readonly string[] {
  const capacity = new Map(Object.entries(plan.capacity).map(([skill, most]) => [skillKey(skill), most]))
  const named = milestones.flatMap(({ text, skills }) => skills.map((skill) => ({ skill, text, key: skillKey(skill) })))
  const bySkill = [...Map.groupBy(named, ({ key }) => key)].sort(([, a], [, b]) => b.length - a.length)
  const rows = bySkill.map(([key, uses]) => [
    literal(skillName(say, uses[0]?.skill ?? key)),
    [...new Set(uses.map(({ text }) => literal(text)))].join('; '),
    String(capacity.get(key) ?? ''),
  ])
  const heads = [say('artifact.skill'), say('artifact.milestones'), say('artifact.capacity')]
  return rows.length === 0 ? [] : [`## ${say('artifact.skills')}`, table(heads, rows)]
}

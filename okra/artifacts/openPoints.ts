import { boardOf } from '../board/board.ts'
import { currentMilestones } from '../quarter/plan/current.ts'
import type { Milestone } from '../quarter/plan/items.ts'
import type { Plan, QuarterState } from '../quarter/state.ts'
import type { WordKey } from '../words/words.ts'
import type { ArchiveContext } from './context.ts'
import { list, literal, section } from './markdown.ts'
import { hypothesesOf, keyResultsOf, objectivesNow } from './objectives.ts'
import { phrasesOf } from './phrases.ts'

/** What is missing, and where. */
type Gap = readonly [missing: WordKey, where: readonly string[]]

/** What the objectives of this quarter still need, one line for each kind of gap. */
export function openOkrs({ plan }: QuarterState, context: ArchiveContext): readonly string[] {
  return gapBlocks(okrGaps(plan), context)
}

/** What the plan still needs: its objectives, and its milestones. */
export function openPlan(state: QuarterState, context: ArchiveContext): readonly string[] {
  return gapBlocks([...okrGaps(state.plan), ...milestoneGaps(state.plan), ...unlockGaps(state, context)], context)
}

function gapBlocks(gaps: readonly Gap[], { say }: ArchiveContext): readonly string[] {
  const lines = gaps.flatMap(([missing, where]) => (where.length > 0 ? [say(missing, { names: where.join('; ') })] : []))
  return section(`## ${say('artifact.open')}`, list(lines))
}

function okrGaps(plan: Plan): readonly Gap[] {
  const objectives = objectivesNow(plan)
  const aligned = Object.keys(plan.companyObjectives).length > 0
  const names = (items: readonly { readonly text: string }[]) => items.map(({ text }) => literal(text))
  const keyResults = objectives.flatMap((one) => keyResultsOf(plan, one))
  const hypotheses = objectives.flatMap((one) => hypothesesOf(plan, one))
  return [
    ['artifact.open.aligned', aligned ? names(objectives.filter(({ supports }) => supports.length === 0)) : []],
    ['artifact.open.keyResults', names(objectives.filter((one) => keyResultsOf(plan, one).length === 0))],
    ['artifact.open.target', keyResults.filter(({ target }) => target === null).map(({ metric }) => literal(metric))],
    ['artifact.open.then', hypotheses.filter(({ then }) => then === '').map((one) => literal(one.if))],
  ]
}

function milestoneGaps(plan: Plan): readonly Gap[] {
  const milestones = currentMilestones(plan)
  const where = (isOpen: (milestone: Milestone) => boolean) => milestones.filter(isOpen).map(({ text }) => literal(text))
  return [
    ['artifact.open.type', where(({ type }) => type === null)],
    ['artifact.open.links', where(({ hypothesis, keyResults }) => hypothesis === null && keyResults.length === 0)],
    ['artifact.open.effort', where(({ effort }) => effort === null)],
    ['artifact.open.values', where(({ businessValue, uxValue }) => businessValue === null || uxValue === null)],
    ['artifact.open.place', where(({ placement }) => placement === null)],
    ['artifact.open.owner', where(({ owner }) => owner === null)],
  ]
}

/** What others unlock without anybody knowing when. */
function unlockGaps({ plan, quarter }: QuarterState, context: ArchiveContext): readonly Gap[] {
  const { needed } = phrasesOf(plan, context, literal)
  const open = boardOf(plan, quarter?.startsOn ?? '1970-01-01').unlocks.filter(({ by }) => by === null)
  const where = open.map(({ waiting, dependency }) => `${literal(plan.milestones[waiting]?.text ?? '')} (${needed(dependency)})`)
  return [['artifact.open.unlock', where]]
}

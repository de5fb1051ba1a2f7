import { currentMilestones } from '../quarter/plan/current.ts'
import type { Dependency, Milestone } from '../quarter/plan/items.ts'
import type { Plan, QuarterState } from '../quarter/state.ts'
import type { ArchiveContext } from './context.ts'
import { without } from './objectives.ts'
import type { Phrases } from './phrases.ts'
import { phrasesOf } from './phrases.ts'
import type { Cell, Column, Sheet } from './sheet.ts'
import { sheetOf, together } from './sheet.ts'

/** All milestones: those of this quarter in the order in which people walk through them, then the others. */
export function allMilestones(plan: Plan): readonly Milestone[] {
  const now = currentMilestones(plan)
  return [...now, ...without(Object.values(plan.milestones), now)]
}

/** What a milestone waits for, in the order in which it was said. */
export function dependenciesOf({ dependencies }: Plan, { id }: Milestone): readonly Dependency[] {
  return Object.values(dependencies).filter(({ from }) => from === id)
}

/** What a milestone waits for, in one cell. */
export function neededText(plan: Plan, { needed, detail }: Phrases, milestone: Milestone): string {
  return together(dependenciesOf(plan, milestone).map((one) => needed(one) + detail(one)))
}

/** Cells of a milestone that several tables have, by what they say. */
export function milestoneCells(plan: Plan, context: ArchiveContext) {
  const phrases = phrasesOf(plan, context)
  const { say, nameOf } = context
  return {
    text: ({ text }: Milestone): Cell => text,
    type: (one: Milestone): Cell => (one.type === null ? '' : phrases.type(one)),
    objective: ({ objective }: Milestone): Cell => (objective === null ? '' : (plan.objectives[objective]?.text ?? '')),
    hypothesis: ({ hypothesis }: Milestone): Cell => {
      const found = hypothesis === null ? undefined : plan.hypotheses[hypothesis]
      return found ? phrases.hypothesis({ ...found, mustBeTrue: '' }) : ''
    },
    keyResults: ({ keyResults }: Milestone): Cell => together(keyResults.flatMap((id) => plan.keyResults[id]?.metric ?? [])),
    effort: ({ effort }: Milestone): Cell => phrases.label('effort', effort),
    businessValue: ({ businessValue }: Milestone): Cell => phrases.label('businessValue', businessValue),
    uxValue: ({ uxValue }: Milestone): Cell => phrases.label('uxValue', uxValue),
    needed: (one: Milestone): Cell => neededText(plan, phrases, one),
    skills: (one: Milestone): Cell => together(phrases.skills(one)),
    owner: ({ owner }: Milestone): Cell => (owner === null ? '' : (nameOf(owner) ?? '')),
    start: ({ placement }: Milestone): Cell => placement?.start ?? null,
    end: ({ placement }: Milestone): Cell => placement?.end ?? null,
    markers: ({ markers }: Milestone): Cell => together(markers.map((marker) => say(`board.marker.${marker}`))),
    status: ({ status }: Milestone): Cell => say(`artifact.status.${status}`),
  }
}

/** `milestones.csv`: every milestone with everything that is known of it. docs/exports.md says what its columns mean. */
export function milestonesSheet({ plan }: QuarterState, context: ArchiveContext): Sheet {
  const cells = milestoneCells(plan, context)
  const columns: readonly Column<Milestone>[] = [
    ['Milestone', cells.text],
    ['Type', cells.type],
    ['Phase', ({ phase }) => phase],
    ['Objective', cells.objective],
    ['Hypothesis', cells.hypothesis],
    ['Key Results', cells.keyResults],
    ['Unlocks', ({ unlocks }) => unlocks],
    ['Notes', ({ notes }) => notes],
    ['Effort', cells.effort],
    ['Business Value', cells.businessValue],
    ['UX Value', cells.uxValue],
    ['Dependencies', cells.needed],
    ['Skills', cells.skills],
    ['Owner', cells.owner],
    ['Start Week', cells.start],
    ['End Week', cells.end],
    ['Markers', cells.markers],
    ['Status', cells.status],
    ['Dots', ({ dots }) => dots],
    ['Not Doing', ({ notDoing }) => notDoing],
  ]
  return sheetOf(columns, allMilestones(plan))
}

/** `session-3/milestone-table.csv`: the milestones of this quarter as METHOD section 4 has them. */
export function milestoneTable({ plan }: QuarterState, context: ArchiveContext): Sheet {
  const cells = milestoneCells(plan, context)
  return sheetOf(
    [
      ['Milestone', cells.text],
      ['Effort', cells.effort],
      ['Business Value', cells.businessValue],
      ['UX Value', cells.uxValue],
      ['Dependencies', cells.needed],
      ['Skills', cells.skills],
    ],
    currentMilestones(plan),
  )
}

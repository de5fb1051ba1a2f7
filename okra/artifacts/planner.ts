import { weeksFrom } from '../board/weeks.ts'
import { dayAfter } from '../days.ts'
import { currentMilestones } from '../quarter/plan/current.ts'
import type { Milestone, MilestoneStatus } from '../quarter/plan/items.ts'
import type { Plan, QuarterState } from '../quarter/state.ts'
import type { ArchiveContext } from './context.ts'
import { dependenciesOf } from './milestones.ts'
import { phrasesOf } from './phrases.ts'
import type { Cell, DayCell, Workbook } from './sheet.ts'
import { workbookOf } from './sheet.ts'

/** What Planner takes at most: characters of a title, things on a checklist, and characters of each. */
const most = { title: 255, checklist: 20, thing: 100 }

const progress: Readonly<Record<MilestoneStatus, string>> = {
  'not-started': 'Not started',
  'on-track': 'In progress',
  'at-risk': 'In progress',
  done: 'Completed',
  dropped: 'Not started',
}

/** By the priority of the company objective that a milestone serves. */
const priorities = { 1: 'Important', 2: 'Medium', 3: 'Low' } as const

/**
 * `planner.xlsx`: the milestones of this quarter as tasks, with the names of columns and values that Microsoft Planner writes when it
 * exports a plan. Objectives are buckets. Nobody is named: Planner knows people by their accounts.
 */
export function plannerWorkbook(state: QuarterState, context: ArchiveContext): Workbook {
  const { plan, quarter } = state
  const weeks = weeksFrom(quarter?.startsOn ?? '2000-01-01')
  const dayOf = (week: number | undefined, plus: number): Cell | DayCell => {
    const found = weeks.find(({ number }) => number === week)
    return found ? { day: dayAfter(found.monday, plus) } : null
  }
  return workbookOf<Milestone>(
    'Tasks',
    [
      ['Task Name', 44, ({ text }) => shortened(text, most.title)],
      ['Bucket Name', 44, ({ objective }) => plan.objectives[objective ?? '']?.text ?? context.say('artifact.noObjective')],
      ['Progress', 14, ({ status }) => progress[status]],
      ['Priority', 12, (one) => priorityOf(plan, one)],
      ['Start Date', 14, ({ placement }) => dayOf(placement?.start, 0)],
      // Friday: what is due on a Monday is late by a week.
      ['Due Date', 14, ({ placement }) => dayOf(placement?.end, 4)],
      ['Checklist Items', 44, (one) => checklistOf(plan, context, one)],
      ['Labels', 32, (one) => labelsOf(plan, context, one)],
      ['Description', 60, (one) => descriptionOf(plan, context, one)],
    ],
    currentMilestones(plan).filter(({ status }) => status !== 'dropped'),
  )
}

/** In one cell Planner separates things by semicolons. */
function listed(things: readonly string[]): string {
  return [...new Set(things.map((thing) => thing.replaceAll(';', ',')))].join(';')
}

function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`
}

function priorityOf({ objectives, companyObjectives }: Plan, { objective }: Milestone): string {
  const served = (objectives[objective ?? '']?.supports ?? []).flatMap((id) => companyObjectives[id]?.priority ?? [])
  const [highest] = served.sort((a, b) => a - b)
  return highest === undefined ? 'Medium' : priorities[highest]
}

function checklistOf(plan: Plan, context: ArchiveContext, milestone: Milestone): string {
  const { needed, detail } = phrasesOf(plan, context)
  const things = dependenciesOf(plan, milestone).map((one) => shortened(needed(one) + detail(one), most.thing))
  return listed(things.slice(0, most.checklist))
}

function labelsOf(plan: Plan, context: ArchiveContext, milestone: Milestone): string {
  const phrases = phrasesOf(plan, context)
  const markers = milestone.markers.map((marker) => context.say(`board.marker.${marker}`))
  return listed([...(milestone.type === null ? [] : [phrases.type(milestone)]), ...markers, ...phrases.skills(milestone)])
}

function descriptionOf(plan: Plan, context: ArchiveContext, milestone: Milestone): string {
  const { say } = context
  const { text, notes, keyResults, hypothesis: tested, unlocks } = milestone
  const phrases = phrasesOf(plan, context)
  const scores = (['effort', 'businessValue', 'uxValue'] as const).flatMap((scale) => {
    const label = milestone[scale]
    return label === null ? [] : [`${say(`artifact.${scale}`)}: ${label}`]
  })
  const hypothesis = tested === null ? undefined : plan.hypotheses[tested]
  const lines = [
    ...(text.length > most.title ? [text] : []),
    ...(notes === '' ? [] : [notes]),
    ...(hypothesis ? [phrases.hypothesis(hypothesis)] : []),
    ...keyResults.flatMap((id) => (plan.keyResults[id] ? [phrases.keyResult(plan.keyResults[id])] : [])),
    ...(unlocks === '' ? [] : [say('artifact.unlocks', { what: unlocks })]),
    ...(scores.length > 0 ? [scores.join(', ')] : []),
  ]
  return lines.join('\n')
}

import { currentMilestones } from '../../quarter/plan/current.ts'
import type { Milestone, MilestoneStatus } from '../../quarter/plan/items.ts'
import type { Plan, QuarterState } from '../../quarter/state.ts'
import type { ArchiveContext } from '../context.ts'
import { dependenciesOf } from '../milestones.ts'
import { phrasesOf } from '../phrases.ts'
import type { Cell, DayCell, Workbook } from '../sheet.ts'
import { workbookOf } from '../sheet.ts'
import type { Work } from './work.ts'
import { milestoneWork, shortened } from './work.ts'

/** Planner's checklists have so many things at most, of so many characters. */
const [mostThings, mostOfThing] = [20, 100]

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
 * `planner.xlsx`: the milestones of this quarter as tasks, objectives as buckets, with the names of columns and values that Microsoft
 * Planner has when it exports a plan. Nobody is assigned: Planner knows people by their accounts.
 */
export function plannerWorkbook(state: QuarterState, context: ArchiveContext): Workbook {
  const { plan } = state
  const tasks = currentMilestones(plan)
    .filter(({ status }) => status !== 'dropped')
    .map((milestone) => ({ milestone, work: milestoneWork(state, milestone, context) }))
  return workbookOf<(typeof tasks)[number]>(
    'Tasks',
    [
      ['Task Name', 44, ({ work }) => work.title],
      ['Bucket Name', 44, ({ milestone: { objective } }) => plan.objectives[objective ?? '']?.text ?? context.say('artifact.noObjective')],
      ['Progress', 14, ({ milestone }) => progress[milestone.status]],
      ['Priority', 12, ({ milestone }) => priorityOf(plan, milestone)],
      ['Start Date', 14, ({ work }) => dayCell(work.days?.first)],
      ['Due Date', 14, ({ work }) => dayCell(work.days?.last)],
      ['Checklist Items', 44, ({ milestone }) => checklistOf(plan, context, milestone)],
      ['Labels', 32, ({ milestone }) => labelsOf(plan, context, milestone)],
      ['Description', 60, ({ work }) => describe(work, context)],
    ],
    tasks,
  )
}

function dayCell(day: string | undefined): Cell | DayCell {
  return day === undefined ? null : { day }
}

function priorityOf({ objectives, companyObjectives }: Plan, { objective }: Milestone): string {
  const served = (objectives[objective ?? '']?.supports ?? []).flatMap((id) => companyObjectives[id]?.priority ?? [])
  const [highest] = served.sort((a, b) => a - b)
  return highest === undefined ? 'Medium' : priorities[highest]
}

/** What a milestone waits for can be ticked off. */
function checklistOf(plan: Plan, context: ArchiveContext, milestone: Milestone): string {
  const { needed, detail } = phrasesOf(plan, context)
  const things = dependenciesOf(plan, milestone).map((one) => shortened(needed(one) + detail(one), mostOfThing))
  return listed(things.slice(0, mostThings))
}

function labelsOf(plan: Plan, context: ArchiveContext, milestone: Milestone): string {
  const phrases = phrasesOf(plan, context)
  const markers = milestone.markers.map((marker) => context.say(`board.marker.${marker}`))
  return listed([...(milestone.type === null ? [] : [phrases.type(milestone)]), ...markers, ...phrases.skills(milestone)])
}

/** In one cell Planner separates things by semicolons. */
function listed(things: readonly string[]): string {
  return [...new Set(things.map((thing) => thing.replaceAll(';', ',')))].join(';')
}

function describe({ facts }: Work, { say }: ArchiveContext): string {
  return facts.map(([name, value]) => say('artifact.fact', { name, value })).join('\n')
}

import type { QuarterState } from '../../quarter/state.ts'
import type { ArchiveContext } from '../context.ts'
import type { Cell, Sheet } from '../sheet.ts'
import type { Branch, Work } from './work.ts'
import { workOf } from './work.ts'

/**
 * `jira.csv`: objectives as epics, milestones as tasks below them, with the columns of Jira's CSV import. Epics come first, because a
 * parent has to be known before its children; several labels are several columns of the same name. Days are `yyyy-MM-dd`.
 */
export function jiraSheet(state: QuarterState, context: ArchiveContext): Sheet {
  const branches = workOf(state, context)
  const most = Math.max(
    0,
    ...branches.flatMap(({ objective, milestones }) =>
      [...(objective ? [objective] : []), ...milestones].map(({ labels }) => labels.length),
    ),
  )
  const columns = [
    'Issue ID',
    'Parent',
    'Issue Type',
    'Summary',
    'Description',
    'Start date',
    'Due date',
    ...Array.from({ length: most }, () => 'Labels'),
  ]
  return { columns, rows: rowsOf(branches, most, context) }
}

function rowsOf(branches: readonly Branch[], most: number, context: ArchiveContext): readonly (readonly Cell[])[] {
  const epics = branches.flatMap(({ objective }) => (objective ? [objective] : []))
  let next = epics.length
  const row = (id: number, parent: number | null, type: string, work: Work): readonly Cell[] => [
    id,
    parent,
    type,
    work.title,
    work.facts.map(([name, value]) => context.say('artifact.fact', { name, value: plain(value) })).join('\n'),
    work.days?.first ?? '',
    work.days?.last ?? '',
    ...Array.from({ length: most }, (_, index) => work.labels[index] ?? ''),
  ]
  const tasks = branches.flatMap(({ objective, milestones }) =>
    milestones.map((work) => {
      next += 1
      return row(next, objective ? epics.indexOf(objective) + 1 : null, 'Task', work)
    }),
  )
  return [...epics.map((work, index) => row(index + 1, null, 'Epic', work)), ...tasks]
}

/** Jira reads a description as its own markup: what would be a link, a mention, a picture or a macro stays text. */
function plain(text: string): string {
  return text.replace(/[{[]|!(?=\S)/gu, '\\$&')
}

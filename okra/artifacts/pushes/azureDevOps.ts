import type { QuarterState } from '../../quarter/state.ts'
import type { ArchiveContext } from '../context.ts'
import type { Cell, Sheet } from '../sheet.ts'
import type { Work } from './work.ts'
import { workOf } from './work.ts'

const columns = ['Work Item Type', 'Title 1', 'Title 2', 'Description', 'Start Date', 'Target Date', 'Tags'] as const

/**
 * `azure-devops.csv`: objectives as epics, milestones as features below them, with the columns of the import of Azure Boards. A title
 * in the second column belongs to the last one in the first. Days are `yyyy-MM-dd`.
 */
export function azureDevOpsSheet(state: QuarterState, context: ArchiveContext): Sheet {
  const row = (type: string, titles: readonly [string, string], work: Work): readonly Cell[] => [
    type,
    ...titles,
    describe(work, context),
    work.days?.first ?? '',
    work.days?.last ?? '',
    work.labels.join('; '),
  ]
  const rows = workOf(state, context).flatMap(({ objective, milestones }) => [
    ...(objective ? [row('Epic', [objective.title, ''], objective)] : []),
    ...milestones.map((work) => row('Feature', objective ? ['', work.title] : [work.title, ''], work)),
  ])
  return { columns, rows }
}

/** A description is HTML there. */
function describe({ facts }: Work, { say }: ArchiveContext): string {
  return facts.map(([name, value]) => `<p>${escaped(say('artifact.fact', { name, value }))}</p>`).join('')
}

function escaped(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/\n/gu, '<br>')
}

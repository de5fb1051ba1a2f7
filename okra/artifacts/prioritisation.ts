import { currentMilestones } from '../quarter/plan/current.ts'
import type { Milestone } from '../quarter/plan/items.ts'
import type { QuarterState } from '../quarter/state.ts'
import type { ArchiveContext } from './context.ts'
import { milestoneCells } from './milestones.ts'
import type { Cell, Workbook } from './sheet.ts'
import { workbookOf } from './sheet.ts'

/** `prioritisation.xlsx`: the milestones of this quarter in their order, to be filtered and sorted by what speaks for each. Nobody is named. */
export function prioritisationWorkbook({ plan }: QuarterState, context: ArchiveContext): Workbook {
  const cells = milestoneCells(plan, context)
  return workbookOf<Milestone>(
    'Milestones',
    [
      ['Milestone', 44, cells.text],
      ['Type', 14, cells.type],
      ['Objective', 44, cells.objective],
      ['Effort', 10, ({ effort }) => labelCell(effort)],
      ['Business Value', 16, ({ businessValue }) => labelCell(businessValue)],
      ['UX Value', 12, ({ uxValue }) => labelCell(uxValue)],
      ['Dots', 8, ({ dots }) => dots],
      ['Dependencies', 44, cells.needed],
      ['Skills', 32, cells.skills],
    ],
    currentMilestones(plan),
  )
}

/** The label of a scale, as a number if it is one: it can be sorted then. */
function labelCell(label: string | null): Cell {
  return label !== null && /^\d{1,9}$/.test(label) ? Number(label) : label
}

import { describe, expect, test } from 'vitest'
import type { ArchiveContext } from '../../../okra/artifacts/context.ts'
import { prioritisationWorkbook } from '../../../okra/artifacts/prioritisation.ts'
import { plannerWorkbook } from '../../../okra/artifacts/pushes/planner.ts'
import type { Workbook } from '../../../okra/artifacts/sheet.ts'
import { initialQuarter } from '../../../okra/quarter/state.ts'
import { sayIn } from '../../../server/words.ts'
import { dana, football } from '../../fixtures/archive/football.ts'
import { planOf } from '../board/given.ts'
import { hostile } from './hostile.ts'

const context: ArchiveContext = {
  team: { name: 'Matchday' },
  say: sayIn('en'),
  language: 'en',
  nameOf: (person) => (person === dana.key ? dana.name : null),
}
const { state } = football()
const namesOf = ({ columns }: Workbook) => columns.map(({ name }) => name)
const rowsOf = (workbook: Workbook) =>
  workbook.rows.map((row) => Object.fromEntries(namesOf(workbook).map((name, index) => [name, row[index]])))
const rowOf = (workbook: Workbook, text: string) => rowsOf(workbook).find((row) => Object.values(row)[0] === text)

describe('prioritisation.xlsx', () => {
  const workbook = prioritisationWorkbook(state, context)

  test('has what speaks for a milestone, one milestone a row, those of this quarter only', () => {
    expect(namesOf(workbook)).toEqual([
      'Milestone',
      'Type',
      'Objective',
      'Effort',
      'Business Value',
      'UX Value',
      'Dots',
      'Dependencies',
      'Skills',
    ])
    expect(rowOf(workbook, 'Smart match recommendations')).toEqual({
      Milestone: 'Smart match recommendations',
      Type: 'Milestone',
      Objective: 'Players find a match that suits them',
      Effort: 'M',
      'Business Value': '$$',
      'UX Value': 2,
      Dots: 6,
      Dependencies: 'New ranking algorithm; Data Science (week 4): a ranking model; Ranking API',
      Skills: 'Frontend; Data science; Product analytics',
    })
    expect(rowsOf(workbook).map((row) => row.Milestone)).not.toContain('+1 for friends: invite links')
  })

  test('has numbers as numbers, and nothing where nothing was settled', () => {
    const bare = { ...initialQuarter, plan: planOf({ milestones: [{ id: 'Bare' }] }) }
    expect(prioritisationWorkbook(bare, context).rows).toEqual([['Bare', '', '', null, null, null, null, '', '']])
    for (const row of rowsOf(workbook)) expect([typeof row.Dots, typeof row['UX Value']]).toEqual(['number', 'number'])
  })

  test('names nobody', () => {
    expect(JSON.stringify(workbook)).not.toMatch(/Dana|p-dana/)
  })
})

describe('planner.xlsx', () => {
  const workbook = plannerWorkbook(state, context)

  test('has the columns of an exported plan, objectives as buckets, and days from Monday to Friday', () => {
    expect(namesOf(workbook)).toEqual([
      'Task Name',
      'Bucket Name',
      'Progress',
      'Priority',
      'Start Date',
      'Due Date',
      'Checklist Items',
      'Labels',
      'Description',
    ])
    expect(rowOf(workbook, 'Smart match recommendations')).toMatchObject({
      'Bucket Name': 'Players find a match that suits them',
      Progress: 'Not started',
      Priority: 'Important',
      'Start Date': { day: '2026-11-09' },
      'Due Date': { day: '2026-12-04' },
      'Checklist Items': 'New ranking algorithm;Data Science (week 4): a ranking model;Ranking API',
      Labels: 'Milestone;External unlock;Frontend;Data science;Product analytics',
    })
    expect(rowOf(workbook, 'New ranking algorithm')?.Description).toContain(
      'Unlocks or validates: Smart match recommendations\nEffort: S\n',
    )
  })

  test('tells how far a milestone has come, and leaves out what was dropped', () => {
    const standing = (status: 'done' | 'at-risk' | 'dropped') => {
      const milestones = Object.fromEntries(Object.entries(state.plan.milestones).map(([id, one]) => [id, { ...one, status }]))
      return rowsOf(plannerWorkbook({ ...state, plan: { ...state.plan, milestones } }, context)).map((row) => row.Progress)
    }
    expect(new Set(standing('done'))).toEqual(new Set(['Completed']))
    expect(new Set(standing('at-risk'))).toEqual(new Set(['In progress']))
    expect(standing('dropped')).toEqual([])
  })

  test('keeps to what Planner takes: titles, checklists, and no semicolon within a thing', () => {
    for (const row of rowsOf(plannerWorkbook(hostile(state), context))) {
      expect(String(row['Task Name']).length).toBeLessThanOrEqual(255)
      for (const thing of String(row['Checklist Items']).split(';')) expect(thing.length).toBeLessThanOrEqual(100)
    }
    const long = rowsOf(plannerWorkbook(hostile(state), context)).find((row) => String(row['Task Name']).endsWith('…'))
    expect(long?.Description).toContain('x'.repeat(500))
  })

  test('assigns nobody: Planner knows people by their accounts', () => {
    expect(namesOf(workbook)).not.toContain('Assigned To')
    expect(JSON.stringify(workbook)).not.toContain('p-dana')
  })
})

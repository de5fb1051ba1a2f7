import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import type { ArchiveContext } from '../../../okra/artifacts/context.ts'
import type { PushName } from '../../../okra/artifacts/pushes/index.ts'
import { pushBody, pushNames } from '../../../okra/artifacts/pushes/index.ts'
import type { QuarterState } from '../../../okra/quarter/state.ts'
import { writtenBytes } from '../../../server/render/file.ts'
import { sayIn } from '../../../server/words.ts'
import { dana, football } from '../../fixtures/archive/football.ts'
import { idOf, Room } from '../../given.ts'

const context: ArchiveContext = {
  team: { name: 'Matchday' },
  say: sayIn('en'),
  language: 'en',
  nameOf: (person) => (person === dana.key ? dana.name : null),
}
const { state } = football()

/** Those that are tables; `planner.xlsx` is a workbook, with tests of its own. */
const tables = ['jira.csv', 'azure-devops.csv'] as const

/** A file as it is downloaded; empty: there is none. */
function fileOf(name: PushName, of: QuarterState): string {
  const body = pushBody(of, context, name)
  return String((body && writtenBytes({ path: name, body })) ?? '')
}

/** The rows of a file as an importer reads them. */
function rowsOf(name: (typeof tables)[number], of: QuarterState): readonly (readonly string[])[] {
  const file = fileOf(name, of)
  return file === '' ? [] : Papa.parse<string[]>(file.trimEnd()).data
}

/** The football quarter with another text on its first milestone. */
function saying(text: string): QuarterState {
  const [first] = Object.values(state.plan.milestones).filter(({ text: title }) => title === 'New ranking algorithm')
  if (!first) throw new Error('no milestone')
  return { ...state, plan: { ...state.plan, milestones: { ...state.plan.milestones, [first.id]: { ...first, text, notes: text } } } }
}

describe('What other tools import', () => {
  test.each(tables)('%s has the columns and rows of its importer', (name) => {
    expect(fileOf(name, state)).toBe(readFileSync(join(import.meta.dirname, '../../fixtures/archive', name), 'utf8'))
  })

  test('names every parent in Jira before its children, and only parents that are there', () => {
    const [, ...rows] = rowsOf('jira.csv', state)
    for (const [index, [id, parent, type]] of rows.entries()) {
      expect(id).toBe(String(index + 1))
      if (type === 'Epic') expect(parent).toBe('')
      else expect(rows.slice(0, index).map(([earlier, , kind]) => `${kind} ${earlier}`)).toContain(`Epic ${parent}`)
    }
  })

  test('keeps labels free of blanks, whatever the team calls its sizes', () => {
    const [first] = Object.values(state.plan.milestones)
    if (!first) throw new Error('no milestone')
    const sized = {
      ...state,
      plan: { ...state.plan, milestones: { ...state.plan.milestones, [first.id]: { ...first, effort: ' two weeks, or so' } } },
    }
    expect(rowsOf('jira.csv', sized).flat()).toContain('effort-two-weeks-or-so')
    expect(rowsOf('azure-devops.csv', sized).at(2)?.at(-1)).toMatch(/effort-[\w-]+(;|$)/)
  })

  test('cuts a title that is too long, never in the middle of a letter, and says it whole in the description', () => {
    const text = `x${'😀'.repeat(200)}`
    for (const [name, title, description] of [
      ['jira.csv', 3, 4],
      ['azure-devops.csv', 2, 3],
    ] as const) {
      const row = rowsOf(name, saying(text)).find((cells) => cells[description]?.includes(`Text: ${text}`))
      expect(row?.[title]?.length).toBeLessThanOrEqual(255)
      expect(row?.[title]).toMatch(/^x(😀)+…$/u)
    }
  })

  test('keeps what people wrote as text: no formula, no HTML, no mention, no picture', () => {
    const evil = '=1+1 <b onclick="x">b</b> [~ana] {macro} !http://x/y.png!'
    const jira = rowsOf('jira.csv', saying(evil)).find((row) => row[3]?.includes('=1+1'))
    expect(jira?.[3]).toBe(`'${evil}`)
    expect(jira?.[4]).toContain('Notes: =1+1 <b onclick="x">b</b> \\[~ana] \\{macro} \\!http://x/y.png!')
    const azure = rowsOf('azure-devops.csv', saying(evil)).find((row) => row[2]?.includes('=1+1'))
    expect(azure?.[3]).toContain('<p>Notes: =1+1 &lt;b onclick="x"&gt;b&lt;/b&gt; [~ana] {macro}')
  })

  test('leaves out what is not done, and is not there as long as there is nothing', () => {
    for (const name of tables) {
      expect(rowsOf(name, state).flat().join('\n')).not.toContain('+1 for friends')
      expect(rowsOf(name, state).flat().join('\n')).not.toContain('Friends bring friends')
    }
    for (const name of pushNames) expect(pushBody(new Room().state, context, name)).toBeNull()
  })

  test('takes milestones without an objective along, at the end and without a parent', () => {
    const loose = { ...Object.values(state.plan.milestones)[0], id: idOf(9, 'b'), text: 'Loose end', objective: null, notDoing: null }
    const milestones = { ...state.plan.milestones, [loose.id]: loose } as QuarterState['plan']['milestones']
    const changed = { ...state, plan: { ...state.plan, milestones } }
    expect(rowsOf('jira.csv', changed).at(-1)?.slice(1, 4)).toEqual(['', 'Task', 'Loose end'])
    expect(rowsOf('azure-devops.csv', changed).at(-1)?.slice(0, 3)).toEqual(['Feature', 'Loose end', ''])
  })
})

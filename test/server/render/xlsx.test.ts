import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { ArchiveContext } from '../../../okra/artifacts/context.ts'
import { prioritisationWorkbook } from '../../../okra/artifacts/prioritisation.ts'
import { plannerWorkbook } from '../../../okra/artifacts/pushes/planner.ts'
import type { Workbook } from '../../../okra/artifacts/sheet.ts'
import { initialQuarter } from '../../../okra/quarter/state.ts'
import { xlsx } from '../../../server/render/xlsx.ts'
import { sayIn } from '../../../server/words.ts'
import { football } from '../../fixtures/archive/football.ts'
import { hostile } from '../../okra/artifacts/hostile.ts'

const context: ArchiveContext = { team: { name: 'Matchday' }, say: sayIn('en'), language: 'en', nameOf: () => null }
const { state } = football()
const small: Workbook = {
  name: 'Milestones',
  columns: [
    { name: 'Milestone', width: 20 },
    { name: 'Dots & "more"', width: 8 },
    { name: 'Start Date', width: 12 },
  ],
  rows: [
    ['=1+1', 3, { day: '2026-10-05' }],
    ['<b> & é', null, null],
  ],
}

/** The parts of a workbook by their paths. */
async function partsOf(workbook: Workbook): Promise<Readonly<Record<string, string>>> {
  return Object.fromEntries(Object.entries(unzipSync(await xlsx(workbook))).map(([path, bytes]) => [path, strFromU8(bytes)]))
}

const plain = (xml: string) => xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

/** The cells of the sheet by their addresses, as a spreadsheet reads them: text or number. */
function cellsOf(parts: Readonly<Record<string, string>>): Readonly<Record<string, string | number>> {
  const texts = [...(parts['xl/sharedStrings.xml'] ?? '').matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map(([, text = '']) => plain(text))
  const cells = (parts['xl/worksheets/sheet1.xml'] ?? '').matchAll(/<c r="([A-Z]+\d+)"([^>]*)>(.*?)<\/c>/g)
  return Object.fromEntries(
    [...cells].flatMap(([, at = '', attributes = '', inside = '']) => {
      const [, value] = /<v>([^<]*)<\/v>/.exec(inside) ?? []
      if (value === undefined) return []
      return [[at, attributes.includes('t="s"') ? (texts[Number(value)] ?? '') : Number(value)]]
    }),
  )
}

describe('A workbook', () => {
  test('has text as text that nobody calculates, numbers as numbers, and days as days', async () => {
    const parts = await partsOf(small)
    expect(cellsOf(parts)).toEqual({
      A1: 'Milestone',
      B1: 'Dots & "more"',
      C1: 'Start Date',
      A2: '=1+1',
      B2: 3,
      // Days since the end of 1899, as spreadsheets count them.
      C2: 46_300,
      A3: '<b> & é',
    })
    expect(parts['xl/worksheets/sheet1.xml']).not.toContain('<f>')
    expect(parts['xl/styles.xml']).toContain('formatCode="yyyy-mm-dd"')
  })

  test('is one table with a filter over every column and a first row that stays', async () => {
    const parts = await partsOf(small)
    const table = parts['xl/tables/table1.xml'] ?? ''
    expect(table).toContain('ref="A1:C3"')
    expect(table).toContain('<autoFilter ref="A1:C3"/>')
    expect([...table.matchAll(/<tableColumn id="(\d)" name="([^"]*)"/g)].map(([, id, name = '']) => [id, plain(name)])).toEqual([
      ['1', 'Milestone'],
      ['2', 'Dots & "more"'],
      ['3', 'Start Date'],
    ])
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<tableParts count="1"><tablePart r:id="rId-table-1"\/><\/tableParts><\/worksheet>$/)
    expect(parts['xl/worksheets/_rels/sheet1.xml.rels']).toMatch(/Id="rId-table-1"[^>]*Target="\.\.\/tables\/table1\.xml"/)
    expect(parts['[Content_Types].xml']).toContain('PartName="/xl/tables/table1.xml"')
  })

  test('without rows is a table all the same', async () => {
    expect((await partsOf({ ...small, rows: [] }))['xl/tables/table1.xml']).toContain('ref="A1:C2"')
    expect(cellsOf(await partsOf(prioritisationWorkbook(initialQuarter, context)))).toMatchObject({ A1: 'Milestone', I1: 'Skills' })
  })

  test('is the same bytes for the same quarter, without the time of its making', async () => {
    for (const make of [prioritisationWorkbook, plannerWorkbook]) {
      const once = await xlsx(make(state, context))
      expect((await xlsx(make(structuredClone(state), { ...context }))).equals(once)).toBe(true)
      // The first day that a zip archive knows: 1 January 1980.
      expect([once.readUInt16LE(10), once.readUInt16LE(12)]).toEqual([0, 33])
      expect(Object.keys(unzipSync(once)).some((path) => path.includes('docProps'))).toBe(false)
    }
  })

  test('tells what the quarter holds', async () => {
    const cells = cellsOf(await partsOf(prioritisationWorkbook(state, context)))
    const [row] = /\d+/.exec(Object.entries(cells).find(([, cell]) => cell === 'E-mail match feedback form')?.[0] ?? '') ?? []
    expect([cells[`D${row}`], cells[`E${row}`], cells[`F${row}`], cells[`G${row}`]]).toEqual(['L', '$$$', 2, 5])
  })

  test('is well formed, whatever people wrote', async () => {
    for (const make of [prioritisationWorkbook, plannerWorkbook]) {
      const parts = await partsOf(make(hostile(state), context))
      for (const [path, xml] of Object.entries(parts))
        expect(xml.match(/<script|<!\[CDATA|[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u), path).toBeNull()
      expect(Object.values(cellsOf(parts))).toContain('=HYPERLINK("http://x","y")')
    }
  })
})

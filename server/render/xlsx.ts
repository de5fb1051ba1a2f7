import { unzipSync } from 'fflate'
import type { Cell as ExcelCell } from 'write-excel-file/node'
import writeExcelFile from 'write-excel-file/node'
import type { Cell, DayCell, Workbook } from '../../okra/artifacts/sheet.ts'
import { tableFeature } from './table.ts'
import { zip } from './zip.ts'

const top = { alignVertical: 'top', wrap: true } as const

/** A workbook as XLSX: one table with filters, its first row stays in view. Text is never calculated. Same workbook, same bytes. */
export async function xlsx({ name, columns, rows }: Workbook): Promise<Buffer> {
  const heads = columns.map((column): ExcelCell => ({ value: column.name, fontWeight: 'bold' }))
  const data = [heads, ...rows.map((row) => row.map(excelCell))]
  const sheet = { data, sheet: name, columns: columns.map(({ width }) => ({ width })), stickyRowsCount: 1 }
  const names = columns.map((column) => column.name)
  const features = [tableFeature(name, names, rows.length)]
  const written = await writeExcelFile([sheet], { features }).toBuffer()
  // What comes out has the time of its making in it.
  return zip(Object.entries(unzipSync(written)).map(([path, bytes]) => ({ path, bytes: Buffer.from(bytes) })))
}

function excelCell(cell: Cell | DayCell): ExcelCell {
  if (cell === null || cell === '') return null
  if (typeof cell === 'number') return { value: cell, type: Number, alignVertical: 'top' }
  if (typeof cell === 'string') return { value: cell, type: String, ...top }
  return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd', alignVertical: 'top' }
}

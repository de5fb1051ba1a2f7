import Papa from 'papaparse'
import type { Sheet } from '../../okra/artifacts/sheet.ts'

/** How a table is written: `mark` begins it with the byte order mark, without which Excel takes it for another character set. */
export interface CsvOptions {
  readonly mark: boolean
}

/** A table as CSV (RFC 4180). Text that a spreadsheet would calculate begins with an apostrophe. Same table, same text. */
export function csv({ columns, rows }: Sheet, { mark }: CsvOptions = { mark: true }): string {
  const body = Papa.unparse({ fields: [...columns], data: rows.map((row) => [...row]) }, { escapeFormulae: true, newline: '\r\n' })
  return `${mark ? '\ufeff' : ''}${body}\r\n`
}

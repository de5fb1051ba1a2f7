/** What stands in a cell: text, a number, or nothing. */
export type Cell = string | number | null

/** A table that becomes CSV or a workbook. Its columns have the same names in every language, so that they can be read back. */
export interface Sheet {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** A column: its name, and what it says of each thing. */
export type Column<T> = readonly [name: string, cell: (thing: T) => Cell]

/** The sheet with one row for each thing. */
export function sheetOf<T>(columns: readonly Column<T>[], things: readonly T[]): Sheet {
  return { columns: columns.map(([name]) => name), rows: things.map((thing) => columns.map(([, cell]) => cell(thing))) }
}

/** Several texts in one cell. */
export function together(texts: readonly string[]): string {
  return texts.join('; ')
}

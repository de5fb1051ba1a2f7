/** What stands in a cell: text, a number, or nothing. */
export type Cell = string | number | null

/** A calendar day in a cell of a workbook, `YYYY-MM-DD`. */
export interface DayCell {
  readonly day: string
}

/** A table that becomes CSV or a workbook. Its columns have the same names in every language, so that they can be read back. */
export interface Sheet {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** A table that becomes a workbook with one sheet: numbers and days keep their types. Column names differ from each other. */
export interface Workbook {
  /** Of the sheet: letters, digits and spaces, at most 31. */
  readonly name: string
  readonly columns: readonly WorkbookColumn[]
  readonly rows: readonly (readonly (Cell | DayCell)[])[]
}

/** A column of a workbook; `width` in characters. */
export interface WorkbookColumn {
  readonly name: string
  readonly width: number
}

/** A column of a workbook: its name, its width, and what it says of each thing. */
export type TypedColumn<T> = readonly [name: string, width: number, cell: (thing: T) => Cell | DayCell]

/** The workbook with one row for each thing. */
export function workbookOf<T>(name: string, columns: readonly TypedColumn<T>[], things: readonly T[]): Workbook {
  return {
    name,
    columns: columns.map(([column, width]) => ({ name: column, width })),
    rows: things.map((thing) => columns.map(([, , cell]) => cell(thing))),
  }
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

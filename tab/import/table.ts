import Papa from 'papaparse'

/** A row of a table as it was pasted: its cells, and the line on which it begins, counted from 1. */
export interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

/** A table whose first row says what its columns are. */
export interface Table<Column extends string> {
  /** For each column of the table what it is; null: nothing that is known. */
  readonly columns: readonly (Column | null)[]
  readonly rows: readonly Row[]
}

/** The names that a column may have, in the form that `plainName` gives them. A trailing number is ignored. */
export type ColumnNames<Column extends string> = Readonly<Record<Column, readonly string[]>>

/** The rows of comma, semicolon or tab separated text (RFC 4180; cells in quotes may hold line breaks), without empty ones. */
export function rowsOf(text: string): readonly Row[] {
  const rows: Row[] = []
  let from = 0
  const source = text.replace(/^\ufeff/, '')
  Papa.parse<string[]>(source, {
    delimitersToGuess: [',', ';', '\t', '|'],
    step: ({ data, meta }) => {
      const cells = data.map((cell) => cell.trim())
      if (cells.some((cell) => cell !== '')) rows.push({ line: linesIn(source.slice(0, from)) + leading(source, from), cells })
      from = meta.cursor
    },
  })
  return rows
}

const linesIn = (text: string) => text.split(/\r\n|\n|\r/).length

/** What the parser counts to the row before: the line break itself. */
function leading(source: string, from: number): number {
  return from > 0 && /^[\r\n]/.test(source.slice(from, from + 1)) ? 1 : 0
}

/** A name as it is compared: lower case, without accents, signs and a number at its end. */
export function plainName(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\s*\d+$/, '')
    .trim()
}

/** The text as a table with known columns, if its first row names the column `needed`; else null. */
export function tableOf<Column extends string>(text: string, names: ColumnNames<Column>, needed: Column): Table<Column> | null {
  const [header, ...rows] = rowsOf(text)
  const known = Object.keys(names) as Column[]
  const columns = (header?.cells ?? []).map((cell) => known.find((column) => names[column].includes(plainName(cell))) ?? null)
  return columns.includes(needed) ? { columns, rows } : null
}

/** The cells of a row under one column, in their order, without empty ones. */
export function cellsOf<Column extends string>({ columns }: Table<Column>, { cells }: Row, column: Column): readonly string[] {
  return cells.filter((cell, index) => columns[index] === column && cell !== '')
}

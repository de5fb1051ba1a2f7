import type { CompanyObjective } from '../../okra/quarter/plan/items.ts'
import { colours, noItems } from '../../okra/quarter/plan/items.ts'
import { kinds } from '../../okra/quarter/plan/kinds.ts'
import { kept } from '../../okra/quarter/plan/values.ts'
import { Refusal } from '../../okra/refusal.ts'
import type { Row, Table } from './table.ts'
import { cellsOf, tableOf } from './table.ts'

/** A company objective as it was pasted. */
export type ReadObjective = Omit<CompanyObjective, 'id'>

/** Why a line can't be taken. Its words are `import.<problem>`. */
export type LineProblem =
  | 'no-text'
  | 'too-long'
  | 'label-too-long'
  | 'unknown-colour'
  | 'unknown-priority'
  | 'key-result-too-long'
  | 'too-many-key-results'
  | 'no-objective-above'
  | 'already-there'
  | 'no-room'

/** What was read: what can be imported, each with its line, and what can't, by line. */
export interface ReadObjectives {
  readonly good: readonly { readonly line: number; readonly objective: ReadObjective }[]
  readonly bad: readonly { readonly line: number; readonly problem: LineProblem; readonly text: string }[]
}

type Column = 'objective' | 'label' | 'colour' | 'priority' | 'keyResults'

/** The column map. It is documented in docs/import.md. */
const names = {
  objective: ['objective', 'company objective', 'text', 'title', 'objetivo', 'objetivo da empresa', 'texto', 'titulo'],
  label: ['label', 'short name', 'rotulo', 'nome curto'],
  colour: ['colour', 'color', 'cor'],
  priority: ['priority', 'prioridade'],
  keyResults: ['key results', 'key result', 'krs', 'kr', 'resultados chave', 'resultado chave'],
} as const

const priorities: readonly (readonly string[])[] = [
  ['1', 'p1', 'high', 'alta'],
  ['2', 'p2', 'medium', 'media', 'média', ''],
  ['3', 'p3', 'low', 'baixa'],
]

interface Line {
  readonly line: number
  readonly text: string
  readonly label: string
  readonly colour: string
  readonly priority: string
  readonly keyResults: readonly string[]
}

type Entry = Line | { readonly line: number; readonly text: string; readonly problem: LineProblem }

/** Reads company objectives from a table with named columns, or from plain lines with key results under them. `there`: texts that exist already. */
export function readObjectives(pasted: string, there: readonly string[] = []): ReadObjectives {
  const table = tableOf<Column>(pasted, names, 'objective')
  const entries = table ? table.rows.map((row) => lineOf(table, row)) : linesOf(pasted)
  const seen = new Set(there.map(comparable))
  const room = kinds.companyObjectives.most - there.length
  const read = { good: [] as ReadObjectives['good'][number][], bad: [] as ReadObjectives['bad'][number][] }
  for (const entry of entries) {
    const result = 'problem' in entry ? entry.problem : objectiveOf(entry, read.good.length)
    const problem = typeof result === 'string' ? result : standing(result, seen, read.good.length < room)
    if (problem !== null) read.bad.push({ line: entry.line, text: entry.text, problem })
    else if (typeof result !== 'string') read.good.push({ line: entry.line, objective: result })
    if (typeof result !== 'string') seen.add(comparable(result.text))
  }
  return read
}

const comparable = (text: string) => text.trim().toLowerCase()

function standing({ text }: ReadObjective, seen: ReadonlySet<string>, isRoom: boolean): LineProblem | null {
  if (seen.has(comparable(text))) return 'already-there'
  return isRoom ? null : 'no-room'
}

function lineOf(table: Table<Column>, row: Row): Line {
  const one = (column: Column) => cellsOf(table, row, column)[0] ?? ''
  const keyResults = cellsOf(table, row, 'keyResults').flatMap((cell) => cell.split(/[\n;|]/))
  return {
    line: row.line,
    text: one('objective'),
    label: one('label'),
    colour: one('colour'),
    priority: one('priority'),
    keyResults: keyResults.map((text) => text.trim()).filter((text) => text !== ''),
  }
}

// A sign of a list, or `KR 1:`.
const underneath = /^(?:[-*•–]|kr\s*\d*\s*[:.])\s*/i
// `P1 `, `P1: `, `1. `, `1) `
const prefixed = /^(?:p([1-3])\b[:.)\s-]*|\d+[.)]\s+)/i

/** Plain lines: one objective a line, its key results under it with a dash, an indent or `KR`. */
function linesOf(pasted: string): readonly Entry[] {
  const entries: (Entry & { keyResults?: string[] })[] = []
  for (const [index, raw] of pasted.split(/\r\n|\n|\r/).entries()) {
    const text = raw.trim()
    if (text === '') continue
    if (!/^\s/.test(raw) && !underneath.test(text)) entries.push(plainLine(text, index + 1))
    else if (!addUnder(entries, text.replace(underneath, ''))) entries.push({ line: index + 1, text, problem: 'no-objective-above' })
  }
  return entries
}

function plainLine(text: string, line: number) {
  const priority = prefixed.exec(text)?.[1] ?? ''
  return { line, text: text.replace(prefixed, ''), label: '', colour: '', priority, keyResults: [] as string[] }
}

function addUnder(entries: readonly { keyResults?: string[] }[], text: string): boolean {
  const above = entries.at(-1)?.keyResults
  above?.push(text)
  return above !== undefined
}

function objectiveOf({ text, label, colour, priority, keyResults }: Line, place: number): ReadObjective | LineProblem {
  const found = priorities.findIndex((all) => all.includes(priority.toLowerCase()))
  if (found < 0) return 'unknown-priority'
  const wanted = colour === '' ? colours[place % colours.length] : colours.find((one) => one === colour.toLowerCase())
  if (wanted === undefined) return 'unknown-colour'
  const kepts = {
    text: keptOr('text', text, 'too-long'),
    label: keptOr('label', label, 'label-too-long'),
    keyResults: keptOr('keyResults', keyResults, 'key-result-too-long'),
  }
  const [problem] = Object.values(kepts).flatMap((one) => one.problem ?? [])
  if (problem) return problem
  const values = Object.fromEntries(Object.entries(kepts).map(([name, { value }]) => [name, value]))
  return {
    ...(values as Pick<ReadObjective, 'text' | 'label' | 'keyResults'>),
    colour: wanted,
    priority: (found + 1) as ReadObjective['priority'],
  }
}

/** The value as the rules would keep it, or what is wrong with it. */
function keptOr(
  field: 'text' | 'label' | 'keyResults',
  value: unknown,
  tooLong: LineProblem,
): { readonly value?: unknown; readonly problem?: LineProblem } {
  try {
    return { value: kept(kinds.companyObjectives.fields[field], value, noItems) }
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause
    if (cause.code === 'too-many-items') return { problem: 'too-many-key-results' }
    return { problem: cause.code === 'text-empty' ? 'no-text' : tooLong }
  }
}

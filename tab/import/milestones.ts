import type { MilestoneType } from '../../okra/quarter/plan/items.ts'
import { milestoneTypes, noItems } from '../../okra/quarter/plan/items.ts'
import { kinds } from '../../okra/quarter/plan/kinds.ts'
import { kept } from '../../okra/quarter/plan/values.ts'
import { Refusal } from '../../okra/refusal.ts'
import { cellsOf, plainName, tableOf } from './table.ts'

/** A milestone as it was pasted; its objective by name, empty: none. */
export interface ReadMilestone {
  readonly text: string
  readonly type: MilestoneType | null
  readonly objective: string
  readonly unlocks: string
  readonly notes: string
}

/** Why a line can't be taken. Its words are `import.milestone.<problem>`. */
export type MilestoneProblem =
  | 'no-text'
  | 'too-long'
  | 'unknown-type'
  | 'objective-too-long'
  | 'unlocks-too-long'
  | 'notes-too-long'
  | 'already-there'
  | 'no-room'

/** What was read: what can be imported, each with its line, and what can't, by line. */
export interface ReadMilestones {
  readonly good: readonly { readonly line: number; readonly milestone: ReadMilestone }[]
  readonly bad: readonly { readonly line: number; readonly problem: MilestoneProblem; readonly text: string }[]
}

/** The column map. It is documented in docs/import.md. */
const names = {
  milestone: ['milestone', 'text', 'title', 'name', 'summary', 'marco', 'texto', 'titulo', 'nome'],
  type: ['type', 'milestone type', 'tipo', 'tipo de marco'],
  objective: ['objective', 'objetivo'],
  unlocks: ['unlocks', 'unlocks validates', 'possibilita', 'desbloqueia'],
  notes: ['notes', 'note', 'notas', 'anotacoes'],
} as const

const types: Readonly<Record<MilestoneType, readonly string[]>> = {
  milestone: ['milestone', 'marco'],
  epic: ['epic', 'epico'],
  spike: ['spike'],
  experiment: ['experiment', 'signal test', 'experimento', 'teste de sinal'],
  enabler: ['enabler', 'habilitador'],
  inception: ['inception', 'concepcao'],
}

interface Line extends Omit<ReadMilestone, 'type'> {
  readonly line: number
  readonly type: string
}

/** Reads milestones from a table with named columns, or from plain lines: one milestone a line. `there`: texts that exist already. */
export function readMilestones(pasted: string, there: readonly string[] = []): ReadMilestones {
  const seen = new Set(there.map(comparable))
  const room = kinds.milestones.most - there.length
  const read = { good: [] as ReadMilestones['good'][number][], bad: [] as ReadMilestones['bad'][number][] }
  for (const line of linesOf(pasted)) {
    const result = milestoneOf(line)
    const problem = typeof result === 'string' ? result : standing(result, seen, read.good.length < room)
    if (problem !== null) read.bad.push({ line: line.line, text: line.text, problem })
    else if (typeof result !== 'string') read.good.push({ line: line.line, milestone: result })
    if (typeof result !== 'string') seen.add(comparable(result.text))
  }
  return read
}

const comparable = (text: string) => text.trim().toLowerCase()

function standing({ text }: ReadMilestone, seen: ReadonlySet<string>, isRoom: boolean): MilestoneProblem | null {
  if (seen.has(comparable(text))) return 'already-there'
  return isRoom ? null : 'no-room'
}

function linesOf(pasted: string): readonly Line[] {
  const table = tableOf<keyof typeof names>(pasted, names, 'milestone')
  if (!table) return plainLines(pasted)
  return table.rows.map((row) => {
    const one = (column: keyof typeof names) => cellsOf(table, row, column)[0] ?? ''
    return {
      line: row.line,
      text: one('milestone'),
      type: one('type'),
      objective: one('objective'),
      unlocks: one('unlocks'),
      notes: one('notes'),
    }
  })
}

// A sign of a list, or `1. `
const sign = /^(?:[-*•–]|\d+[.)])\s+/
// `[spike] text` or `Spike: text`
const prefixed = /^(?:\[([^\]]+)\]|([\p{L} ]+):)\s*/u

function plainLines(pasted: string): readonly Line[] {
  return pasted.split(/\r\n|\n|\r/).flatMap((raw, index) => {
    const text = raw.trim().replace(sign, '')
    if (text === '') return []
    const found = prefixed.exec(text)
    const type = found?.[1] ?? found?.[2] ?? ''
    const isTyped = found !== null && typeNamed(type) !== null
    return [
      {
        line: index + 1,
        text: isTyped ? text.slice(found[0].length) : text,
        type: isTyped ? type : '',
        objective: '',
        unlocks: '',
        notes: '',
      },
    ]
  })
}

function typeNamed(name: string): MilestoneType | null {
  const plain = plainName(name)
  return milestoneTypes.find((type) => types[type].includes(plain)) ?? null
}

function milestoneOf({ text, type, objective, unlocks, notes }: Line): ReadMilestone | MilestoneProblem {
  const named = typeNamed(type)
  if (type !== '' && named === null) return 'unknown-type'
  try {
    return {
      text: keptOr(kinds.milestones.fields.text, text, 'too-long'),
      type: named,
      objective: objective === '' ? '' : keptOr(kinds.objectives.fields.text, objective, 'objective-too-long'),
      unlocks: keptOr(kinds.milestones.fields.unlocks, unlocks, 'unlocks-too-long'),
      notes: keptOr(kinds.milestones.fields.notes, notes, 'notes-too-long'),
    }
  } catch (cause) {
    if (cause instanceof Untaken) return cause.problem
    throw cause
  }
}

class Untaken extends Error {
  readonly problem: MilestoneProblem

  constructor(problem: MilestoneProblem) {
    super(problem)
    this.problem = problem
  }
}

/** The text as the rules would keep it; throws what is wrong with it. */
function keptOr(rule: Parameters<typeof kept>[0], text: string, tooLong: MilestoneProblem): string {
  try {
    return String(kept(rule, text, noItems))
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause
    throw new Untaken(cause.code === 'text-empty' ? 'no-text' : tooLong)
  }
}

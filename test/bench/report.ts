import { readFile, writeFile } from 'node:fs/promises'
import { cpus, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'

/** One goal with what was measured. `reached` null: there is no goal, the figure is for orientation. */
export interface Goal {
  readonly what: string
  readonly measured: string
  readonly aim: string
  readonly reached: boolean | null
}

/** What one part of the run found: its goals, and a table with everything behind them. */
export interface Part {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly goals: readonly Goal[]
  readonly remark?: string
}

/** A number with as many digits as it deserves. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '-'
  if (value >= 1000) return Math.round(value).toLocaleString('en-US')
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
}

const verdict = (reached: boolean | null) => (reached === null ? '' : reached ? 'reached' : '**MISSED**')

/** The whole run as Markdown. */
export function markdownOf(parts: readonly Part[], seconds: number): string {
  const goals = parts.flatMap((part) => part.goals)
  const all = {
    columns: ['goal', 'measured', 'aim', ''],
    rows: goals.map((goal) => [goal.what, goal.measured, goal.aim, verdict(goal.reached)]),
  }
  const [cpu] = cpus()
  const machine = `${cpus().length} x ${cpu?.model.trim() ?? 'unknown CPU'}, Node ${process.version}, ${process.platform}`
  const when = new Date().toISOString().slice(0, 10)
  const load = loadavg()[0]?.toFixed(1) ?? '?'
  const sections = parts.map((part) => `### ${part.title}\n\n${tableOf(part)}${part.remark ? `\n\n${part.remark}` : ''}`)
  return [
    `Run of ${when}: ${machine}, loopback, load average ${load} at the end, ${Math.round(seconds)} s.`,
    tableOf(all),
    ...sections,
  ].join('\n\n')
}

function tableOf({ columns, rows }: Pick<Part, 'columns' | 'rows'>): string {
  const lines = [columns, columns.map(() => '---'), ...rows]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** Says at the end what was missed. */
export function shout(parts: readonly Part[]): string {
  const missed = parts.flatMap((part) => part.goals).filter(({ reached }) => reached === false)
  if (missed.length === 0) return 'All goals of this run were reached.'
  return ['!!! GOALS MISSED !!!', ...missed.map(({ what, measured, aim }) => `!!! ${what}: ${measured} (aim ${aim})`)].join('\n')
}

const page = fileURLToPath(new URL('../../docs/performance.md', import.meta.url))
const [begin, end] = ['<!-- bench: begin -->', '<!-- bench: end -->']

/** Puts the run between the markers of docs/performance.md. Throws if they are not there. */
export async function writeIntoDocs(markdown: string): Promise<void> {
  const text = await readFile(page, 'utf8')
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`docs/performance.md has lost its markers ${begin} and ${end}`)
  await writeFile(page, `${text.slice(0, from + begin.length)}\n\n${markdown}\n\n${text.slice(to)}`)
}

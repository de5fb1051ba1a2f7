import type { Board, Unlock } from '../board.ts'
import type { Arrangement, LaneBox } from './arrangement.ts'
import { drawBar, label } from './drawBar.ts'
import { drawLines, drawNotes } from './drawLines.ts'
import type { BoardTheme, Look } from './look.ts'
import { textIn } from './measure.ts'
import type { Shape } from './shape.ts'
import { group, line, rect, shape } from './shape.ts'

/** The lanes with their bars: first what lies behind them, then the bars. */
export function drawLanes(board: Board, arrangement: Arrangement, look: Look): Shape {
  const undated = undatedOn(board, arrangement)
  const bars = [...arrangement.boxes.values()].map((box) => drawBar(box, undated(box.bar.milestone.id), board.scales, look))
  return shape('g', {}, ...drawBehind(board, arrangement, look), ...bars)
}

/** What lies behind the bars: slack, weeks, names of the lanes, lines and notes. */
export function drawBehind(board: Board, arrangement: Arrangement, look: Look): readonly Shape[] {
  return [
    ...slackOf(board, arrangement, look),
    ...gridOf(board, arrangement, look),
    ...arrangement.lanes.map((lane) => headOf(lane, arrangement, look)),
    ...drawLines(board, arrangement, look),
    ...drawNotes(arrangement, look),
  ]
}

/** The unlocks without a date that a bar itself has to say, because there is no room for them beside it. */
export function undatedOn(board: Board, { notes }: Pick<Arrangement, 'notes'>): (milestone: string) => readonly Unlock[] {
  const noted = new Set(notes.map(({ unlock }) => unlock))
  const left = Map.groupBy(
    board.unlocks.filter((unlock) => unlock.by === null && !noted.has(unlock)),
    ({ waiting }) => waiting,
  )
  return (milestone) => left.get(milestone) ?? none
}

const none: readonly Unlock[] = []

function gridOf(board: Board, { measures, lanes, height }: Arrangement, { theme }: Look): readonly Shape[] {
  const { head, week, width } = measures
  return [
    ...board.weeks.map((_, index) => line({ x: head + index * week, y: 0 }, { x: head + index * week, y: height }, theme.grid)),
    ...lanes.map((lane) => line({ x: 0, y: lane.y + lane.height }, { x: width, y: lane.y + lane.height }, theme.grid)),
  ]
}

/** Weeks in a row, from the first to the last. */
function runsOf(weeks: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = []
  for (const week of weeks) {
    const last = runs.at(-1)
    if (last && last[1] === week - 1) last[1] = week
    else runs.push([week, week])
  }
  return runs
}

/** Weeks without work are shaded; the words stand in the longest run of them. */
function slackOf({ slack }: Board, { measures, height }: Arrangement, { theme, words }: Look): readonly Shape[] {
  const { head, week } = measures
  const runs = runsOf(slack)
  const [longest] = [...runs].sort((a, b) => b[1] - b[0] - (a[1] - a[0]) || b[0] - a[0])
  const shades = runs.map(([from, to]) => rect(head + (from - 1) * week, 0, (to - from + 1) * week, height, { fill: theme.slack }))
  if (!longest) return shades
  const [from, to] = longest
  const width = (to - from + 1) * week
  const lines = textIn(theme).wrapped(words.slack, { width: width - 8, size: 12, lines: 3 })
  const middle = head + (from - 1) * week + width / 2
  return [
    ...shades,
    ...lines.map((text, index) =>
      label(text, middle, Math.round(height / 2 + (index - (lines.length - 1) / 2) * 15 + 4), theme.quiet, 12, false, {
        'text-anchor': 'middle',
      }),
    ),
  ]
}

/** The name of a lane: priority and label of the company objective, and the objective itself. */
function headOf({ lane, y, height }: LaneBox, { measures }: Arrangement, { theme, words }: Look): Shape {
  const { objective, supports } = lane
  const left = 12
  const width = measures.head - left - 4
  const top = supports
    ? [...badge(`P${supports.priority}`, left, theme.accent), ...titleOf(supports.label, left + 30, width - 30, theme)]
    : []
  const first = supports ? 38 : 20
  const lines = textIn(theme).wrapped(objective?.text ?? words.noObjective, {
    width,
    size: 12,
    lines: Math.max(1, Math.floor((height - first) / 15)),
  })
  const bold = objective !== null && !supports
  return group(0, y, [
    ...top,
    ...lines.map((text, index) => label(text, left, first + index * 15, bold ? theme.text : theme.quiet, 12, false)),
  ])
}

function badge(text: string, x: number, colour: string): readonly Shape[] {
  return [
    rect(x, 8, 26, 16, { rx: 8, fill: 'none', stroke: colour }),
    label(text, x + 13, 20, colour, 11, true, { 'text-anchor': 'middle' }),
  ]
}

function titleOf(text: string, x: number, width: number, theme: BoardTheme): readonly Shape[] {
  const { widthOf, wrapped } = textIn(theme)
  if (text === '' || widthOf('…', 12, true) > width) return []
  return wrapped(text, { width, size: 12, bold: true, lines: 1 }).map((one) => label(one, x, 20, theme.text, 12, true))
}

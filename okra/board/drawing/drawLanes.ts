import type { Board, Unlock } from '../board.ts'
import type { Arrangement, LaneBox } from './arrangement.ts'
import { drawBar, label } from './drawBar.ts'
import { drawLines, drawNotes, drawTips } from './drawLines.ts'
import type { BoardTheme, Look } from './look.ts'
import { textIn } from './measure.ts'
import type { Shape } from './shape.ts'
import { group, line, rect, shape } from './shape.ts'

/** The lanes with their bars: first what lies behind them, then the bars, then the tips of the lines. */
export function drawLanes(board: Board, arrangement: Arrangement, look: Look): Shape {
  const undated = undatedOn(board, arrangement)
  const shown = [...arrangement.boxes.values()].filter(({ y, height }) => y + height > 0 && y < arrangement.height)
  const bars = shown.map((box) => drawBar(box, undated(box.bar.milestone.id), board.scales, look))
  return shape('g', {}, ...drawBehind(board, arrangement, look), ...bars, ...drawTips(board, arrangement, look))
}

/** What lies behind the bars: slack, weeks, names of the lanes, lines and notes. */
export function drawBehind(board: Board, arrangement: Arrangement, look: Look): readonly Shape[] {
  return [
    ...slackOf(board, arrangement, look),
    ...gridOf(board, arrangement, look),
    ...slackWords(board, arrangement, look),
    ...arrangement.lanes.map((lane) => headOf(lane, arrangement, look)),
    ...drawLines(board, arrangement, look),
    ...drawNotes(arrangement, look),
    ...nothingOn(arrangement, look),
  ]
}

/** The words in the middle of a board with nothing on it. */
function nothingOn({ boxes, measures: { head, width }, height }: Arrangement, { theme, words }: Look): readonly Shape[] {
  if (boxes.size > 0) return []
  const middle = { x: head + (width - head) / 2, y: Math.round(height / 2) + 6 }
  return [label(words.nothing, middle.x, middle.y, theme.quiet, 18, false, centredOn(theme.background, 12))]
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

/** Weeks without work are shaded. */
function slackOf({ slack }: Board, { measures, height }: Arrangement, { theme }: Look): readonly Shape[] {
  const { head, week } = measures
  return runsOf(slack).map(([from, to]) => rect(head + (from - 1) * week, 0, (to - from + 1) * week, height, { fill: theme.slack }))
}

/** What the shaded weeks are, in the longest run of them. */
function slackWords({ slack }: Board, { measures, height }: Arrangement, { theme, words }: Look): readonly Shape[] {
  const { head, week } = measures
  const [longest] = [...runsOf(slack)].sort((a, b) => b[1] - b[0] - (a[1] - a[0]) || b[0] - a[0])
  if (!longest) return []
  const [from, to] = longest
  const width = (to - from + 1) * week
  const lines = textIn(theme).wrapped(words.slack, { width: width - 8, size: 12, lines: 3 })
  const x = head + (from - 1) * week + width / 2
  const top = height / 2 - ((lines.length - 1) / 2) * 15 + 4
  return lines.map((text, index) => label(text, x, Math.round(top + index * 15), theme.quiet, 12, false, centredOn(theme.slack, 6)))
}

/** Text around its place, and so much of the colour behind it that lines don't cross it. */
function centredOn(colour: string, around: number): Shape['attributes'] {
  return { 'text-anchor': 'middle', stroke: colour, 'stroke-width': around, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }
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

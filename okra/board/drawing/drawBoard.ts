import { milestoneTypes } from '../../quarter/plan/items.ts'
import type { Board } from '../board.ts'
import type { Arrangement } from './arrangement.ts'
import { arrange } from './arrangement.ts'
import { label } from './drawBar.ts'
import { drawLanes } from './drawLanes.ts'
import { drawLoad, drawWeeks } from './drawWeeks.ts'
import { icon, typeIcons } from './icons.ts'
import type { Look } from './look.ts'
import { textIn } from './measure.ts'
import type { Shape } from './shape.ts'
import { group, rect, shape, toSvg } from './shape.ts'

/** A board in three parts, so that weeks and load can stay in view while the lanes scroll. */
export interface Drawing {
  readonly arrangement: Arrangement
  readonly weeks: Shape
  readonly lanes: Shape
  readonly load: Shape
}

/** The drawing of a board, so many pixels wide. Pure: the same board in the same look gives the same shapes. */
export function drawBoard(board: Board, width: number, look: Look): Drawing {
  const arrangement = arrange(board, width)
  return {
    arrangement,
    weeks: drawWeeks(board, arrangement.measures, look),
    lanes: drawLanes(board, arrangement, look),
    load: drawLoad(board, arrangement.measures, look),
  }
}

const legendHeight = 40

/** The whole board with its legend as the source of an SVG file: the tab's download and the server's picture. */
export function boardSvg(board: Board, width: number, look: Look): string {
  const { arrangement, weeks, lanes, load } = drawBoard(board, width, look)
  const { top, foot } = arrangement.measures
  const height = Math.ceil(top + arrangement.height + foot + legendHeight)
  return toSvg(
    shape(
      'svg',
      { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}`, 'font-family': look.theme.font },
      rect(0, 0, width, height, { fill: look.theme.background }),
      group(0, 0, [weeks]),
      group(0, top, [lanes]),
      group(0, top + arrangement.height, [load]),
      group(0, top + arrangement.height + foot, legendOf(look)),
    ),
  )
}

/** The types with icon, word and colour, and what the lines mean. */
function legendOf({ theme, words }: Look): readonly Shape[] {
  const shapes: Shape[] = []
  const { widthOf } = textIn(theme)
  let x = 16
  for (const type of milestoneTypes) {
    const paint = theme.types[type]
    const width = widthOf(words.types[type], 12, true) + 34
    shapes.push(
      rect(x, 8, width, 22, { rx: 4, fill: paint.fill, stroke: paint.border }),
      icon(typeIcons[type], x + 7, 12, 14, paint.text),
      label(words.types[type], x + 25, 23, paint.text, 12, true),
    )
    x += width + 10
  }
  for (const [text, stroke, dashes] of [
    [words.dependsOn, theme.line, 'none'],
    [words.wrongOrder, theme.danger, '5 3'],
  ] as const) {
    shapes.push(
      shape('line', { x1: x + 4, y1: 19, x2: x + 32, y2: 19, stroke, 'stroke-width': 1.5, 'stroke-dasharray': dashes }),
      label(text, x + 38, 23, theme.quiet, 12),
    )
    x += widthOf(text, 12) + 54
  }
  return shapes
}

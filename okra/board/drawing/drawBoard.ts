import type { Board } from '../board.ts'
import type { Arrangement } from './arrangement.ts'
import { arrange } from './arrangement.ts'
import { label } from './drawBar.ts'
import { drawLanes } from './drawLanes.ts'
import { drawLegend } from './drawLegend.ts'
import { drawLoad, drawWeeks } from './drawWeeks.ts'
import type { Look } from './look.ts'
import { textIn } from './measure.ts'
import type { Part, Shape } from './shape.ts'
import { group, rect, shape, toSvg, unmarked } from './shape.ts'

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

/** What stands above a board that is a file: whose it is, and two remarks, left and right. */
export interface Heading {
  readonly title: string
  readonly note: string
  readonly aside: string
}

/** The whole board with its legend as the source of an SVG file: what is downloaded, and what the server's picture is made of. */
export function boardSvg(board: Board, width: number, look: Look, heading: Heading | null = null): string {
  const { arrangement, weeks, lanes, load } = drawBoard(board, width, look)
  const { top, foot } = arrangement.measures
  const body = [
    { height: top, shapes: [weeks] },
    { height: arrangement.height, shapes: [lanes] },
    { height: foot, shapes: [load] },
  ]
  return toSvg(unmarked(sheetOf(width, look, heading, [...body, drawLegend(width, look)])))
}

/** A whole drawing: its heading, and these parts below each other. */
export function sheetOf(width: number, look: Look, heading: Heading | null, parts: readonly Part[]): Shape {
  const all = heading ? [headingOf(heading, width, look), ...parts] : parts
  let y = 0
  const placed = all.map((part) => {
    const shapes = group(0, y, part.shapes)
    y += part.height
    return shapes
  })
  const height = Math.ceil(y)
  return shape(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}`, 'font-family': look.theme.font },
    ...(heading ? [shape('title', {}, heading.title)] : []),
    rect(0, 0, width, height, { fill: look.theme.background }),
    ...placed,
  )
}

/** How high a heading is, in pixels. */
export const headingHeight = 70

function headingOf({ title, note, aside }: Heading, width: number, { theme }: Look): Part {
  const { wrapped } = textIn(theme)
  const room = (text: string, share: number, size: number, bold: boolean) =>
    wrapped(text, { width: (width - 24) * share, size, bold, lines: 1 })
  const shapes = [
    ...room(title, 1, 22, true).map((text) => label(text, 12, 30, theme.text, 22, true)),
    ...room(note, 0.6, 14, false).map((text) => label(text, 12, 54, theme.quiet, 14)),
    ...room(aside, 0.4, 14, false).map((text) => label(text, width - 12, 54, theme.quiet, 14, false, { 'text-anchor': 'end' })),
  ]
  return { height: headingHeight, shapes: [...shapes, rect(0, headingHeight - 1, width, 1, { fill: theme.grid })] }
}

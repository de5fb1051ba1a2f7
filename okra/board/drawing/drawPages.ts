import type { Board } from '../board.ts'
import type { Arrangement, Box } from './arrangement.ts'
import { arrange } from './arrangement.ts'
import type { Heading } from './drawBoard.ts'
import { headingHeight, sheetOf } from './drawBoard.ts'
import { drawLanes } from './drawLanes.ts'
import { drawLegend } from './drawLegend.ts'
import { drawLoad, drawWeeks } from './drawWeeks.ts'
import type { Look } from './look.ts'
import type { Part, Shape } from './shape.ts'
import { shape } from './shape.ts'

/** How high a page may be for its width: a little less than A3 and A4 are across. */
const pageRatio = 0.66
/** A board that is only so much higher is made smaller rather than cut. */
const onePageRatio = 0.9

/** The heading of one of so many pages. */
export type HeadingOf = (page: number, pages: number) => Heading

/** The board cut into drawings that fit on a sheet of paper each: between rows, with the weeks above each and the load below the last. */
export function boardPages(board: Board, width: number, look: Look, heading: HeadingOf): readonly Shape[] {
  const arrangement = arrange(board, width)
  const { measures } = arrangement
  const weeks: Part = { height: measures.top, shapes: [drawWeeks(board, measures, look)] }
  const load: Part = { height: measures.foot, shapes: [drawLoad(board, measures, look)] }
  const legend = drawLegend(width, look)
  const frame = headingHeight + weeks.height + legend.height
  const whole = frame + arrangement.height + load.height <= width * onePageRatio
  const slices = whole ? [{ from: 0, to: arrangement.height }] : slicesOf(arrangement, width * pageRatio - frame)
  return slices.map((slice, index) => {
    const isLast = index === slices.length - 1
    const parts = [weeks, lanesIn(board, arrangement, slice, look), ...(isLast ? [load] : []), legend]
    return sheetOf(width, look, heading(index + 1, slices.length), parts)
  })
}

interface Slice {
  readonly from: number
  readonly to: number
}

/** The lanes from top to bottom in slices of at most this height; each ends where no bar is. */
function slicesOf({ boxes, lanes, height }: Arrangement, most: number): readonly Slice[] {
  const ends = lanes.map((lane) => lane.y + lane.height)
  const below = [...boxes.values()].map((box) => box.y + box.height + 2)
  const isFree = (y: number) => [...boxes.values()].every((box) => y <= box.y || y >= box.y + box.height)
  const cuts = [...new Set([...ends, ...below])].filter(isFree).sort((a, b) => a - b)
  const slices: Slice[] = []
  let from = 0
  while (from < height) {
    const to = cuts.findLast((cut) => cut > from && cut <= from + most) ?? Math.min(height, from + most)
    slices.push({ from, to })
    from = to
  }
  return slices
}

/** What of the lanes is within a slice. Lines that leave it end at its edge; a lane that goes on has its name again. */
function lanesIn(board: Board, arrangement: Arrangement, { from, to }: Slice, look: Look): Part {
  const { measures } = arrangement
  const height = to - from
  const lanes = arrangement.lanes.flatMap((lane) => {
    const [top, bottom] = [Math.max(lane.y, from), Math.min(lane.y + lane.height, to)]
    return top < bottom ? [{ ...lane, y: top - from, height: bottom - top }] : []
  })
  const boxes = new Map([...arrangement.boxes].map(([id, box]): [string, Box] => [id, { ...box, y: box.y - from }]))
  const notes = arrangement.notes.map((note) => ({ ...note, y: note.y - from }))
  const drawn = drawLanes(board, { measures, lanes, boxes, notes, height }, look)
  return { height, shapes: [shape('svg', { width: measures.width, height, viewBox: `0 0 ${measures.width} ${height}` }, drawn)] }
}

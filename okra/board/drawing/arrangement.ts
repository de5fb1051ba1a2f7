import type { Board, Unlock } from '../board.ts'
import type { Bar, Lane } from '../lanes.ts'

/** The measures of a drawing of this width, in pixels. */
export interface Measures {
  readonly width: number
  /** Of the column with the names of the lanes. */
  readonly head: number
  readonly week: number
  /** Of the row with the weeks. */
  readonly top: number
  /** Of the row with the load. */
  readonly foot: number
}

/** Where a bar is drawn within the lanes. */
export interface Box {
  readonly bar: Bar
  readonly lane: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where a lane is drawn. */
export interface LaneBox {
  readonly lane: Lane
  readonly y: number
  readonly height: number
}

/** Words in a free place beside a bar: what has to be unlocked, nobody knows when. */
export interface Note {
  readonly unlock: Unlock
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where everything is drawn. Places of lanes, bars and notes count from the upper end of the first lane. */
export interface Arrangement {
  readonly measures: Measures
  readonly lanes: readonly LaneBox[]
  /** By the id of the milestone. */
  readonly boxes: ReadonlyMap<string, Box>
  readonly notes: readonly Note[]
  readonly height: number
}

const barHeight = 56
const stripHeight = 18
const gap = 5
const padding = 8
const leastLane = 78
/** Of a board with nothing on it: there are words in it. */
const emptyBoard = 150
/** A bar leaves so much of its first and last week free. */
const inset = 2

/** From this width on a bar shows more than its icon and title. */
export const wideBar = 136

/** The measures of a drawing of this width. */
export function measuresOf(width: number): Measures {
  const head = width >= 1_200 ? 160 : width >= 860 ? 126 : 92
  return { width, head, week: (width - head) / 13, top: 41, foot: 48 }
}

/** Where a span of weeks is drawn: its left end and its width. */
export function across({ head, week }: Measures, start: number, end: number): { readonly x: number; readonly width: number } {
  return { x: head + (start - 1) * week + inset, width: (end - start + 1) * week - 2 * inset }
}

/** The place of everything on a board of this width. */
export function arrange(board: Board, width: number): Arrangement {
  const measures = measuresOf(width)
  const undated = Map.groupBy(
    board.unlocks.filter(({ by }) => by === null),
    ({ waiting }) => waiting,
  )
  const lanes: LaneBox[] = []
  const boxes = new Map<string, Box>()
  const notes: Note[] = []
  const least = board.lanes.every(({ bars }) => bars.length === 0) ? emptyBoard / board.lanes.length : 0
  let y = 0
  for (const [index, lane] of board.lanes.entries()) {
    const strip = (bar: Bar) => hasStrip(bar, undated)
    const rows = rowsOf(lane, y + padding, strip)
    const height = Math.max(leastLane, least, rows.end - y + padding - gap)
    lanes.push({ lane, y, height })
    for (const bar of lane.bars) {
      const own = { y: rows.at(bar.row).y, height: heightOf(strip(bar)) }
      boxes.set(bar.milestone.id, { bar, lane: index, ...across(measures, bar.place.start, bar.place.end), ...own })
    }
    notes.push(...notesOf(lane, undated, measures, rows.at))
    y += height
  }
  return { measures, lanes, boxes, notes, height: y }
}

function hasStrip({ milestone }: Bar, undated: ReadonlyMap<string, unknown>): boolean {
  return milestone.markers.length > 0 || undated.has(milestone.id)
}

const heightOf = (strip: boolean) => barHeight + (strip ? stripHeight : 0)

/** The rows of a lane: those with markers or unlocks are higher. */
function rowsOf(lane: Lane, top: number, strip: (bar: Bar) => boolean) {
  const rows: { y: number; height: number }[] = []
  let y = top
  for (let row = 0; row < lane.rows; row += 1) {
    const height = heightOf(lane.bars.some((bar) => bar.row === row && strip(bar)))
    rows.push({ y, height })
    y += height + gap
  }
  return { at: (row: number) => rows[row] ?? { y: top, height: barHeight }, end: y }
}

const noteWeeks = 2

/** Beside a bar, or in the row below or above it where two weeks are free, there is room for words. */
function notesOf(
  lane: Lane,
  undated: ReadonlyMap<string, readonly Unlock[]>,
  measures: Measures,
  at: (row: number) => { readonly y: number; readonly height: number },
): readonly Note[] {
  const taken = lane.bars.map(({ row, place }) => ({ row, ...place }))
  return lane.bars.flatMap((bar): readonly Note[] => {
    const [unlock] = undated.get(bar.milestone.id) ?? []
    const rows = [bar.row, bar.row + 1, bar.row - 1].filter((row) => row >= 0 && row < lane.rows)
    const end = bar.place.start - 1
    const start = end - noteWeeks + 1
    const isFree = (row: number) => taken.every((one) => one.row !== row || one.end < start || one.start > end)
    const row = unlock && start >= 1 && measures.week >= 56 ? rows.find(isFree) : undefined
    if (!unlock || row === undefined) return []
    taken.push({ row, start, end })
    return [{ unlock, ...across(measures, start, end), ...at(row) }]
  })
}

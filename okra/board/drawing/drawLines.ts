import type { Board, Line } from '../board.ts'
import type { Arrangement, Box, Note } from './arrangement.ts'
import { label } from './drawBar.ts'
import { icon } from './icons.ts'
import type { Look } from './look.ts'
import { textIn } from './measure.ts'
import type { Point, Shape } from './shape.ts'
import { round, shape } from './shape.ts'

const at = ({ x, y }: Point) => `${round(x)} ${round(y)}`
const dashes = '5 3'

/** The dependency lines; those in the wrong order are dashed as well as red. */
export function drawLines(board: Board, { boxes }: Arrangement, look: Look): readonly Shape[] {
  return board.lines.flatMap((line) => {
    const needed = boxes.get(line.needed)
    const waiting = boxes.get(line.waiting)
    return needed && waiting ? [drawLine(line, needed, waiting, look)] : []
  })
}

function drawLine({ dependency, wrongOrder }: Line, needed: Box, waiting: Box, { theme }: Look): Shape {
  const { path, tip } = wrongOrder ? backwards(needed, waiting) : forwards(needed, waiting)
  return arrow(path, tip, wrongOrder ? theme.danger : theme.line, wrongOrder, { 'data-dependency': dependency })
}

function arrow(path: string, { point, turn }: Tip, stroke: string, dashed: boolean, more: Shape['attributes'] = {}): Shape {
  return shape(
    'g',
    more,
    shape('path', { d: path, fill: 'none', stroke, 'stroke-width': 1.5, ...(dashed ? { 'stroke-dasharray': dashes } : {}) }),
    shape('path', { d: 'M0 0 L-9 -4.5 L-9 4.5 Z', fill: stroke, transform: `translate(${at(point)}) rotate(${turn})` }),
  )
}

interface Tip {
  readonly point: Point
  readonly turn: number
}

interface Way {
  readonly path: string
  readonly tip: Tip
}

const middle = ({ y, height }: Box) => y + height / 2

/** From the end of what is needed to the beginning of what waits. */
function forwards(needed: Box, waiting: Box): Way {
  const from = { x: needed.x + needed.width, y: middle(needed) }
  const to = { x: waiting.x, y: middle(waiting) }
  const bend = Math.max(12, (to.x - from.x) / 2)
  const path = `M${at(from)} C${at({ x: from.x + bend, y: from.y })} ${at({ x: to.x - bend, y: to.y })} ${at({ x: to.x - 6, y: to.y })}`
  return { path, tip: { point: to, turn: 0 } }
}

/** Into the upper or lower edge of what waits; in the same row along the row. */
function backwards(needed: Box, waiting: Box): Way {
  const isSameRow = needed.y === waiting.y
  if (isSameRow) {
    const from = { x: needed.x, y: middle(needed) }
    const to = { x: waiting.x + waiting.width, y: middle(waiting) }
    return { path: `M${at(from)} L${at({ x: to.x + 6, y: to.y })}`, tip: { point: to, turn: 180 } }
  }
  const below = needed.y > waiting.y
  const rightwards = needed.x + needed.width < waiting.x + waiting.width
  const from = { x: rightwards ? needed.x + needed.width : needed.x, y: middle(needed) }
  const wish = from.x + (rightwards ? 40 : -40)
  const x = Math.min(Math.max(wish, waiting.x + 14), waiting.x + waiting.width - 14)
  return upright(from, { x, y: below ? waiting.y + waiting.height : waiting.y }, below)
}

/** A curve that leaves sideways and ends upright. */
function upright(from: Point, to: Point, upwards: boolean): Way {
  const end = { x: to.x, y: to.y + (upwards ? 6 : -6) }
  return { path: `M${at(from)} Q${at({ x: to.x, y: from.y })} ${at(end)}`, tip: { point: to, turn: upwards ? -90 : 90 } }
}

/** The words beside a bar about what nobody knows the date of, with a line to the bar. */
export function drawNotes({ notes, boxes }: Arrangement, look: Look): readonly Shape[] {
  return notes.flatMap((note) => {
    const box = boxes.get(note.unlock.waiting)
    return box ? [drawNote(note, box, look)] : []
  })
}

function drawNote(note: Note, box: Box, { theme, words }: Look): Shape {
  const lines = textIn(theme).wrapped(words.noDate(note.unlock.party), { width: note.width - 40, size: 11, bold: true, lines: 3 })
  const top = note.y + note.height / 2 - (lines.length * 14) / 2 + 10
  // Lines that pass behind the words stay readable.
  const halo = { stroke: theme.background, 'stroke-width': 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }
  const from = { x: note.x + note.width - 20, y: note.y + note.height / 2 }
  const { path, tip } = wayOf(from, note, box)
  return shape(
    'g',
    { 'data-dependency': note.unlock.dependency.id },
    icon('lock', note.x, top - 12, 16, theme.danger),
    ...lines.map((text, index) => label(text, note.x + 19, Math.round(top + index * 14), theme.danger, 11, true, halo)),
    arrow(path, tip, theme.danger, true),
  )
}

function wayOf(from: Point, note: Note, box: Box): Way {
  if (note.y === box.y)
    return { path: `M${at(from)} L${at({ x: box.x - 6, y: from.y })}`, tip: { point: { x: box.x, y: from.y }, turn: 0 } }
  const upwards = note.y > box.y
  return upright(from, { x: box.x + 22, y: upwards ? box.y + box.height : box.y }, upwards)
}

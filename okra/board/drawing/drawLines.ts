import type { Board, Line } from '../board.ts'
import type { Arrangement, Box, Note } from './arrangement.ts'
import { label } from './drawBar.ts'
import { icon } from './icons.ts'
import type { BoardTheme, Look } from './look.ts'
import { textIn } from './measure.ts'
import type { Point, Shape } from './shape.ts'
import { round, shape } from './shape.ts'

const at = ({ x, y }: Point) => `${round(x)} ${round(y)}`
const dashes = '5 3'

interface Tip {
  readonly point: Point
  readonly turn: number
}

/** The course of a line and where it points to. */
interface Way {
  readonly path: string
  readonly tip: Tip
}

/** The dependency lines without their tips; those in the wrong order are dashed as well as red. */
export function drawLines(board: Board, arrangement: Arrangement, { theme }: Look): readonly Shape[] {
  return waysOf(board, arrangement).map(({ line: { dependency, wrongOrder }, path }) =>
    shape('g', { 'data-dependency': dependency }, course(path, colourOf(wrongOrder, theme), wrongOrder)),
  )
}

/** The tips of all lines: over the bars, since two bars in a row leave no room for one between them. */
export function drawTips(board: Board, arrangement: Arrangement, { theme }: Look): readonly Shape[] {
  const lines = waysOf(board, arrangement).map(({ line, tip }) => head(tip, colourOf(line.wrongOrder, theme)))
  const notes = notesWith(arrangement).map(({ note, box }) => head(wayFrom(note, box).tip, theme.danger))
  return [...lines, ...notes]
}

/** The words beside a bar about what nobody knows the date of, with a line to the bar. */
export function drawNotes(arrangement: Arrangement, look: Look): readonly Shape[] {
  return notesWith(arrangement).map(({ note, box }) => drawNote(note, box, look))
}

const colourOf = (wrongOrder: boolean, theme: BoardTheme) => (wrongOrder ? theme.danger : theme.line)

function course(path: string, stroke: string, dashed: boolean): Shape {
  return shape('path', { d: path, fill: 'none', stroke, 'stroke-width': 1.5, ...(dashed ? { 'stroke-dasharray': dashes } : {}) })
}

function head({ point, turn }: Tip, fill: string): Shape {
  return shape('path', { d: 'M0 0 L-9 -4.5 L-9 4.5 Z', fill, transform: `translate(${at(point)}) rotate(${turn})` })
}

function waysOf(board: Board, { boxes }: Arrangement): readonly (Way & { readonly line: Line })[] {
  return board.lines.flatMap((line) => {
    const needed = boxes.get(line.needed)
    const waiting = boxes.get(line.waiting)
    if (!needed || !waiting) return []
    return [{ line, ...(line.wrongOrder ? backwards(needed, waiting) : forwards(needed, waiting)) }]
  })
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

function notesWith({ notes, boxes }: Arrangement): readonly { readonly note: Note; readonly box: Box }[] {
  return notes.flatMap((note) => {
    const box = boxes.get(note.unlock.waiting)
    return box ? [{ note, box }] : []
  })
}

/** So much of the width of a note is for its line. */
const noteLine = 20

function drawNote(note: Note, box: Box, { theme, words }: Look): Shape {
  const fit = { width: note.width - noteLine - 22, size: 11, bold: true, lines: 3 }
  const lines = textIn(theme).wrapped(words.noDate(note.unlock.party), fit)
  const top = note.y + note.height / 2 - (lines.length * 14) / 2 + 10
  // Lines that pass behind the words stay readable.
  const halo = { stroke: theme.background, 'stroke-width': 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }
  return shape(
    'g',
    { 'data-dependency': note.unlock.dependency.id },
    icon('lock', note.x, top - 12, 16, theme.danger),
    ...lines.map((text, index) => label(text, note.x + 19, Math.round(top + index * 14), theme.danger, 11, true, halo)),
    course(wayFrom(note, box).path, theme.danger, true),
  )
}

function wayFrom(note: Note, box: Box): Way {
  const from = { x: note.x + note.width - noteLine, y: note.y + note.height / 2 }
  if (note.y === box.y)
    return { path: `M${at(from)} L${at({ x: box.x - 6, y: from.y })}`, tip: { point: { x: box.x, y: from.y }, turn: 0 } }
  const upwards = note.y > box.y
  return upright(from, { x: box.x + 22, y: upwards ? box.y + box.height : box.y }, upwards)
}

import { markers, milestoneTypes } from '../../quarter/plan/items.ts'
import { label } from './drawBar.ts'
import { icon, markerIcons, typeIcons } from './icons.ts'
import type { Look } from './look.ts'
import { textIn } from './measure.ts'
import type { Part, Shape } from './shape.ts'
import { group, rect, shape } from './shape.ts'

/** A sign with its word. It is drawn with its left upper corner at 0, and is 22 pixels high. */
interface Entry {
  readonly width: number
  readonly shapes: readonly Shape[]
}

const side = 12
const between = 14
const rowHeight = 30

/** The legend of a board: types with icon, word and colour and lines, then markers and what is written on a bar; in as many rows as it takes. */
export function drawLegend(width: number, look: Look): Part {
  const groups = [
    [...typeEntries(look), ...lineEntries(look)],
    [...markerEntries(look), ...scoreEntries(look)],
  ]
  const rows = groups.flatMap((entries) => rowsOf(entries, width - 2 * side))
  const shapes = rows.flatMap((row, index) => {
    let x = side
    return row.map((entry) => {
      const placed = group(x, 8 + index * rowHeight, entry.shapes)
      x += entry.width + between
      return placed
    })
  })
  return { shapes, height: 8 + rows.length * rowHeight }
}

function rowsOf(entries: readonly Entry[], width: number): readonly (readonly Entry[])[] {
  const rows: Entry[][] = [[]]
  let taken = 0
  for (const entry of entries) {
    if (taken > 0 && taken + entry.width > width) {
      rows.push([])
      taken = 0
    }
    rows.at(-1)?.push(entry)
    taken += entry.width + between
  }
  return rows
}

function typeEntries({ theme, words }: Look): readonly Entry[] {
  const { widthOf } = textIn(theme)
  return milestoneTypes.map((type) => {
    const paint = theme.types[type]
    const width = widthOf(words.types[type], 12, true) + 34
    return {
      width,
      shapes: [
        rect(0, 0, width, 22, { rx: 4, fill: paint.fill, stroke: paint.border }),
        icon(typeIcons[type], 7, 4, 14, paint.text),
        label(words.types[type], 25, 15, paint.text, 12, true),
      ],
    }
  })
}

/** A sign of this width, and the word beside it. */
function signed(sign: readonly Shape[], width: number, word: string, { theme }: Look): Entry {
  return { width: width + 6 + textIn(theme).widthOf(word, 12), shapes: [...sign, label(word, width + 6, 15, theme.quiet, 12)] }
}

function lineEntries(look: Look): readonly Entry[] {
  const { theme, words } = look
  const lines = [
    [words.dependsOn, theme.line, {}],
    [words.wrongOrder, theme.danger, { 'stroke-dasharray': '5 3' }],
  ] as const
  return lines.map(([word, stroke, more]) =>
    signed([shape('line', { x1: 0, y1: 11, x2: 28, y2: 11, stroke, 'stroke-width': 1.5, ...more })], 28, word, look),
  )
}

function markerEntries(look: Look): readonly Entry[] {
  const { theme, words } = look
  return markers.map((marker) => signed([icon(markerIcons[marker], 0, 4, 14, theme.quiet)], 14, words.markers[marker], look))
}

function scoreEntries(look: Look): readonly Entry[] {
  const { theme, words } = look
  const size = [
    rect(0, 3, 15, 15, { rx: 3, fill: 'none', stroke: theme.quiet }),
    label('S', 7.5, 15, theme.quiet, 11, true, { 'text-anchor': 'middle' }),
  ]
  return [
    signed(size, 15, words.effort, look),
    signed([label('$', 0, 15, theme.quiet, 12, true)], 7, words.businessValue, look),
    signed([icon('heart', 0, 5, 12, theme.quiet)], 12, words.uxValue, look),
  ]
}

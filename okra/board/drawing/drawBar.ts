import type { Milestone } from '../../quarter/plan/items.ts'
import type { Scales } from '../../quarter/plan/results.ts'
import type { Unlock } from '../board.ts'
import type { Box } from './arrangement.ts'
import { wideBar } from './arrangement.ts'
import type { IconName } from './icons.ts'
import { icon, markerIcons, typeIcons } from './icons.ts'
import type { Look, Paint } from './look.ts'
import type { TextMeasure } from './measure.ts'
import { textIn } from './measure.ts'
import type { Shape } from './shape.ts'
import { group, rect, shape } from './shape.ts'

const titleSize = 12
const detailSize = 11
const side = 8
const iconSize = 14
const heartWidth = 12

/** A text with its baseline here. */
export function label(text: string, x: number, y: number, fill: string, size: number, bold = false, more: Shape['attributes'] = {}): Shape {
  return shape('text', { x: Math.round(x * 10) / 10, y, fill, 'font-size': size, ...(bold ? { 'font-weight': 600 } : {}), ...more }, text)
}

/** The paint of a milestone's type. */
export function paintOf({ type }: Milestone, { theme }: Look): Paint {
  return theme.types[type ?? 'untyped']
}

/** A milestone as it stands on the board. `undated`: what others have to unlock for it, nobody knows when. */
export function drawBar(box: Box, undated: readonly Unlock[], scales: Scales, look: Look): Shape {
  const { milestone } = box.bar
  const paint = paintOf(milestone, look)
  const wide = box.width >= wideBar
  const flags = flagsOf(milestone, undated, look)
  const text = textIn(look.theme)
  const plain = box.height - (flags.length > 0 ? 18 : 0)
  return group(
    box.x,
    box.y,
    [
      rect(0, 0, box.width, box.height, { rx: 6, fill: paint.fill, stroke: paint.border }),
      ...titleOf(milestone, box.width, wide, plain, paint, text),
      ...(wide ? detailsOf(milestone, box.width, plain, scales, paint, look) : []),
      ...flagsAt(flags, box.width, plain, paint, text),
    ],
    { 'data-milestone': milestone.id },
  )
}

function titleOf(
  milestone: Milestone,
  width: number,
  wide: boolean,
  height: number,
  paint: Paint,
  { wrapped }: TextMeasure,
): readonly Shape[] {
  const left = side + iconSize + 4
  const size = wide ? titleSize : detailSize
  const lines = wrapped(milestone.text, { width: width - left - 6, size, bold: true, lines: wide ? 2 : 3 })
  const first = wide ? (lines.length > 1 ? 15 : 20) : height / 2 - ((lines.length - 1) * 14) / 2 + 4
  return [
    icon(typeIcons[milestone.type ?? 'untyped'], side - 2, first - 12, iconSize, paint.text),
    ...lines.map((text, index) => label(text, left, Math.round(first + index * 14), paint.text, size, true)),
  ]
}

/** Effort, values, skills and owner in one line at the bottom. */
function detailsOf(milestone: Milestone, width: number, height: number, scales: Scales, paint: Paint, look: Look): readonly Shape[] {
  const y = height - 10
  const text = textIn(look.theme)
  const owner = ownerOf(milestone, width, y, paint, look)
  const scores = scoresOf(milestone, y, owner.from - side, scales, paint, text)
  const room = owner.from - scores.end - 8
  const [skills] =
    milestone.skills.length > 0 && room > 30
      ? text.wrapped(milestone.skills.map(look.words.skill).join(', '), { width: room, size: detailSize, lines: 1 })
      : []
  const middle = (scores.end + owner.from) / 2
  return [
    ...scores.shapes,
    ...(skills ? [label(skills, middle, y, paint.text, detailSize, false, { 'text-anchor': 'middle' })] : []),
    ...owner.shapes,
  ]
}

/** Effort, business value and UX value as far as there is room for them: a team may have labels of its own. */
function scoresOf(
  { effort, businessValue, uxValue }: Milestone,
  y: number,
  most: number,
  scales: Scales,
  paint: Paint,
  { widthOf, wrapped }: TextMeasure,
) {
  const shapes: Shape[] = []
  let x = side - 1
  const fitted = (text: string | null) =>
    text === null ? [] : wrapped(text, { width: (most - side) / 3, size: detailSize, bold: true, lines: 1 })
  for (const size of fitted(effort)) {
    const width = Math.max(15, widthOf(size, detailSize, true) + 6)
    shapes.push(rect(x, y - 11, width, 15, { rx: 3, fill: 'none', stroke: paint.text }), centred(size, x + width / 2, y, paint))
    x += width + 6
  }
  for (const value of fitted(businessValue)) {
    shapes.push(label(value, x, y, paint.text, detailSize, true))
    x += widthOf(value, detailSize, true) + 6
  }
  const hearts = uxValue === null ? 0 : scales.uxValue.indexOf(uxValue) + 1
  const room = Math.floor((most - x) / heartWidth)
  for (let heart = 0; heart < Math.min(hearts, room); heart += 1) shapes.push(icon('heart', x + heart * heartWidth, y - 9, 11, paint.text))
  return { shapes, end: x + Math.min(hearts, room) * heartWidth }
}

function centred(text: string, x: number, y: number, paint: Paint): Shape {
  return label(text, x, y, paint.text, detailSize, true, { 'text-anchor': 'middle' })
}

function ownerOf({ owner }: Milestone, width: number, y: number, paint: Paint, look: Look) {
  const name = owner === null ? null : look.nameOf(owner)
  if (!name) return { shapes: [], from: width - 6 }
  const initials = initialsOf(name)
  const { widthOf } = textIn(look.theme)
  const pill = Math.max(22, widthOf(initials, 10, true) + 10)
  const x = width - pill - 6
  return {
    shapes: [rect(x, y - 12, pill, 17, { rx: 8.5, fill: 'none', stroke: paint.text }), centred(initials, x + pill / 2, y, paint)],
    from: x,
  }
}

/** The first letters of the first and the last word of a name. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const first = [...(words[0] ?? '')][0] ?? ''
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : ''
  return (first + last).toUpperCase()
}

interface Flag {
  readonly icon: IconName
  readonly words: string
  readonly warns: boolean
}

/** Markers and unlocks without a date: each with its icon and words. */
function flagsOf({ markers }: Milestone, undated: readonly Unlock[], { words }: Look): readonly Flag[] {
  return [
    ...undated.map(({ party }): Flag => ({ icon: 'lock', words: words.noDate(party), warns: true })),
    ...markers.map((marker): Flag => ({ icon: markerIcons[marker], words: words.markers[marker], warns: marker === 'risk' })),
  ]
}

/** As many flags with words as there is room for; the others with their icons alone. */
function flagsAt(flags: readonly Flag[], width: number, top: number, paint: Paint, { widthOf, wrapped }: TextMeasure): readonly Shape[] {
  if (flags.length === 0) return []
  const shapes: Shape[] = [rect(1, top - 1, width - 2, 18, { rx: 4, fill: paint.text, 'fill-opacity': 0.09 })]
  let x = side - 2
  for (const [index, flag] of flags.entries()) {
    const later = (flags.length - index - 1) * 16
    const room = width - x - 16 - 4 - later
    const [words] = room > 26 ? wrapped(flag.words, { width: room, size: detailSize, lines: 1 }) : []
    if (x + 12 > width) break
    shapes.push(icon(flag.icon, x, top + 2, 12, paint.text))
    x += 15
    if (!words) continue
    shapes.push(label(words, x, top + 12, paint.text, detailSize, flag.warns))
    x += widthOf(words, detailSize, flag.warns) + 8
  }
  return shapes
}

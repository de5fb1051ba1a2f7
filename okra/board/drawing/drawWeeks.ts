import type { Board } from '../board.ts'
import type { WeekLoad } from '../load.ts'
import type { Measures } from './arrangement.ts'
import { label } from './drawBar.ts'
import { icon } from './icons.ts'
import type { Look } from './look.ts'
import { textIn } from './measure.ts'
import type { Shape } from './shape.ts'
import { line, rect, shape } from './shape.ts'

const centred = { 'text-anchor': 'middle' }

/** The row with the weeks: their numbers, and the date of every fourth Monday. */
export function drawWeeks({ weeks, slack }: Board, { head, week, width, top }: Measures, { theme, words }: Look): Shape {
  const middle = (number: number) => head + (number - 0.5) * week
  return shape(
    'g',
    {},
    ...slack.map((number) => rect(head + (number - 1) * week, 0, week, top, { fill: theme.slack })),
    label(words.week, 12, 17, theme.text, 12, true),
    ...weeks.map(({ number }) => label(String(number), middle(number), 17, theme.text, 12, true, centred)),
    ...weeks
      .filter(({ number }) => number % 4 === 1)
      .map(({ number, monday }) => label(words.date(monday), middle(number), 32, theme.quiet, 10, false, centred)),
    ...weeks.map(({ number }) => line({ x: head + (number - 1) * week, y: 0 }, { x: head + (number - 1) * week, y: top }, theme.grid)),
    line({ x: 0, y: top }, { x: width, y: top }, theme.grid),
  )
}

/** The row "At once": how many milestones each week asks for, or what it is short of. */
export function drawLoad({ load }: Board, measures: Measures, look: Look): Shape {
  const { theme, words } = look
  return shape(
    'g',
    {},
    label(words.atOnce, 12, 18, theme.text, 12, true),
    ...(words.team === '' ? [] : [label(words.team, 12, 34, theme.quiet, 12)]),
    ...load.flatMap((week) => cell(week, measures, look)),
  )
}

/** Whether a week asks for more milestones than there are people, or for more of a skill than there is. */
export function isTooMuch({ milestones, short }: WeekLoad, people: number | null): boolean {
  return short.length > 0 || (people !== null && milestones > people)
}

function cell(load: WeekLoad, { head, week }: Measures, look: Look): readonly Shape[] {
  const { theme, people } = look
  const x = head + (load.week - 1) * week + 3
  const width = week - 6
  const middle = x + width / 2
  if (load.milestones === 0) return [label('–', middle, 28, theme.quiet, 12, false, centred)]
  if (!isTooMuch(load, people)) {
    return [
      rect(x, 9, width, 28, { rx: 4, fill: theme.cell.fill }),
      label(String(load.milestones), middle, 28, theme.cell.text, 12, false, centred),
    ]
  }
  return [rect(x, 9, width, 28, { rx: 4, fill: theme.warning.fill, stroke: theme.warning.border }), ...warningOf(load, x, width, look)]
}

function warningOf({ short, milestones }: WeekLoad, x: number, width: number, { theme, words: { skill: name } }: Look): readonly Shape[] {
  const colour = theme.warning.text
  const { widthOf, wrapped } = textIn(theme)
  const [skill] = short
  const more = short.length > 1 ? ` +${short.length - 1}` : ''
  const words = skill === undefined ? String(milestones) : name(skill)
  const [first = ''] = wrapped(words, { width: width - 21 - widthOf(more, 11, true), size: 11, bold: true, lines: 1 })
  const fitted = `${first}${more}`
  const start = x + Math.max(3, (width - 17 - widthOf(fitted, 11, true)) / 2)
  return [icon('warning', start, 16, 14, colour), label(fitted, start + 17, 27, colour, 11, true)]
}

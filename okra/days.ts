/** A calendar day, `YYYY-MM-DD`. */
export type Day = string

/** A time of day on the clock of some place. */
export interface TimeOfDay {
  readonly hour: number
  readonly minute: number
}

const dayMs = 86_400_000
// Making a formatter is slow, and it has no state: keeping it changes no result.
const clocks = new Map<string, Intl.DateTimeFormat>()

function clockIn(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known) return known
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  clocks.set(timeZone, clock)
  return clock
}

/** What the clocks of a time zone show at an instant, as if it were UTC. */
function shownIn(at: number, timeZone: string): number {
  const part = Object.fromEntries(
    clockIn(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  ) as Readonly<Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number>>
  return Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second)
}

/** The day that an instant (milliseconds since 1970) falls on in an IANA time zone. Throws RangeError for an unknown zone. */
export function dayIn(at: number, timeZone: string): Day {
  return new Date(shownIn(at, timeZone)).toISOString().slice(0, 10)
}

/** The time of day, to the minute, that clocks in an IANA time zone show at an instant. */
export function timeIn(at: number, timeZone: string): TimeOfDay {
  const shown = new Date(shownIn(at, timeZone))
  return { hour: shown.getUTCHours(), minute: shown.getUTCMinutes() }
}

/**
 * The instant at which clocks in an IANA time zone show this day and time. A time that is skipped when clocks go forward becomes
 * later by what they skip; of a time that comes twice the first is meant.
 */
export function instantOf(day: Day, { hour, minute }: TimeOfDay, timeZone: string): number {
  const wanted = Date.parse(`${day}T00:00:00Z`) + (hour * 60 + minute) * 60_000
  const offset = (at: number) => shownIn(at, timeZone) - at
  const before = wanted - offset(wanted - dayMs)
  const after = wanted - offset(wanted + dayMs)
  return shownIn(before, timeZone) === wanted || shownIn(after, timeZone) !== wanted ? before : after
}

/** The day so many days after (or, negative, before) another. */
export function dayAfter(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
}

/** How many days there are from one day to another; negative if it lies before. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs)
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

/** The first Monday on or after a day: where week 1 of a quarter begins that starts on it (METHOD section 6). */
export function firstMonday(startsOn: Day): Day {
  return dayAfter(startsOn, (8 - weekdayOf(startsOn)) % 7)
}

/** Monday to Friday. Holidays are not known here. */
export function isWorkingDay(day: Day): boolean {
  return weekdayOf(day) < 6
}

/** How dates are written in a language: day before month in English, too. */
export function localeOf(language: string): string {
  return language === 'en' ? 'en-GB' : language
}

/** A date in words with weekday and time, as people read it, for example "Thursday, 1 October, 14:00". */
export function dateInWords(at: number, timeZone: string, language: string): string {
  const format: Intl.DateTimeFormatOptions = {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }
  return new Intl.DateTimeFormat(localeOf(language), format).format(at)
}

/** A day as people write it on a board, short and without the year, for example "5 Oct". */
export function dateOf(day: Day, language: string): string {
  const format = new Intl.DateTimeFormat(localeOf(language), { day: 'numeric', month: 'short', timeZone: 'UTC' })
  return format.format(Date.parse(`${day}T00:00:00Z`))
}

import type { Cues } from './cues.ts'
import { placesOf, type Reading, type Stretch } from './reading.ts'

/** What a cue of need reaches: `cue` is where its words stand, `reach` where what is needed may stand, before or after them. */
export interface Scope {
  readonly cue: Stretch
  readonly reach: Stretch
  /** Words of use tell less than words of need. */
  readonly sure: boolean
  /** The cue speaks of a time to come, so that "is live" in its reach is not there yet. */
  readonly later: boolean
}

/** How far a word of need reaches. */
const AHEAD = 160
/** Words further away say nothing of each other; in units. */
const FAR = 100
/** What is needed before "has to be ready" stands near it. */
const NEAR = 60

/** The words before a place of a text, from `start` on, as far as they are near. */
export function wordsBefore(text: string, start: number, at: number): string {
  return text.slice(Math.max(start, at - FAR), at)
}

/** The words after a place of a text, up to `end`, as far as they are near. */
export function wordsAfter(text: string, at: number, end: number): string {
  return text.slice(at, Math.min(end, at + FAR))
}

/** All cues of need in a clause that nothing takes back, with what they reach; sure ones first. */
export function scopesOf(reading: Reading, clause: Stretch, cues: Cues): Scope[] {
  const blocked = placesOf(cues.blocked, reading.text, clause)
  const isInBlocked = (cue: Stretch) => blocked.some(({ start, end }) => cue.start >= start && cue.end <= end + 1)
  const open = (pattern: RegExp, none: RegExp | null) =>
    placesOf(pattern, reading.text, clause).filter((cue) => !isInBlocked(cue) && !isTakenBack(reading.text, clause, cue, cues.not, none))
  const ahead = (cue: Stretch, sure: boolean): Scope => {
    const words = reading.text.slice(cue.start, cue.end)
    return { cue, reach: reachAfter(reading.text, clause, cue, cues), sure, later: cues.times.test(words) }
  }
  const behind = (cue: Stretch): Scope => ({
    cue,
    reach: { start: Math.max(clause.start, cue.start - NEAR), end: cue.start },
    sure: true,
    later: true,
  })
  const nothing = placesOf(cues.nothing, reading.text, clause).map((cue) => ({ ...ahead(cue, true), later: true }))
  const bound = blocked.map((cue) => ({ ...ahead(cue, true), later: true }))
  return [
    ...bound,
    ...nothing,
    ...open(cues.needs, cues.none).map((cue) => ahead(cue, true)),
    ...open(cues.first, null).map(behind),
    ...open(cues.uses, cues.none).map((cue) => ahead(cue, false)),
  ]
}

function isTakenBack(text: string, clause: Stretch, cue: Stretch, not: RegExp, none: RegExp | null): boolean {
  return not.test(text.slice(Math.max(clause.start, cue.start - 40), cue.start)) || (none?.test(text.slice(cue.end, clause.end)) ?? false)
}

function reachAfter(text: string, clause: Stretch, cue: Stretch, { ends }: Cues): Stretch {
  const rest = text.slice(cue.end, Math.min(clause.end, cue.end + AHEAD))
  const stop = rest.search(ends)
  return { start: cue.end, end: cue.end + (stop < 0 ? rest.length : stop) }
}

/** Whether what begins at `at` is an audience, or what is replaced: by the words between a word of need and it, or by those around a word of use. */
export function isAside(text: string, clauseStart: number, { cue, sure }: Scope, at: number, { aside }: Cues): boolean {
  if (at < cue.end) return false
  return aside.test(wordsBefore(text, sure ? cue.end : Math.max(clauseStart, cue.start - NEAR), at))
}

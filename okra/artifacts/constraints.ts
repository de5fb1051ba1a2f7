import type { Board } from '../board/board.ts'
import { boardOf } from '../board/board.ts'
import type { WeekLoad } from '../board/load.ts'
import { skillKey } from '../board/load.ts'
import type { Milestone } from '../quarter/plan/items.ts'
import type { Plan, QuarterState } from '../quarter/state.ts'
import { skillName } from '../words/names.ts'
import type { ArchiveContext } from './context.ts'
import { document, list, literal, section } from './markdown.ts'
import { entryList } from './okrs.ts'
import type { Phrases } from './phrases.ts'
import { phrasesOf } from './phrases.ts'
import { timelineOf } from './timeline.ts'

/** What the document is made of. */
interface Look {
  readonly plan: Plan
  readonly board: Board
  readonly context: ArchiveContext
  readonly phrases: Phrases
}

/** The document `session-4/constraints-risks.md`: what stands in the way of the plan, and what was said about it. */
export function constraintsMarkdown(state: QuarterState, context: ArchiveContext): string {
  const { plan, quarter } = state
  const { say } = context
  const look: Look = { plan, board: boardOf(plan, quarter?.startsOn ?? '1970-01-01'), context, phrases: phrasesOf(plan, context, literal) }
  const blocks = [
    ...section(`## ${say('artifact.flagged')}`, list(flagged(look))),
    ...section(`## ${say('artifact.wrongOrder')}`, list(wrongOrder(look))),
    ...section(`## ${say('artifact.unlocked')}`, list(unlocked(look))),
    ...section(`## ${say('artifact.load')}`, list([...shortages(look), ...slack(look)])),
    ...section(`## ${say('artifact.remarks')}`, entryList(look, plan.remarks)),
    ...section(`## ${say('artifact.concerns')}`, entryList(look, plan.agreement?.concerns ?? [])),
  ]
  return document(`# ${say('artifact.constraints.title')}`, ...(blocks.length > 0 ? blocks : [say('artifact.constraints.none')]))
}

function named({ phrases }: Look, { text, placement }: Milestone): string {
  return placement ? `${literal(text)} (${phrases.weeks(placement)})` : literal(text)
}

function flagged(look: Look): readonly string[] {
  const { say } = look.context
  return timelineOf(look.plan)
    .filter(({ markers }) => markers.length > 0)
    .map((one) => `${named(look, one)}: ${one.markers.map((marker) => say(`board.marker.${marker}`)).join(', ')}`)
}

function wrongOrder(look: Look): readonly string[] {
  const { plan, board, context } = look
  const late = board.lines.filter((line) => line.wrongOrder)
  return late.flatMap(({ needed, waiting }) => {
    const [first, then] = [plan.milestones[needed], plan.milestones[waiting]]
    return first && then ? [context.say('artifact.startsBefore', { waiting: named(look, then), needed: named(look, first) })] : []
  })
}

function unlocked(look: Look): readonly string[] {
  const { board, context, phrases } = look
  return timelineOf(look.plan).flatMap((milestone) =>
    board.unlocks
      .filter(({ waiting }) => waiting === milestone.id)
      .map(({ dependency, by, tooEarly }) => {
        const told = `${named(look, milestone)}: ${phrases.needed(dependency)}${phrases.detail(dependency)}`
        if (by === null) return `${told}. ${context.say('artifact.noWeek')}`
        return tooEarly ? `${told}. ${context.say('artifact.tooEarly')}` : told
      }),
  )
}

/** Weeks in a row in which the same holds. */
function runs<T>(weeks: readonly WeekLoad[], of: (week: WeekLoad) => T | null, isSame: (a: T, b: T) => boolean) {
  const found: { start: number; end: number; what: T }[] = []
  for (const load of weeks) {
    const what = of(load)
    const last = found.at(-1)
    if (what !== null && last && last.end === load.week - 1 && isSame(last.what, what)) last.end = load.week
    else if (what !== null) found.push({ start: load.week, end: load.week, what })
  }
  return found
}

function shortages({ board, context: { say }, phrases }: Look): readonly string[] {
  const skills = [...new Map(board.load.flatMap(({ short }) => short.map((skill) => [skillKey(skill), skill] as const)))]
  const isSame = (a: { n: number; most: number }, b: { n: number; most: number }) => a.n === b.n && a.most === b.most
  return skills.flatMap(([key, skill]) => {
    const shortOf = ({ short, skills: needs }: WeekLoad) => {
      const need = short.some((one) => skillKey(one) === key) ? needs.find((one) => skillKey(one.skill) === key) : undefined
      return need ? { n: need.milestones, most: need.capacity ?? 0 } : null
    }
    return runs(board.load, shortOf, isSame).map(({ start, end, what }) =>
      say('artifact.short', { weeks: capitalised(phrases.weeks({ start, end })), skill: literal(skillName(say, skill)), ...what }),
    )
  })
}

function slack({ board, context: { say }, phrases }: Look): readonly string[] {
  const free = new Set(board.slack)
  return runs(
    board.load,
    ({ week }) => (free.has(week) ? true : null),
    () => true,
  ).map((span) => say('artifact.slack', { weeks: capitalised(phrases.weeks(span)) }))
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

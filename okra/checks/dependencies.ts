import type { Board } from '../board/board.ts'
import { currentMilestones } from '../quarter/plan/current.ts'
import type { Milestone, Need } from '../quarter/plan/items.ts'
import type { Plan } from '../quarter/state.ts'
import type { Nudge } from './nudge.ts'
import { hashed, raise, raiseAbout } from './raise.ts'
import { contentWords, plainText } from './wording.ts'
import type { WordLists } from './wordLists.ts'
import { wordListsOf } from './wordLists.ts'

/** A milestone is taken as named when so many words that carry its subject stand in another text. */
const leastNamedWords = 3

/** What a milestone's text names although it waits for nothing: `named` is the word or the other milestone's text. */
export interface NamedNeed {
  readonly id: string
  readonly text: string
  readonly named: string
  /** What it would wait for. */
  readonly on: Need
}

/** The key under which it is dismissed that this milestone needs what its text names; it comes up again when it names something else. */
export function notNeededKey({ id, named }: Pick<NamedNeed, 'id' | 'named'>): string {
  return `dependency.missing:not-needed:${hashed(JSON.stringify([id, named]))}`
}

/** dependency.missing: a text that names a party, a system or another milestone, or the largest effort, without any dependency; or a circle. */
export function dependencyMissing(plan: Plan, language: string, dismissed: readonly string[] = []): readonly Nudge[] {
  const free = waitingForNothing(plan)
  const largest = plan.scales.effort.at(-1) ?? ''
  const named = namedNeeds(plan, language).filter((one) => !dismissed.includes(notNeededKey(one)))
  const circle = circleIn(plan)
  return [
    ...raiseAbout({ check: 'dependency.missing', variant: 'named' }, named, { named: named[0]?.named ?? '' }),
    ...raiseAbout(
      { check: 'dependency.missing', variant: 'large' },
      free.filter(({ effort }) => effort === largest),
      { largest },
    ),
    ...(circle.length > 0
      ? [raise({ check: 'dependency.missing', variant: 'cycle', facts: { circle: textOf(circle) }, items: circle.map(({ id }) => id) })]
      : []),
  ]
}

function waitingForNothing(plan: Plan): readonly Milestone[] {
  const waiting = new Set(Object.values(plan.dependencies).map(({ from }) => from))
  return currentMilestones(plan).filter(({ id }) => !waiting.has(id))
}

const textOf = (circle: readonly Milestone[]) => [...circle, ...circle.slice(0, 1)].map(({ text }) => text).join(' → ')

/** The milestones that wait for nothing although their texts name somebody or something. */
export function namedNeeds(plan: Plan, language: string): readonly NamedNeed[] {
  const lists = wordListsOf(language)
  if (!lists) return []
  const others = currentMilestones(plan).map((other) => ({ other, words: subjectOf(other, lists) }))
  return waitingForNothing(plan).flatMap(({ id, text, notes }): readonly NamedNeed[] => {
    const plain = plainText(`${text} ${notes}`)
    const here = new Set(plain.split(' '))
    const party = lists.partiesAndSystems.find((word) => plain.includes(` ${word} `))
    if (party !== undefined) return [{ id, text, named: party, on: { party } }]
    const found = others.find(
      ({ other, words }) => other.id !== id && words.length >= leastNamedWords && words.every((word) => here.has(word)),
    )
    return found ? [{ id, text, named: found.other.text, on: { milestone: found.other.id } }] : []
  })
}

function subjectOf({ text }: Milestone, lists: WordLists): readonly string[] {
  return contentWords(text, lists)
    .flatMap((word) => plainText(word).trim().split(' '))
    .filter((word) => word !== '')
}

/** Milestones that wait for each other, one after the other; empty if there is no such circle. */
export function circleIn(plan: Plan): readonly Milestone[] {
  const next = new Map<string, string[]>()
  for (const { from, on } of Object.values(plan.dependencies))
    if ('milestone' in on) next.set(from, [...(next.get(from) ?? []), on.milestone])
  const done = new Set<string>()
  for (const start of next.keys()) {
    const found = walkFrom(start, next, done)
    if (found) return found.flatMap((id) => plan.milestones[id] ?? [])
  }
  return []
}

/** Depth first without recursion, since 500 milestones may stand in one row. */
function walkFrom(start: string, next: ReadonlyMap<string, readonly string[]>, done: Set<string>): readonly string[] | null {
  const path: string[] = []
  const todo: { readonly id: string; readonly leave: boolean }[] = [{ id: start, leave: false }]
  for (let step = todo.pop(); step; step = todo.pop()) {
    const { id, leave } = step
    if (leave) {
      path.pop()
      done.add(id)
      continue
    }
    if (path.includes(id)) return path.slice(path.indexOf(id))
    if (done.has(id)) continue
    path.push(id)
    todo.push({ id, leave: true }, ...(next.get(id) ?? []).map((one) => ({ id: one, leave: false })))
  }
  return null
}

/** dependency.order: something starts before what it waits for has ended, or nobody knows when others unlock it. */
export function dependencyOrder(plan: Plan, board: Board): readonly Nudge[] {
  const early = [
    ...board.lines.filter(({ wrongOrder }) => wrongOrder).map(({ waiting }) => waiting),
    ...board.unlocks.filter(({ tooEarly }) => tooEarly).map(({ waiting }) => waiting),
  ]
  const undated = board.unlocks.filter(({ by }) => by === null).map(({ waiting }) => waiting)
  const of = (ids: readonly string[]) => [...new Set(ids)].flatMap((id) => plan.milestones[id] ?? [])
  return [
    ...raiseAbout({ check: 'dependency.order', variant: 'early' }, of(early)),
    ...raiseAbout({ check: 'dependency.order', variant: 'undated' }, of(undated)),
  ]
}

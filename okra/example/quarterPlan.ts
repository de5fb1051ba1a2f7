import type { Marker } from '../quarter/plan/items.ts'
import type { CardName } from './milestones.ts'
import { cardId, change } from './milestones.ts'
import type { Rehearsal } from './rehearsal.ts'
import { idOf } from './rehearsal.ts'

interface Placed {
  readonly weeks: readonly [start: number, end: number]
  /** The number of a person; null: nobody yet. */
  readonly owner: number | null
  readonly markers?: readonly Marker[]
}

const placed: Readonly<Partial<Record<CardName, Placed>>> = {
  ranking: { weeks: [1, 2], owner: 3 },
  cache: { weeks: [2, 4], owner: 4 },
  wording: { weeks: [1, 2], owner: 2 },
  tip: { weeks: [2, 3], owner: null },
  form: { weeks: [3, 5], owner: 2, markers: ['risk'] },
  filters: { weeks: [5, 7], owner: 5 },
  remind: { weeks: [6, 6], owner: 6 },
  smart: { weeks: [6, 9], owner: 3, markers: ['external-unlock'] },
  first: { weeks: [7, 10], owner: 0, markers: ['alignment'] },
  scores: { weeks: [8, 11], owner: 1 },
  weekly: { weeks: [10, 11], owner: 5, markers: ['external-unlock'] },
}

const remarks = [
  ['Week 6 is full for Data Science', 'smart'],
  ['Who decides about the wording of scores?', 'scores'],
] as const

const answers = [
  [4, ''],
  [5, ''],
  [4, ''],
  [2, 'The ranking API has no date yet.'],
  [4, ''],
  [3, 'December is thin, two of us are away.'],
  [5, ''],
  [4, ''],
] as const

/** Session #4: in turn onto the board, annotated, talked through, sequenced, agreed. */
export function playQuarterPlan(room: Rehearsal): void {
  const names = Object.keys(placed) as CardName[]
  room.send({ type: 'StartSession', session: 4 })
  room.send({ type: 'SetTurnOrder', people: room.cast.people })
  for (const name of names) {
    const [start, end] = placed[name]?.weeks ?? [1, 1]
    change(room, name, { placement: { start, end } })
  }
  room.moveOn()
  for (const name of names) {
    const { owner = null, markers = [] } = placed[name] ?? {}
    change(room, name, { owner: owner === null ? null : (room.cast.people[owner] ?? null), markers })
  }
  room.moveOn()
  for (const [index, [text, about]] of remarks.entries()) room.put(index + 3, { text, about: cardId(about) }, idOf(`remark ${index}`))
  room.tick()
  room.moveOn()
  room.moveOn()
  for (const [person, [answer, concern]] of answers.entries()) room.put(person, { answer, concern }, idOf(`commitment ${person}`))
  room.moveOn()
}

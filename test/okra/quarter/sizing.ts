import { currentMilestoneIds } from '../../../okra/quarter/plan/current.ts'
import type { ItemKind } from '../../../okra/quarter/plan/items.ts'
import type { ItemCommand } from '../../../okra/quarter/plan/plan.ts'
import type { RoomOptions } from '../../given.ts'
import { idOf, moveOn, Room } from '../../given.ts'

type Said = { readonly id: string } & Readonly<Record<string, unknown>>

/** A command that adds items. */
export function add(kind: ItemKind, ...items: readonly Said[]): ItemCommand {
  return { type: 'AddItems', kind, items }
}

/** A command that changes an item. */
export function edit(kind: ItemKind, id: string, changes: object, was?: object): ItemCommand {
  return { type: 'EditItem', kind, id, changes, ...(was ? { was } : {}) } as ItemCommand
}

/** The milestones of the football example. */
export const recommendations = idOf(1, 'c')
export const feedback = idOf(2, 'c')
export const cache = idOf(3, 'c')
export const filters = idOf(4, 'c')
/** In the order in which the room walks through them. */
export const four = [recommendations, feedback, cache, filters]
/** The people who write and score. */
export const people = ['author-0', 'author-1', 'author-2', 'author-3', 'author-4']

/** A room in the review of session #3, which is run alone: nothing was there before it. */
export function reviewRoom(options: RoomOptions = {}): Room {
  const room = new Room(options)
  room.send({ type: 'StartSession', session: 3 })
  return room
}

/** A room in the review, with one objective and four milestones. */
export function enteredRoom(options: RoomOptions = {}): Room {
  const room = reviewRoom(options)
  room.send(add('objectives', { id: idOf(1, 'b'), text: 'Recommendations worth joining' }))
  room.send(
    add(
      'milestones',
      { id: recommendations, text: 'Smart match recommendations', type: 'milestone', objective: idOf(1, 'b') },
      { id: feedback, text: 'E-mail match feedback form', type: 'epic' },
      { id: cache, text: 'Cache for match history', type: 'enabler' },
      { id: filters, text: 'A/B test of search filters', type: 'experiment' },
    ),
  )
  return room
}

/** A room in which the effort is scored. */
export function sizingRoom(options: RoomOptions = {}): Room {
  const room = enteredRoom(options)
  moveOn(room)
  return room
}

/** Scores a milestone, person by person; null: this one says nothing. */
export function scores(room: Room, milestone: string, scale: string, labels: readonly (string | null)[]): void {
  for (const [index, label] of labels.entries()) {
    if (label !== null) room.put(people[index] ?? '', { milestone, marks: { [scale]: label } })
  }
}

/** A room that settles the sizes: S1 M1 L3, all M, S2 M3, and one that only two have answered. */
export function settlingRoom(options: RoomOptions = {}): Room {
  const room = sizingRoom(options)
  sizesIn(room)
  return room
}

/** Scores the effort and reveals it. */
export function sizesIn(room: Room): void {
  scores(room, cache, 'effort', ['S', 'M', 'L', 'L', 'L'])
  scores(room, recommendations, 'effort', ['M', 'M', 'M', 'M', 'M'])
  scores(room, feedback, 'effort', ['S', 'M', 'M', 'M', 'S'])
  scores(room, filters, 'effort', ['S', 'S', null, null, null])
  moveOn(room)
}

/** A room that scores the value. */
export function valuingRoom(options: RoomOptions = {}): Room {
  const room = settlingRoom(options)
  moveOn(room)
  return room
}

/** A room that names dependencies. */
export function dependingRoom(options: RoomOptions = {}): Room {
  const room = valuingRoom(options)
  for (const milestone of currentMilestoneIds(room.state.plan))
    for (const person of people.slice(0, 3)) room.put(person, { milestone, marks: { businessValue: '$$', uxValue: '2' } })
  moveOn(room)
  moveOn(room)
  return room
}

/** A room that names skills. */
export function skillsRoom(options: RoomOptions = {}): Room {
  const room = dependingRoom(options)
  moveOn(room)
  return room
}

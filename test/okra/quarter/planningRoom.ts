import type { RoomOptions } from '../../given.ts'
import { idOf, moveOn, Room } from '../../given.ts'
import { add, edit } from './sizing.ts'

/** The objectives and milestones of the football example. */
export const [discover, trust] = [idOf(1, 'b'), idOf(2, 'b')]
export const ranking = idOf(1, 'c')
export const cache = idOf(2, 'c')
export const search = idOf(3, 'c')
export const email = idOf(4, 'c')
/** The search waits for the cache. */
export const waiting = idOf(1, 'd')
/** The people who answer. */
export const people = ['author-0', 'author-1', 'author-2', 'author-3', 'author-4']

/** A room in which session #4 runs alone: nothing was there before it. */
export function emptyBoard(options: RoomOptions = {}): Room {
  const room = new Room(options)
  room.send({ type: 'StartSession', session: 4 })
  return room
}

/** A room at the board, with two objectives and four milestones of which none has a place yet. */
export function placingRoom(options: RoomOptions = {}): Room {
  const room = emptyBoard(options)
  room.send(add('objectives', { id: discover, text: 'Discover matches nearby' }, { id: trust, text: 'Trust through feedback' }))
  const under = { objective: discover }
  room.send(
    add(
      'milestones',
      { id: ranking, text: 'New ranking algorithm', type: 'spike', ...under },
      { id: cache, text: 'Cache for match history', type: 'enabler', ...under },
      { id: search, text: 'A/B test of search filters', type: 'experiment', ...under },
      { id: email, text: 'E-mail match feedback form', type: 'epic', objective: trust },
    ),
  )
  return room
}

/** A room that annotates: three milestones have a place. */
export function annotatingRoom(options: RoomOptions = {}): Room {
  const room = placingRoom(options)
  room.send(placing(ranking, 1, 2))
  room.send(placing(cache, 2, 4))
  room.send(placing(search, 4, 6))
  moveOn(room)
  return room
}

/** A room that talks the plan through; the search waits for the cache. */
export function discussingRoom(options: RoomOptions = {}): Room {
  const room = annotatingRoom(options)
  room.send(add('dependencies', { id: waiting, from: search, on: { milestone: cache }, what: 'match history' }))
  moveOn(room)
  return room
}

/** A room that makes the last moves. */
export function sequencingRoom(options: RoomOptions = {}): Room {
  const room = discussingRoom(options)
  moveOn(room)
  return room
}

/** A room that answers whether it can commit. */
export function agreeingRoom(options: RoomOptions = {}): Room {
  const room = sequencingRoom(options)
  moveOn(room)
  return room
}

/** The command that gives a milestone its weeks. */
export function placing(milestone: string, start: number, end: number) {
  return edit('milestones', milestone, { placement: { start, end } })
}

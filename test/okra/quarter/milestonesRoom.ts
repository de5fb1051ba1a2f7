import type { ItemKind } from '../../../okra/quarter/plan/items.ts'
import type { RoomOptions } from '../../given.ts'
import { idOf, moveOn, Room } from '../../given.ts'

/** The ids of the plan that these rooms start with. */
export const matches = idOf(1, 'b')
export const trust = idOf(2, 'b')
export const joined = idOf(1, 'c')
export const rated = idOf(2, 'c')
export const ranking = idOf(1, 'd')
export const feedback = idOf(2, 'd')
export const search = idOf(1, 'e')

/** Adds items to the plan, as far as the activity takes them. */
export function add(room: Room, kind: ItemKind, ...items: readonly ({ readonly id: string } & Readonly<Record<string, unknown>>)[]): void {
  room.send({ type: 'AddItems', kind, items })
}

/** Changes a milestone in the name of a participant. */
export function edit(room: Room, id: string, changes: object): void {
  room.send({ type: 'EditItem', kind: 'milestones', id, changes }, { role: 'participant' })
}

/** Session #2 at its start, run alone: there is nothing yet. */
export function aloneRoom(options: RoomOptions = {}): Room {
  const room = new Room(options)
  room.send({ type: 'StartSession', session: 2 })
  return room
}

/** Session #2 in which two objectives with a key result and a hypothesis each have been entered. */
export function recallRoom(options: RoomOptions = {}): Room {
  const room = aloneRoom(options)
  add(room, 'objectives', { id: matches, text: 'Players find a match' }, { id: trust, text: 'Players trust each other' })
  add(room, 'keyResults', { id: joined, objective: matches, metric: 'Joined within 48 h', unit: '%', baseline: 31, target: 50 })
  add(room, 'keyResults', { id: rated, objective: trust, metric: 'Matches with ratings', unit: '%', baseline: 20, target: 60 })
  add(room, 'hypotheses', { id: ranking, objective: matches, if: 'we rank by skill' })
  add(room, 'hypotheses', { id: feedback, objective: trust, if: 'we ask by e-mail' })
  return room
}

/** The room in which pairs connect areas. */
export function mappingRoom(options: RoomOptions = {}): Room {
  const room = recallRoom(options)
  moveOn(room)
  return room
}

/** The room in which everybody writes milestone ideas. */
export function ideasRoom(options: RoomOptions = {}): Room {
  const room = mappingRoom(options)
  moveOn(room)
  return room
}

/** An idea: what is written under which objective, with what else is said. */
export type Idea = readonly [lens: string, text: string, fields?: Readonly<Record<string, string>>]

/** Six ideas of three people; the second and the third say the same. */
export const sixIdeas: readonly Idea[] = [
  [matches, 'New ranking algorithm', { hypothesis: ranking, phase: 'learn' }],
  [matches, 'Search filters', { phase: 'build' }],
  [matches, 'Filters for the search'],
  [trust, 'E-mail feedback form', { hypothesis: feedback, phase: 'build' }],
  [trust, 'Make it nicer'],
  [trust, 'Ratings on the match page', { phase: 'scale' }],
]

/** The room that groups milestone ideas, with their ids in the order of the texts. */
export function groupingRoom(ideas = sixIdeas, options: RoomOptions = {}): { readonly room: Room; readonly ids: readonly string[] } {
  const room = ideasRoom(options)
  const ids = write(room, ideas)
  moveOn(room)
  return { room, ids }
}

/** Writes ideas as three people, and answers their ids. */
export function write(room: Room, ideas: readonly Idea[]): readonly string[] {
  return ideas.map(([lens, text, fields], index) => room.put(`author-${index % 3}`, { lens, text, ...(fields ? { fields } : {}) }))
}

/** The room that types and links milestones; what says the same is merged, what is vague is pruned. */
export function typingRoom(options: RoomOptions = {}): { readonly room: Room; readonly ids: readonly string[] } {
  const { room, ids } = groupingRoom(sixIdeas, options)
  const [, filters = '', again = '', , nicer = ''] = ids
  arrange(room, { type: 'MarkDuplicate', contribution: again, of: filters })
  arrange(room, { type: 'PruneContributions', contributions: [nicer], reason: 'Nobody knows what it means' })
  moveOn(room)
  return { room, ids }
}

/** Arranges something, and answers the id by which it can be taken back. */
export function arrange(room: Room, command: { readonly type: string } & Readonly<Record<string, unknown>>): string {
  const arrangement = room.id()
  room.send({ ...command, arrangement }, { role: 'participant' })
  return arrangement
}

/** The room that votes on milestones. */
export function dotsRoom(options: RoomOptions = {}): { readonly room: Room; readonly ids: readonly string[] } {
  const { room, ids } = typingRoom(options)
  moveOn(room)
  return { room, ids }
}

/** The room that orders its objectives: trust has got more dots. */
export function orderRoom(options: RoomOptions = {}): { readonly room: Room; readonly ids: readonly string[] } {
  const { room, ids } = dotsRoom(options)
  const [algorithm = '', , , form = '', , ratings = ''] = ids
  for (const author of ['author-0', 'author-1', 'author-2']) room.put(author, { dots: { [form]: 2, [ratings]: 1, [algorithm]: 2 } })
  moveOn(room)
  return { room, ids }
}

import type { RoomOptions } from '../../given.ts'
import { idOf, moveOn, Room } from '../../given.ts'

/** Three company objectives of the football app, the most important one first. */
export const companyObjectives = [
  { id: idOf(1, 'c'), text: 'Discover and join nearby matches with confidence', label: 'Discovery', colour: 'blue', priority: 1 },
  { id: idOf(2, 'c'), text: 'Trust through transparent matches and players', label: 'Trust', colour: 'teal', priority: 2 },
  { id: idOf(3, 'c'), text: 'Growth through sharing and invites', label: 'Growth', colour: 'pink', priority: 2 },
] as const
/** Their ids. */
export const [discovery, trust, growth] = [idOf(1, 'c'), idOf(2, 'c'), idOf(3, 'c')] as const
/** Two candidate objectives. */
export const [dependable, invited] = [idOf(1, 'b'), idOf(2, 'b')] as const
/** A key result and a hypothesis of the first one. */
export const [attendance, belief] = [idOf(1, 'e'), idOf(2, 'e')] as const

/** Who is paired: two and two. */
export const people = ['ana', 'ben', 'cleo', 'dan'] as const

/** A room in which session #1 runs and the company's objectives are on the table. */
export function presentingRoom(options: RoomOptions = {}): Room {
  const room = new Room(options)
  room.send({ type: 'StartSession', session: 1 })
  room.send({ type: 'AddItems', kind: 'companyObjectives', items: companyObjectives })
  return room
}

/** A room in which the team says what it owns. */
export function owningRoom(options: RoomOptions = {}): Room {
  const room = presentingRoom(options)
  moveOn(room)
  return room
}

/** A room in which people write ideas in silence. */
export function ideasRoom(options: RoomOptions = {}): Room {
  const room = owningRoom(options)
  moveOn(room)
  return room
}

/** What three people write: two ideas of one company objective, one of another, one with nothing but a text. */
export const fourIdeas = [
  { text: 'Players show up when they said so', fields: { 'company-objective': trust, metric: 'attendance' } },
  { text: 'A match that was agreed on takes place', fields: { 'company-objective': trust } },
  { text: 'Invited friends find their first match', fields: { 'company-objective': growth, 'pain-or-gain': 'friends stay longer' } },
  { text: 'Less work for organisers' },
] as const

/** A room in which themes become objectives: two ideas are in a theme, two stand on their own. Ids in the order of the ideas. */
export function refiningRoom(options: RoomOptions = {}): { readonly room: Room; readonly theme: string; readonly ids: readonly string[] } {
  const room = ideasRoom(options)
  const ids = fourIdeas.map((idea, index) => room.put(`author-${index % 3}`, { lens: 'idea', ...idea }))
  moveOn(room)
  const theme = room.id()
  room.send({ type: 'FormTheme', arrangement: room.id(), theme, title: 'Dependable matches', contributions: ids.slice(0, 2) })
  moveOn(room)
  return { room, theme, ids }
}

/** A room in the blocker check, with two candidate objectives. */
export function blockersRoom(options: RoomOptions = {}): Room {
  const { room, theme, ids } = refiningRoom(options)
  const items = [
    { id: dependable, text: 'Matches take place', supports: [trust], from: [theme] },
    { id: invited, text: 'Invited friends play', supports: [growth], from: [ids[2]] },
  ]
  room.send({ type: 'AddItems', kind: 'objectives', items })
  moveOn(room)
  return room
}

/** A room in which pairs are about to be formed. */
export function sheetsRoom(options: RoomOptions = {}): Room {
  const room = blockersRoom(options)
  moveOn(room)
  return room
}

/** A room in which ana and ben work on the first objective, cleo and dan on the second. */
export function pairedRoom(options: RoomOptions = {}): Room {
  const room = sheetsRoom(options)
  room.send({ type: 'FormPairs', people })
  room.send({ type: 'StartPairs' })
  const keyResult = { id: attendance, objective: dependable, metric: 'Attendance', unit: '%', baseline: 71, target: 85 }
  room.send({ type: 'AddItems', kind: 'keyResults', items: [keyResult] })
  room.send({ type: 'AddItems', kind: 'hypotheses', items: [{ id: belief, objective: dependable, if: 'we ask the evening before' }] })
  return room
}

/** A room in the vote on the objectives. */
export function objectiveVoteRoom(options: RoomOptions = {}): Room {
  const room = pairedRoom(options)
  moveOn(room)
  return room
}

/** A room that sees the result: the second objective got more dots. */
export function orderingRoom(options: RoomOptions = {}): Room {
  const room = objectiveVoteRoom(options)
  for (const author of ['x', 'y', 'z']) room.put(author, { dots: { [invited]: 2, [dependable]: 1 } })
  moveOn(room)
  return room
}

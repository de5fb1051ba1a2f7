import type { ItemKind } from '../../../okra/quarter/plan/items.ts'
import type { ItemCommand } from '../../../okra/quarter/plan/plan.ts'
import { editing, everything } from '../../fixtures/activity/editing.ts'
import { idOf, Room } from '../../given.ts'

/** The objectives, key results, hypotheses and milestones of the quarter below. */
export const [discover, trust, later] = [idOf(1, 'b'), idOf(2, 'b'), idOf(3, 'b')]
export const [joined, rated, asked] = [idOf(1, 'e'), idOf(2, 'e'), idOf(3, 'e')]
export const [speed, ratings] = [idOf(4, 'e'), idOf(5, 'e')]
export const [ranking, filters, form] = [idOf(1, 'c'), idOf(2, 'c'), idOf(3, 'c')]
export const areaId = idOf(1, 'd')

/** A quarter whose one session has ended: two objectives, each with a key result and a hypothesis, and three milestones. */
export function plannedQuarter(): Room {
  const room = new Room({ activities: [editing], sessions: [everything] })
  room.send({ type: 'StartSession', session: 3 })
  const add = (kind: ItemKind, ...items: readonly ({ readonly id: string } & Record<string, unknown>)[]) =>
    room.send({ type: 'AddItems', kind, items } satisfies ItemCommand)
  add('areas', { id: areaId, name: 'Matchmaking', colour: 'teal' })
  add('objectives', { id: discover, text: 'Players find a match', areas: [areaId] }, { id: trust, text: 'Players trust each other' })
  add(
    'keyResults',
    { id: joined, objective: discover, metric: 'joined within 48 h', unit: '%', baseline: 30, target: 50 },
    { id: rated, objective: trust, metric: 'rated matches', unit: '%', target: 60 },
  )
  add('hypotheses', { id: speed, objective: discover, if: 'we rank by skill' }, { id: ratings, objective: trust, if: 'we show ratings' })
  add('milestones', { id: ranking, text: 'Ranking', objective: discover }, { id: filters, text: 'Filters', objective: discover })
  add('milestones', { id: form, text: 'Feedback form', objective: trust })
  room.send({ type: 'MoveOn', from: room.run.id })
  return room
}

/** Says how a key result stands. */
export function value(keyResult: string, number: number) {
  return { type: 'CheckInKeyResult', keyResult, value: number, confidence: 'medium', note: '' } as const
}

/** Says that a milestone is done. */
export function done(milestone: string) {
  return { type: 'CheckInMilestone', milestone, status: 'done', note: '' } as const
}

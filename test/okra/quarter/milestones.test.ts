import { describe, expect, test } from 'vitest'
import type { Role } from '../../../okra/identity.ts'
import { rankedOptions } from '../../../okra/quarter/activities/vote.ts'
import { isOffered } from '../../../okra/quarter/offers.ts'
import { orderedObjectives } from '../../../okra/quarter/plan/objectives.ts'
import { runOf } from '../../../okra/quarter/state.ts'
import type { Room } from '../../given.ts'
import { codeOf, idOf, moveOn } from '../../given.ts'
import {
  add,
  aloneRoom,
  dotsRoom,
  edit,
  feedback,
  ideasRoom,
  mappingRoom,
  matches,
  orderRoom,
  ranking,
  recallRoom,
  search,
  trust,
  write,
} from './milestonesRoom.ts'

const boundary = (room: Room, sent: object, role: Role, person = 'p-9') => room.refusal(sent as never, { role, person })
const connect = (id: string, ...areas: readonly string[]) => ({ type: 'EditItem', kind: 'objectives', id, changes: { areas } })

describe('Start with context', () => {
  test('can be run alone: objectives, key results and hypotheses are entered by those who contribute', () => {
    const room = aloneRoom()
    room.send({ type: 'AddItems', kind: 'objectives', items: [{ id: matches, text: 'Players find a match' }] }, { role: 'participant' })
    room.send(
      { type: 'AddItems', kind: 'hypotheses', items: [{ id: ranking, objective: matches, if: 'we rank' }] },
      { role: 'participant' },
    )
    expect(Object.keys(room.state.plan.hypotheses)).toEqual([ranking])
    const more = { type: 'AddItems', kind: 'objectives', items: [{ id: trust, text: 'Trust' }] }
    expect(boundary(room, more, 'stakeholder')).toBe('not-allowed')
    expect(boundary(room, { ...more, kind: 'milestones' }, 'facilitator')).toBe('not-now')
  })

  test('shows the objectives one by one, those of the quarter only once they are chosen', () => {
    const room = recallRoom()
    room.send({ type: 'ShowItem', item: trust })
    expect(runOf(room.session, 'recap')?.data).toMatchObject({ spotlight: { item: trust, seen: [trust] } })
    expect(room.refusal({ type: 'ShowItem', item: idOf(99) })).toBe('unknown-item')
  })
})

describe('Team mapping', () => {
  const inPairs = () => {
    const room = mappingRoom()
    add(room, 'areas', { id: search, name: 'Search' })
    room.send({ type: 'FormPairs', people: ['p-1', 'p-2', 'p-3', 'p-4', 'p-5'] })
    return room
  }

  test('lets each pair connect areas to its own objective, once the pairs have started', () => {
    const room = inPairs()
    expect(boundary(room, connect(matches, search), 'participant', 'p-2')).toBe('not-yours')
    room.send({ type: 'StartPairs' })
    room.send(connect(matches, search), { role: 'participant', person: 'p-2' })
    expect(room.state.plan.objectives[matches]?.areas).toEqual([search])
    expect(boundary(room, connect(trust, search), 'participant', 'p-2')).toBe('not-yours')
    room.send(connect(trust, search), { role: 'participant', person: 'p-5' })
    expect(boundary(room, connect(trust), 'stakeholder')).toBe('not-allowed')
  })

  test('lets a late one join, and who leads connect all', () => {
    const room = inPairs()
    room.send({ type: 'StartPairs' })
    expect(boundary(room, connect(matches, search), 'participant', 'late')).toBe('not-yours')
    room.send({ type: 'JoinPair' }, { role: 'participant', person: 'late' })
    room.send(connect(matches, search), { role: 'participant', person: 'late' })
    room.send(connect(trust, search), { role: 'cofacilitator', person: 'p-8' })
    expect(room.state.plan.objectives[trust]?.areas).toEqual([search])
  })

  test('takes areas that are not listed yet, and refuses one that is not there', () => {
    const room = inPairs()
    room.send({ type: 'AddItems', kind: 'areas', items: [{ id: idOf(5, 'e'), name: 'Trust & safety' }] }, { role: 'participant' })
    expect(room.refusal(connect(matches, idOf(99)))).toBe('unknown-item')
    expect(boundary(room, { type: 'RemoveItem', kind: 'areas', id: search }, 'participant')).toBe('not-now')
    room.send({ type: 'RemoveItem', kind: 'areas', id: search })
    expect(Object.keys(room.state.plan.areas)).toEqual([idOf(5, 'e')])
  })
})

describe('Silent ideation', () => {
  test('takes a card under an objective, with one of its hypotheses and a phase', () => {
    const room = ideasRoom()
    room.put('x', { lens: matches, text: 'Ranking', fields: { hypothesis: ranking, phase: 'learn' } })
    const refused = (body: object) => codeOf(() => room.put('x', body))
    expect(refused({ lens: idOf(99), text: 'Ranking' })).toBe('unknown-lens')
    expect(refused({ lens: matches, text: 'Ranking', fields: { hypothesis: feedback } })).toBe('not-understood')
    expect(refused({ lens: matches, text: 'Ranking', fields: { phase: 'someday' } })).toBe('not-understood')
  })

  test('has one place when there are no objectives', () => {
    const room = aloneRoom()
    moveOn(room)
    moveOn(room)
    write(room, [
      ['idea', 'One'],
      ['idea', 'Two', { phase: 'learn' }],
      ['idea', 'Three'],
    ])
    moveOn(room)
    expect(Object.keys(room.session.contributions)).toHaveLength(3)
  })
})

describe('Prioritisation', () => {
  test('puts dots on the milestones that are done', () => {
    const { room, ids } = dotsRoom()
    const [algorithm = '', filters = '', again = '', form = '', nicer = '', ratings = ''] = ids
    expect(runOf(room.session, 'dots')?.data).toMatchObject({ options: [algorithm, filters, form, ratings].sort() })
    for (const other of [again, nicer]) expect(codeOf(() => room.put('x', { dots: { [other]: 1 } }))).toBe('unknown-theme')
  })

  test('orders the objectives by the sum of the dots of their milestones', () => {
    const { room, ids } = orderRoom()
    const vote = runOf(room.session, 'dots') ?? expect.fail('no vote')
    expect(rankedOptions(room.session, room.state.plan, vote).map(({ title, dots, rank }) => [title, dots, rank])).toEqual([
      ['E-mail feedback form', 6, 1],
      ['New ranking algorithm', 6, 1],
      ['Ratings on the match page', 3, 3],
      ['Search filters', 0, 4],
    ])
    expect(room.state.plan.milestones[ids[3] ?? '']?.dots).toBe(6)
    expect(orderedObjectives(room.state.plan).map(({ id, slot }) => [id, slot])).toEqual([
      [trust, 1],
      [matches, 2],
    ])
  })

  test('lets who leads change the order up to the slots, the rest waits for the next quarter', () => {
    const { room } = orderRoom()
    expect(boundary(room, { type: 'FillSlots', objectives: [matches] }, 'participant')).toBe('not-allowed')
    room.send({ type: 'FillSlots', objectives: [matches] })
    expect(orderedObjectives(room.state.plan).map(({ id, slot }) => [id, slot])).toEqual([
      [matches, 1],
      [trust, 'next-quarter'],
    ])
    expect(room.refusal({ type: 'FillSlots', objectives: [matches, matches] })).toBe('already-there')
    expect(room.refusal({ type: 'FillSlots', objectives: [idOf(99)] })).toBe('unknown-item')
  })

  test('lets everyone who contributes say what is not done and why, and take it back', () => {
    const { room, ids } = orderRoom()
    const [algorithm = ''] = ids
    edit(room, algorithm, { notDoing: 'The provider is not ready' })
    expect(room.state.plan.milestones[algorithm]?.notDoing).toBe('The provider is not ready')
    edit(room, algorithm, { notDoing: null })
    expect(room.state.plan.milestones[algorithm]?.notDoing).toBeNull()
    expect(isOffered(room.offers('stakeholder'), 'EditItem')).toBe(false)
    const empty = { type: 'EditItem', kind: 'milestones', id: algorithm, changes: { notDoing: ' ' } }
    expect(room.refusal(empty)).toBe('text-empty')
  })

  test('leaves what is not done off a further ballot', () => {
    const { room, ids } = orderRoom()
    edit(room, ids[0] ?? '', { notDoing: 'Later' })
    room.send({ type: 'ReopenActivity', activity: 'dots' })
    expect(runOf(room.session, 'dots')?.data).toMatchObject({ options: [ids[1], ids[3], ids[5]].sort() })
  })

  test('ends the session with everything in the plan', () => {
    const { room } = orderRoom()
    moveOn(room)
    expect(room.state.live).toBeNull()
    expect(Object.keys(room.state.plan.milestones)).toHaveLength(4)
  })
})

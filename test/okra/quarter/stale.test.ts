import { describe, expect, test } from 'vitest'
import { milestones } from '../../../okra/playbook/milestones.ts'
import { vision } from '../../../okra/playbook/vision.ts'
import { rankedThemes } from '../../../okra/quarter/activities/vote.ts'
import { restingOn } from '../../../okra/quarter/stale.ts'
import { runOf } from '../../../okra/quarter/state.ts'
import type { Room } from '../../given.ts'
import { clusteringRoom, draftingRoom, moveOn, sentence, sixFacts } from '../../given.ts'
import { orderRoom } from './milestonesRoom.ts'
import { agreeingRoom } from './planningRoom.ts'
import { dependable, invited, orderingRoom } from './session1.ts'
import { cache, edit, settlingRoom, sizesIn } from './sizing.ts'

/** A room in the draft activity whose sentence is settled: each activity has a result. */
function settledRoom(): Room {
  const room = draftingRoom()
  room.send({ type: 'SettleVision', ...sentence })
  return room
}

/** The same after the activity was started again; the draft is closed before, because a box must not stay open behind the room. */
function restartedRoom(activity: string): Room {
  const room = settledRoom()
  moveOn(room)
  room.send({ type: 'ReopenSession', session: 0 })
  room.send({ type: 'RestartActivity', activity })
  return room
}

function writeAgain(room: Room): readonly string[] {
  const ids = sixFacts.map(([lens, text], index) => room.put(`author-${index % 3}`, { lens, text: `${text} again` }))
  moveOn(room)
  return ids
}

function voteAgain(room: Room, on: string): void {
  room.send({ type: 'ReopenActivity', activity: 'dots' })
  for (const author of ['author-0', 'author-1', 'author-2']) room.put(author, { dots: { [on]: 1 } })
  moveOn(room)
}

describe('What an activity rests on', () => {
  test('stands in the playbook, and goes on from one activity to the next', () => {
    expect(restingOn(vision, 'facts')).toEqual(['themes', 'dots', 'sentence'])
    expect(restingOn(vision, 'dots')).toEqual(['sentence'])
    expect(restingOn(vision, 'sentence')).toEqual([])
    expect(restingOn(milestones, 'types')).toEqual(['dots', 'order'])
    expect(restingOn(milestones, 'map')).toEqual([])
  })
})

describe('A result whose ground was started again', () => {
  test('is marked with what was started again, if there is a result', () => {
    expect(restartedRoom('facts').session.stale).toEqual({ dots: 'facts', sentence: 'facts' })
    expect(restartedRoom('themes').session.stale).toEqual({ dots: 'themes', sentence: 'themes' })
    expect(restartedRoom('dots').session.stale).toEqual({ sentence: 'dots' })
    expect(restartedRoom('sentence').session.stale).toEqual({})
    const { room } = clusteringRoom()
    room.send({ type: 'RestartActivity', activity: 'facts' })
    expect(room.session.stale).toEqual({})
  })

  test('stays as it was, also when its themes are gone and others come', () => {
    const before = rankedThemes(settledRoom().session)
    const room = restartedRoom('facts')
    expect(rankedThemes(room.session)).toEqual(before)
    expect(room.session.vision).toEqual(sentence)
    writeAgain(room)
    expect(rankedThemes(room.session)).toEqual(before)
    expect(Object.keys(room.session.contributions)).toHaveLength(6)
  })

  test('is marked with the latest of the things that were started again', () => {
    const room = restartedRoom('facts')
    writeAgain(room)
    room.send({ type: 'RestartActivity', activity: 'themes' })
    expect(room.session.stale).toEqual({ dots: 'themes', sentence: 'themes' })
  })

  test('of a vote is not stale any more once the vote has a new run, and nothing of the old one counts then', () => {
    const room = restartedRoom('facts')
    const [first = ''] = writeAgain(room)
    room.send({ type: 'ReopenActivity', activity: 'dots' })
    expect(room.session.stale).toEqual({ sentence: 'facts' })
    expect(rankedThemes(room.session).map(({ dots }) => dots)).toEqual([0, 0, 0, 0, 0, 0])
    room.send({ type: 'SkipActivity', from: room.run.id })
    expect(rankedThemes(room.session).map(({ dots }) => dots)).toEqual([0, 0, 0, 0, 0, 0])
    voteAgain(room, first)
    expect(rankedThemes(room.session)[0]).toMatchObject({ id: first, dots: 3, rank: 1 })
    expect(room.session.stale).toEqual({ sentence: 'facts' })
  })

  test('of the draft is stale until a sentence is taken again', () => {
    const room = restartedRoom('dots')
    for (const author of ['author-0', 'author-1', 'author-2']) room.put(author, { dots: { [optionOf(room)]: 1 } })
    moveOn(room)
    room.send({ type: 'ReopenActivity', activity: 'sentence' })
    expect(room.session.stale).toEqual({ sentence: 'dots' })
    room.send({ type: 'SettleVision', ...sentence, what: 'something else' })
    expect(room.session.stale).toEqual({})
  })

  test('is not stale any more when it is started again itself', () => {
    const room = restartedRoom('facts')
    writeAgain(room)
    room.send({ type: 'RestartActivity', activity: 'dots' })
    expect(room.session.stale).toEqual({ sentence: 'dots' })
    room.send({ type: 'SkipActivity', from: room.run.id })
    room.send({ type: 'RestartActivity', activity: 'sentence' })
    expect(room.session.stale).toEqual({})
  })

  test('is kept as it is when the facilitator says so, one by one', () => {
    const room = restartedRoom('facts')
    const before = rankedThemes(room.session)
    room.send({ type: 'KeepResult', activity: 'dots' })
    expect(room.session.stale).toEqual({ sentence: 'facts' })
    expect(rankedThemes(room.session)).toEqual(before)
    expect(room.refusal({ type: 'KeepResult', activity: 'dots' })).toBe('not-now')
    expect(room.refusal({ type: 'KeepResult', activity: 'nowhere' })).toBe('unknown-activity')
    room.send({ type: 'KeepResult', activity: 'sentence' })
    expect(room.session.stale).toEqual({})
  })

  test('is not kept in a session that is closed', () => {
    const room = restartedRoom('facts')
    writeAgain(room)
    for (let left = 3; left > 0; left -= 1) moveOn(room)
    expect(room.state.live).toBeNull()
    expect(room.refusal({ type: 'KeepResult', activity: 'dots' })).toBe('session-closed')
  })
})

describe('A vote that is started again', () => {
  test('sets its totals aside, also when the new run comes to nothing', () => {
    const room = restartedRoom('dots')
    room.send({ type: 'SkipActivity', from: room.run.id })
    expect(rankedThemes(room.session).every(({ dots }) => dots === 0)).toBe(true)
  })

  test('can not be put in order by hand once its themes are set aside', () => {
    const { room } = clusteringRoom()
    moveOn(room)
    const run = room.run.id
    room.send({ type: 'SkipActivity', from: run })
    room.send({ type: 'SkipActivity', from: room.run.id })
    room.send({ type: 'ReopenSession', session: 0 })
    room.send({ type: 'RestartActivity', activity: 'themes' })
    expect(room.offers().some(({ type }) => type === 'OrderByHand')).toBe(false)
    expect(room.refusal({ type: 'OrderByHand', run, order: [] })).toBe('not-now')
    expect(room.session.stale).toEqual({})
  })
})

describe('What a session hands on', () => {
  test('carries the marks, and loses them with them', () => {
    const room = restartedRoom('facts')
    writeAgain(room)
    for (let left = 3; left > 0; left -= 1) moveOn(room)
    expect(room.state.plan.stale).toEqual({ themes: 'facts', vision: 'facts' })
    room.send({ type: 'ReopenSession', session: 0 })
    room.send({ type: 'KeepResult', activity: 'sentence' })
    moveOn(room)
    expect(room.state.plan.stale).toEqual({ themes: 'facts' })
    room.send({ type: 'ReopenSession', session: 0 })
    room.send({ type: 'KeepResult', activity: 'dots' })
    moveOn(room)
    expect(Object.hasOwn(room.state.plan, 'stale')).toBe(false)
  })

  test('holds no text that was hidden after its themes were set aside', () => {
    const room = restartedRoom('themes')
    const [first] = rankedThemes(room.session)
    room.send({ type: 'HideContribution', contribution: first?.id })
    expect(JSON.stringify(room.state)).not.toContain(first?.title)
    expect(runOf(room.session, 'dots')?.status).toBe('done')
  })
})

describe('In the sessions that make the plan', () => {
  const orderedRoom = () => {
    const room = orderingRoom()
    room.send({ type: 'FillSlots', objectives: [dependable, invited] })
    return room
  }
  const agreement = (room: Room) => {
    for (const author of ['author-0', 'author-1', 'author-2']) room.put(author, { answer: 4, concern: '' })
    moveOn(room)
  }

  test('items stay; marked are the objectives made of what was started again, their dots and slots that were filled by hand', () => {
    const room = orderedRoom()
    const { objectives } = room.state.plan
    room.send({ type: 'RestartActivity', activity: 'ideas' })
    expect(room.session.stale).toEqual({ objectives: 'ideas', dots: 'ideas', order: 'ideas' })
    expect(room.state.plan.objectives).toEqual(objectives)
  })

  test('slots that follow the dots are not marked: they do so again when the room comes back', () => {
    const room = orderingRoom()
    room.send({ type: 'RestartActivity', activity: 'ideas' })
    expect(room.session.stale).toEqual({ objectives: 'ideas', dots: 'ideas' })
  })

  test('objectives are not stale any more when they are worked on, slots when they are filled', () => {
    const room = orderedRoom()
    room.send({ type: 'RestartActivity', activity: 'themes' })
    moveOn(room)
    room.send({ type: 'EditItem', kind: 'objectives', id: dependable, changes: { text: 'Matches begin on time' } })
    expect(room.session.stale).toEqual({ dots: 'themes', order: 'themes' })
    room.send({ type: 'EnterActivity', activity: 'order' })
    room.send({ type: 'FillSlots', objectives: [dependable] })
    expect(room.session.stale).toEqual({ dots: 'themes' })
    room.send({ type: 'KeepResult', activity: 'dots' })
    expect(room.session.stale).toEqual({})
  })

  test('a vote on items that is started again takes its dots off them, a further run does not', () => {
    const room = orderedRoom()
    const dots = () => Object.values(room.state.plan.objectives).map((objective) => objective.dots)
    room.send({ type: 'ReopenActivity', activity: 'dots' })
    expect(dots().sort()).toEqual([3, 6])
    room.send({ type: 'RestartActivity', activity: 'dots' })
    expect(dots()).toEqual([null, null])
    expect(room.session.stale).toEqual({ order: 'dots' })
  })

  test('milestones are made anew of the new ideas, so only their dots are marked', () => {
    const { room } = orderRoom()
    room.send({ type: 'RestartActivity', activity: 'ideas' })
    expect(room.session.stale).toEqual({ dots: 'ideas' })
  })

  test('settled sizes are marked when the scores are started again, until one is settled anew', () => {
    const room = settlingRoom()
    room.send({ type: 'RestartActivity', activity: 'sizes' })
    expect(room.session.stale).toEqual({})
    sizesIn(room)
    room.send(edit('milestones', cache, { effort: 'M' }))
    room.send({ type: 'RestartActivity', activity: 'sizes' })
    expect(room.session.stale).toEqual({ sizeSpread: 'sizes' })
    sizesIn(room)
    room.send(edit('milestones', cache, { effort: 'L' }))
    expect(room.session.stale).toEqual({})
  })

  test('an agreement is marked when what it is about is started again, until it is counted anew', () => {
    const room = agreeingRoom()
    agreement(room)
    room.send({ type: 'ReopenSession', session: 4 })
    room.send({ type: 'RestartActivity', activity: 'final' })
    expect(room.session.stale).toEqual({ agreement: 'final' })
    moveOn(room)
    room.send({ type: 'ReopenActivity', activity: 'agreement' })
    expect(room.session.stale).toEqual({ agreement: 'final' })
    agreement(room)
    expect(room.state.sessions[4]?.stale).toEqual({})
  })
})

function optionOf(room: Room): string {
  return Object.keys(room.session.contributions)[0] ?? ''
}

import { describe, expect, test } from 'vitest'
import { rankedThemes } from '../../../okra/quarter/activities/vote.ts'
import { runOf } from '../../../okra/quarter/state.ts'
import { clusteringRoom, codeOf, idOf, moveOn, votingRoom } from '../../given.ts'

function ballotRoom(dots = 5) {
  const { room, ids } = votingRoom({ settings: { dots } })
  const [first = '', second = '', third = ''] = ids
  return {
    room,
    ids,
    first,
    second,
    third,
    vote: (author: string, given: Readonly<Record<string, number>>) => room.put(author, { dots: given }),
  }
}

describe('A ballot', () => {
  test('lists themes and what stands on its own: no duplicate, nothing hidden, nothing grouped', () => {
    const { room, ids } = clusteringRoom()
    const theme = room.id()
    room.send({ type: 'FormTheme', arrangement: room.id(), theme, title: 'Late', contributions: [ids[0]] })
    room.send({ type: 'MarkDuplicate', arrangement: room.id(), contribution: ids[4], of: ids[3] })
    room.send({ type: 'HideContribution', contribution: ids[5] })
    moveOn(room)
    expect(room.run.data).toMatchObject({ options: [theme, ids[1], ids[2], ids[3]].sort(), budget: 5, most: 3 })
  })

  test('takes up to three dots on one option and the budget in all, and leaves may be taken back', () => {
    const { room, first, second, vote } = ballotRoom()
    vote('x', { [first]: 3, [second]: 2 })
    vote('x', { [first]: 0 })
    vote('x', {})
    expect(room.own('x', room.run.id)).toMatchObject([{ body: { dots: {} } }])
  })

  test('refuses four on one option, six in all, and what is not on it', () => {
    const { first, second, third, vote, room } = ballotRoom()
    expect(codeOf(() => vote('x', { [first]: 4 }))).toBe('too-many-dots-here')
    expect(codeOf(() => vote('x', { [first]: 3, [second]: 2, [third]: 1 }))).toBe('no-dots-left')
    expect(codeOf(() => vote('x', { [idOf(99)]: 1 }))).toBe('unknown-theme')
    expect(room.filled()).toEqual([])
  })

  test('follows the settings of the team: with two dots never more than two on one option', () => {
    const { first, vote } = ballotRoom(2)
    vote('x', { [first]: 2 })
    expect(codeOf(() => vote('x', { [first]: 3 }))).toBe('too-many-dots-here')
  })

  test('of a person replaces the earlier one, also from another device with another id', () => {
    const { room, first, second, vote } = ballotRoom()
    vote('x', { [first]: 3 })
    vote('x', { [second]: 2 })
    expect(room.own('x', room.run.id)).toMatchObject([{ body: { dots: { [second]: 2 } } }])
  })

  test('can be withdrawn', () => {
    const { room, first, vote } = ballotRoom()
    const id = vote('x', { [first]: 3 })
    room.act('x', room.run.id, { op: 'remove', id: idOf(99) })
    room.act('x', room.run.id, { op: 'remove', id })
    expect(room.own('x', room.run.id)).toEqual([])
  })
})

describe('The result', () => {
  test('holds totals only and no ballot', () => {
    const { room, first, second, vote } = ballotRoom()
    vote('x', { [first]: 3, [second]: 0 })
    vote('y', { [first]: 1 })
    vote('z', {})
    const run = room.run.id
    moveOn(room)
    expect(room.log.find(({ type }) => type === 'VotesCounted')).toEqual({
      type: 'VotesCounted',
      v: 1,
      run,
      totals: { [first]: 4 },
      ballots: 3,
    })
    expect(room.run.activity).toBe('sentence')
  })

  test('is sorted with equal ranks for ties', () => {
    const { room, first, second, third, vote } = ballotRoom()
    vote('x', { [first]: 1, [second]: 2 })
    vote('y', { [first]: 1, [third]: 1 })
    vote('z', { [third]: 3 })
    moveOn(room)
    expect(rankedThemes(room.session).map(({ dots, rank }) => [dots, rank])).toEqual([
      [4, 1],
      [2, 2],
      [2, 2],
      [0, 4],
      [0, 4],
      [0, 4],
    ])
  })

  test('needs k ballots', () => {
    const { room, first, vote } = ballotRoom()
    vote('x', { [first]: 3 })
    vote('y', { [first]: 3 })
    expect(room.refusal({ type: 'MoveOn', from: room.run.id })).toBe('too-few-voices')
  })

  test('is withheld when ballots were withdrawn while it was being closed', () => {
    const { room, first } = ballotRoom()
    const run = room.run.id
    const closed = room.method.fold(
      [{ type: 'ActivityClosed', v: 1, run, discarded: false, next: { kind: 'close' }, at: 1 } as { type: string }],
      room.state,
    )
    const ballot = [{ id: idOf(1), kind: 'ballot', body: { dots: { [first]: 3 } } }]
    const events = room.method.open(closed, run, ballot, [{ authors: 1, uncountedAuthors: 0, holders: 5 }])
    expect(events).toEqual([{ type: 'VotesWithheld', v: 1, run }])
    expect(room.method.open(room.method.fold(events, closed), run, ballot, [])).toEqual([])
  })
})

describe('A vote that was thrown away', () => {
  test('is ordered by hand by who leads, from the next step too', () => {
    const { room, first, second } = ballotRoom()
    const run = room.run.id
    room.put('x', { dots: { [first]: 3 } })
    room.send({ type: 'SkipActivity', from: run })
    expect(room.run.activity).toBe('sentence')
    expect(room.offers().some(({ type }) => type === 'OrderByHand')).toBe(true)
    expect(room.refusal({ type: 'OrderByHand', run, order: [second, second] })).toBe('unknown-theme')
    expect(room.refusal({ type: 'OrderByHand', run, order: [idOf(99)] })).toBe('unknown-theme')
    expect(room.refusal({ type: 'OrderByHand', run, order: [second] }, { role: 'participant' })).toBe('not-allowed')
    room.send({ type: 'OrderByHand', run, order: [second, first] })
    expect(
      rankedThemes(room.session)
        .slice(0, 3)
        .map(({ id, rank, dots }) => [id, rank, dots]),
    ).toEqual([
      [second, 1, 0],
      [first, 2, 0],
      [expect.any(String), 3, 0],
    ])
  })

  test('gives way to a later count', () => {
    const { room, first, second } = ballotRoom()
    const run = room.run.id
    room.send({ type: 'SkipActivity', from: run })
    room.send({ type: 'OrderByHand', run, order: [second] })
    room.send({ type: 'SkipActivity', from: room.run.id })
    room.send({ type: 'ReopenSession', session: 0 })
    room.send({ type: 'ReopenActivity', activity: 'dots' })
    expect(room.refusal({ type: 'OrderByHand', run, order: [second] })).toBe('not-now')
    for (const author of ['x', 'y', 'z']) room.put(author, { dots: { [first]: 1 } })
    moveOn(room)
    expect(rankedThemes(room.session)[0]).toMatchObject({ id: first, dots: 3 })
  })

  test('is the only one: a running or counted vote is not ordered by hand', () => {
    const { room, first, vote } = ballotRoom()
    expect(room.refusal({ type: 'OrderByHand', run: room.run.id, order: [first] })).toBe('not-now')
    for (const author of ['x', 'y', 'z']) vote(author, { [first]: 1 })
    moveOn(room)
    expect(runOf(room.session, 'dots')?.discarded).toBe(false)
    expect(room.refusal({ type: 'OrderByHand', run: runOf(room.session, 'dots')?.id, order: [first] })).toBe('not-now')
  })
})

import { describe, expect, test } from 'vitest'
import type { ScoreBody } from '../../../okra/quarter/activities/score.ts'
import { scoreOf } from '../../../okra/quarter/activities/score.ts'
import { undefinedSizes } from '../../../okra/quarter/activities/sizes.ts'
import { runOf } from '../../../okra/quarter/state.ts'
import { codeOf, idOf, moveOn, Room } from '../../given.ts'
import { cache, edit, feedback, filters, four, people, recommendations, scores, settlingRoom, sizingRoom, valuingRoom } from './sizing.ts'

describe('Scoring in private', () => {
  test('is on the milestones of this quarter in the order of the walk, by the scales of the playbook', () => {
    const room = sizingRoom()
    expect(scoreOf(room.run)).toEqual({ milestones: four, scales: { effort: ['S', 'M', 'L'] }, counted: null })
  })

  test('leaves out what is not done, and what belongs to an objective of the next quarter', () => {
    const room = sizingRoom()
    const { plan } = room.state
    const [waits] = Object.values(plan.objectives)
    const next = { [idOf(1, 'b')]: { ...waits, slot: 'next-quarter' }, [idOf(2, 'b')]: { ...waits, id: idOf(2, 'b'), slot: 1 } }
    const dropped = { ...plan.milestones, [cache]: { ...plan.milestones[cache], notDoing: 'later' } }
    const state = { ...room.state, plan: { ...plan, objectives: next, milestones: dropped } } as typeof room.state
    const opened = room.method.fold(
      [
        { type: 'ActivityClosed', v: 1, run: room.run.id, discarded: true, next: null, at: 1 },
        { type: 'ActivityOpened', v: 1, at: 1, activity: 'sizes', run: 2, threshold: 3, mode: 'private', groups: [] },
      ] as never,
      state,
    )
    expect(scoreOf(runOf(opened.sessions[3] ?? expect.fail(), 'sizes') ?? expect.fail()).milestones).toEqual([feedback, filters])
  })

  test('holds one score for each milestone and person: another one takes its place, from another device too', () => {
    const room = sizingRoom()
    scores(room, cache, 'effort', ['S'])
    scores(room, cache, 'effort', ['L'])
    scores(room, feedback, 'effort', ['M'])
    const bodies = room.own(people[0] ?? '', room.run.id).map(({ body }) => body as ScoreBody)
    expect(bodies).toEqual([
      { milestone: cache, marks: { effort: 'L' } },
      { milestone: feedback, marks: { effort: 'M' } },
    ])
  })

  test('can be taken back', () => {
    const room = sizingRoom()
    const id = room.put('x', { milestone: cache, marks: { effort: 'S' } })
    room.act('x', room.run.id, { op: 'remove', id: idOf(99) })
    room.act('x', room.run.id, { op: 'remove', id })
    expect(room.filled()).toEqual([])
  })

  test.each([
    ['a milestone that is not there', { milestone: idOf(9), marks: { effort: 'S' } }, 'unknown-item'],
    ['a label that the scale does not have', { milestone: cache, marks: { effort: 'XL' } }, 'not-understood'],
    ['a label of another scale', { milestone: cache, marks: { effort: '$' } }, 'not-understood'],
    ['a scale that is not asked for', { milestone: cache, marks: { effort: 'S', uxValue: '1' } }, 'not-understood'],
    ['nothing', { milestone: cache, marks: {} }, 'not-understood'],
  ])('refuses %s', (_, body, code) => {
    const room = sizingRoom()
    expect(codeOf(() => room.put('x', body))).toBe(code)
    expect(room.filled()).toEqual([])
  })

  test('takes one of two scales alone', () => {
    const room = valuingRoom()
    room.put('x', { milestone: cache, marks: { uxValue: '3' } })
    expect(room.own('x', room.run.id)).toMatchObject([{ body: { marks: { uxValue: '3' } } }])
  })
})

describe('The reveal', () => {
  test('holds how many gave which label, and no person', () => {
    const room = settlingRoom()
    expect(room.log.find(({ type }) => type === 'ScoresCounted')).toEqual({
      type: 'ScoresCounted',
      v: 1,
      run: runOf(room.session, 'sizes')?.id,
      spreads: {
        [recommendations]: { effort: { S: 0, M: 5, L: 0 } },
        [feedback]: { effort: { S: 2, M: 3, L: 0 } },
        [cache]: { effort: { S: 1, M: 1, L: 3 } },
      },
    })
    expect(room.run.activity).toBe('sizeSpread')
  })

  test('shows nothing of a milestone that fewer than k have answered', () => {
    const room = settlingRoom()
    expect(Object.keys(room.state.plan.spreads).sort()).toEqual([recommendations, feedback, cache])
    expect(JSON.stringify(room.log.filter(({ type }) => type === 'ScoresCounted'))).not.toContain(filters)
    expect(scoreOf(runOf(room.session, 'sizes') ?? expect.fail()).counted).toEqual([recommendations, feedback, cache])
  })

  test('shows nothing of a scale that fewer than k have answered, even if the other one was answered by enough', () => {
    const room = valuingRoom()
    const both = { businessValue: '$$$', uxValue: '1' }
    for (const [person, marks] of [
      ['x', both],
      ['y', both],
      ['z', { businessValue: '$' }],
    ] as const)
      room.put(person, { milestone: cache, marks })
    moveOn(room)
    expect(room.state.plan.spreads[cache]).toEqual({ effort: { S: 1, M: 1, L: 3 }, businessValue: { $: 1, $$: 0, $$$: 2 } })
  })

  test('is refused as long as no milestone has enough answers', () => {
    const room = sizingRoom()
    scores(room, cache, 'effort', ['S', 'S'])
    scores(room, feedback, 'effort', ['S', 'S'])
    expect(room.refusal({ type: 'MoveOn', from: room.run.id })).toBe('too-few-voices')
    scores(room, feedback, 'effort', ['M', 'M', 'L'])
    moveOn(room)
    expect(room.state.plan.spreads).toEqual({ [feedback]: { effort: { S: 0, M: 2, L: 1 } } })
  })

  test('needs the number of the team: four with k = 4', () => {
    const room = sizingRoom({ settings: { k: 4 } })
    scores(room, cache, 'effort', ['S', 'S', 'M'])
    expect(room.refusal({ type: 'MoveOn', from: room.run.id })).toBe('too-few-voices')
  })

  test('does not count people who do not count: three and a guest stay below k = 4', () => {
    const room = sizingRoom({ settings: { k: 4 } })
    scores(room, cache, 'effort', ['S', 'S', 'M'])
    room.put('guest', { milestone: cache, marks: { effort: 'L' } }, room.run.id, room.id(), false)
    expect(room.refusal({ type: 'MoveOn', from: room.run.id })).toBe('too-few-voices')
  })

  test('of a room with simulated teammates needs nobody else, and nobody in it is anonymous', () => {
    const room = new Room({ present: 1 })
    room.send({ type: 'SimulateTeammates' })
    room.send({ type: 'StartSession', session: 3 })
    room.send({ type: 'AddItems', kind: 'milestones', items: [{ id: cache, text: 'Cache' }] })
    moveOn(room)
    expect(room.run.threshold).toBe(1)
    room.put('x', { milestone: cache, marks: { effort: 'S' } }, room.run.id, room.id(), false)
    moveOn(room)
    expect(room.state.plan.spreads[cache]).toEqual({ effort: { S: 1, M: 0, L: 0 } })
  })

  test('is withheld when scores were taken back while it was being closed', () => {
    const room = sizingRoom()
    const ids = ['x', 'y', 'z'].map((author) => room.put(author, { milestone: cache, marks: { effort: 'S' } }))
    const run = room.run.id
    room.leaving = () => room.act('x', run, { op: 'remove', id: ids[0] ?? '' })
    moveOn(room)
    expect(room.log.some(({ type }) => type === 'ScoresWithheld')).toBe(true)
    expect(runOf(room.session, 'sizes')).toMatchObject({ status: 'done', discarded: true })
    expect(room.state.plan.spreads).toEqual({})
  })

  test('may be repeated after a crash and counts nothing twice', () => {
    const room = settlingRoom()
    const run = runOf(room.session, 'sizes')?.id ?? ''
    expect(room.method.open(room.state, run, [], [])).toEqual([])
  })
})

describe('Scoring again', () => {
  test('replaces what it counts, keeps the spread of what too few answered, and what was settled', () => {
    const room = settlingRoom()
    room.send(edit('milestones', feedback, { effort: 'M' }))
    room.send({ type: 'ReopenActivity', activity: 'sizes' })
    scores(room, cache, 'effort', ['M', 'M', 'M'])
    scores(room, feedback, 'effort', ['L'])
    moveOn(room)
    expect(room.run.activity).toBe('sizeSpread')
    expect(room.state.plan.spreads).toEqual({
      [recommendations]: { effort: { S: 0, M: 5, L: 0 } },
      [feedback]: { effort: { S: 2, M: 3, L: 0 } },
      [cache]: { effort: { S: 0, M: 3, L: 0 } },
    })
    expect(room.state.plan.milestones[feedback]?.effort).toBe('M')
  })
})

describe('What sizes mean', () => {
  const S = { meaning: 'Up to one week, one person', example: 'cache last place' }

  test('is written down by who leads, size by size, and stands in the plan', () => {
    const room = sizingRoom()
    expect(undefinedSizes(room.state.plan)).toEqual(['S', 'M', 'L'])
    room.send({ type: 'DefineSizes', sizes: { S: { ...S, meaning: '  Up to one  week, one person ' } } })
    room.send({ type: 'DefineSizes', sizes: { L: { meaning: 'A month or more', example: '' } } })
    expect(room.state.plan.sizes).toEqual({ S, L: { meaning: 'A month or more', example: '' } })
    expect(undefinedSizes(room.state.plan)).toEqual(['M'])
  })

  test('can be made clearer while the spreads are talked about', () => {
    const room = settlingRoom()
    room.send({ type: 'DefineSizes', sizes: { S } })
    expect(room.state.plan.sizes).toEqual({ S })
  })

  test.each([
    ['a size that the scale does not have', { XL: S }, 'unknown-item'],
    ['a size without a meaning', { S: { meaning: ' ', example: 'x' } }, 'text-empty'],
    ['a meaning that is too long', { S: { meaning: 'x'.repeat(201), example: '' } }, 'text-too-long'],
    ['an example that is too long', { S: { meaning: 'x', example: 'x'.repeat(201) } }, 'text-too-long'],
  ])('refuses %s', (_, sizes, code) => {
    expect(sizingRoom().refusal({ type: 'DefineSizes', sizes })).toBe(code)
  })

  test('is not asked for where value is scored', () => {
    const room = valuingRoom()
    expect(room.offers().some(({ type }) => type === 'DefineSizes')).toBe(false)
    expect(room.refusal({ type: 'DefineSizes', sizes: { S } })).toBe('not-now')
  })
})

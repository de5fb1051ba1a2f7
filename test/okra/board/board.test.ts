import { describe, expect, test } from 'vitest'
import { boardOf } from '../../../okra/board/board.ts'
import { tooEarly } from '../../../okra/board/waiting.ts'
import { firstMonday } from '../../../okra/days.ts'
import type { Plan } from '../../../okra/quarter/state.ts'
import { inSlot, placed, planOf, unlocks, waits } from './given.ts'

const startsOn = '2026-10-01'
const board = (plan: Plan) => boardOf(plan, startsOn)
const early = (plan: Plan, id: string) => tooEarly(plan, plan.milestones[id] ?? expect.fail(`no ${id}`))

describe('The weeks of the board', () => {
  test.each([
    ['2026-10-01', '2026-10-05'],
    ['2026-10-05', '2026-10-05'],
    ['2026-10-06', '2026-10-12'],
    ['2027-01-01', '2027-01-04'],
    ['2023-01-01', '2023-01-02'],
  ])('of a quarter that starts on %s begin on Monday, %s', (day, monday) => {
    expect(firstMonday(day)).toBe(monday)
  })

  test('are 13, a week apart', () => {
    const { weeks } = board(planOf({}))
    expect([weeks.length, weeks[0], weeks[12]]).toEqual([13, { number: 1, monday: '2026-10-05' }, { number: 13, monday: '2026-12-28' }])
  })
})

describe('The lanes of the board', () => {
  const objectives = [inSlot('second', 2), inSlot('first', 1), { id: 'later', slot: 'next-quarter' as const }]

  test('are the objectives of the quarter in the order of their slots', () => {
    expect(board(planOf({ objectives })).lanes.map(({ objective }) => objective?.id)).toEqual(['first', 'second'])
  })

  test('hold an objective that waits for the next quarter only if something is placed under it', () => {
    const plan = planOf({ objectives, milestones: [placed('a', 1, 2, { objective: 'later' })] })
    expect(board(plan).lanes.map(({ objective }) => objective?.id)).toEqual(['first', 'second', 'later'])
  })

  test('are all objectives when none has a slot yet', () => {
    const plan = planOf({ objectives: [{ id: 'x' }, { id: 'y' }] })
    expect(board(plan).lanes.map(({ objective }) => objective?.id)).toEqual(['x', 'y'])
  })

  test('have one of their own for milestones without an objective, which an empty plan has too', () => {
    const lanes = (plan: Plan) => board(plan).lanes.map(({ objective }) => objective?.id ?? null)
    expect(lanes(planOf({ objectives, milestones: [{ id: 'loose' }] }))).toEqual(['first', 'second', null])
    expect(lanes(planOf({}))).toEqual([null])
  })

  test('show the company objective of the highest priority', () => {
    const companyObjectives = [
      { id: 'trust', priority: 2 as const },
      { id: 'growth', priority: 1 as const },
    ]
    const plan = planOf({ companyObjectives, objectives: [inSlot('first', 1, { supports: ['trust', 'growth'] })] })
    expect(board(plan).lanes[0]?.supports?.id).toBe('growth')
  })

  test('put bars that are at once into rows of their own, and others into the first row that is free', () => {
    const milestones = [placed('c', 6, 9), placed('a', 1, 2), placed('b', 2, 4), placed('d', 4, 6), placed('e', 3, 3)]
    const [lane] = board(planOf({ milestones })).lanes
    expect(lane?.bars.map(({ milestone, row }) => [milestone.id, row])).toEqual([
      ['a', 0],
      ['b', 1],
      ['e', 0],
      ['d', 0],
      ['c', 1],
    ])
    expect(lane?.rows).toBe(2)
  })

  test('leave out what is not done, and what has no place waits beside them, most dots first', () => {
    const milestones = [placed('a', 1, 2, { notDoing: 'too big' }), { id: 'b', dots: 1 }, { id: 'c', dots: 4 }, { id: 'd', notDoing: 'no' }]
    const { lanes, unplaced } = board(planOf({ milestones }))
    expect(lanes.flatMap(({ bars }) => bars)).toEqual([])
    expect(unplaced.map(({ id }) => id)).toEqual(['c', 'b'])
  })
})

describe('A dependency on the board', () => {
  const milestones = [placed('cache', 2, 4), placed('test', 4, 6)]
  const dependencies = [waits('test', 'cache')]

  test('is a line in the wrong order when the one that waits starts before the other has ended', () => {
    const plan = planOf({ milestones, dependencies })
    expect(board(plan).lines).toEqual([{ dependency: 'test needs cache', needed: 'cache', waiting: 'test', wrongOrder: true }])
    expect(early(plan, 'test')).toMatchObject({ instead: { start: 5, end: 7 } })
  })

  test('is in order from the week after', () => {
    const plan = planOf({ milestones: [placed('cache', 2, 4), placed('test', 5, 6)], dependencies })
    expect(board(plan).lines.map(({ wrongOrder }) => wrongOrder)).toEqual([false])
    expect(early(plan, 'test')).toBeNull()
  })

  test('has no line while one of the two has no place, or is not done', () => {
    expect(board(planOf({ milestones: [{ id: 'cache' }, placed('test', 4, 6)], dependencies })).lines).toEqual([])
    const dropped = planOf({ milestones: [placed('cache', 2, 4, { notDoing: 'no' }), placed('test', 4, 6)], dependencies })
    expect([board(dropped).lines, early(dropped, 'test')]).toEqual([[], null])
  })

  test('in a circle is in the wrong order somewhere, and stops nothing', () => {
    const plan = planOf({ milestones, dependencies: [waits('test', 'cache'), waits('cache', 'test')] })
    expect(board(plan).lines.map(({ wrongOrder }) => wrongOrder)).toEqual([true, true])
  })

  test('of several the one that holds back longest says where to go', () => {
    const three = [...milestones, placed('search', 1, 7)]
    const plan = planOf({ milestones: three, dependencies: [...dependencies, waits('test', 'search')] })
    expect(early(plan, 'test')).toMatchObject({ waiting: { dependency: { on: { milestone: 'search' } } }, instead: { start: 8, end: 10 } })
  })

  test('has no better place when the quarter is too short for it', () => {
    const plan = planOf({ milestones: [placed('cache', 2, 11), placed('test', 4, 6)], dependencies })
    expect(early(plan, 'test')).toMatchObject({ instead: null })
  })

  test('on others says when it unlocks: at an unknown time, too late, or in time', () => {
    const plan = planOf({
      milestones,
      dependencies: [unlocks('cache', 'Ranking API'), unlocks('test', 'QA', 5), unlocks('test', 'SRE', 4)],
    })
    expect(board(plan).unlocks.map(({ party, by, tooEarly: wrong }) => [party, by, wrong])).toEqual([
      ['Ranking API', null, false],
      ['QA', 5, true],
      ['SRE', 4, false],
    ])
    expect(early(plan, 'test')).toMatchObject({ instead: { start: 5, end: 7 } })
  })
})

describe('The load of a week', () => {
  const milestones = [
    placed('a', 1, 3, { skills: ['Design', 'Backend'] }),
    placed('b', 2, 2, { skills: ['design'] }),
    placed('c', 2, 4, { skills: ['Frontend', 'frontend'] }),
  ]
  const load = (capacity: Readonly<Record<string, number>>) => board(planOf({ milestones }, { capacity })).load

  test('counts the milestones at once and the skills that they need, however they are written', () => {
    const [first, second] = load({})
    expect([first?.milestones, second?.milestones]).toEqual([1, 3])
    expect(second?.skills).toEqual([
      { skill: 'Design', milestones: 2, capacity: null },
      { skill: 'Backend', milestones: 1, capacity: null },
      { skill: 'Frontend', milestones: 1, capacity: null },
    ])
  })

  test('is short of a skill only where more is needed than the team has', () => {
    const short = (people: number) => load({ design: people }).map((week) => week.short)
    expect(short(2).flat()).toEqual([])
    expect(short(1).slice(0, 3)).toEqual([[], ['Design'], []])
  })

  test('leaves weeks without work as slack, once something is placed', () => {
    expect(board(planOf({ milestones })).slack).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 13])
    expect(board(planOf({})).slack).toEqual([])
  })
})

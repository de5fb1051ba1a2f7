import { describe, expect, test } from 'vitest'
import { nextAct } from '../../../okra/overview/nextAct.ts'
import { missingFor, pathOf } from '../../../okra/overview/path.ts'
import type { SessionNumber } from '../../../okra/playbook/step.ts'
import type { QuarterState } from '../../../okra/quarter/state.ts'
import { initialQuarter } from '../../../okra/quarter/state.ts'
import { day, emptySession, quarterWith, start } from '../artifacts/given.ts'
import { plannedQuarter } from './given.ts'

const held = (...days: readonly number[]) =>
  quarterWith(...days.map((after, session) => emptySession(session as SessionNumber, start + after * day)))
const all = [0, 1, 2, 3, 4]

describe('The path through the quarter', () => {
  test('has five stops, each with its state and its day', () => {
    const state: QuarterState = { ...held(0, 4), live: 1 }
    expect(pathOf(state).map(({ status, day: on }) => [status, on])).toEqual([
      ['held', '2026-09-14'],
      ['running', '2026-09-18'],
      ['open', null],
      ['open', null],
      ['open', null],
    ])
  })

  test('tells the days between the sessions, and what there is to say against them', () => {
    const [, one, two, three] = pathOf(held(0, 4, 8, 11))
    expect(one?.gap).toEqual({ days: 4, nudge: null })
    expect(two?.gap?.nudge).toBeNull()
    expect(three?.gap).toMatchObject({ days: 3, nudge: { variant: 'late', facts: { from: 2, to: 3 } } })
  })

  test('counts what a session left behind, once it is closed', () => {
    const { state } = plannedQuarter()
    expect(pathOf(state)[3]?.came).toEqual({ sized: 0, dependencies: 0 })
    const stop = (session: SessionNumber) => pathOf({ ...held(0, 4, 8, 11, 14), plan: state.plan })[session]?.came
    expect([0, 1, 2].map((session) => stop(session as SessionNumber))).toEqual([
      { visions: 0, themes: 0 },
      { objectives: 2, keyResults: 2 },
      { milestones: 3, dropped: 0 },
    ])
    const agreement = { counts: [0, 1, 1, 4, 2], concerns: [] } as const
    const agreed = { ...held(0, 4, 8, 11, 14), plan: { ...state.plan, agreement } }
    expect(pathOf(agreed)[4]?.came).toEqual({ placed: 0, answers: 8, committed: 7 })
  })

  test('says what a session builds on and what is not there yet', () => {
    const missing = (state: QuarterState) => all.map((session) => missingFor(state.plan, session as SessionNumber))
    expect(missing(initialQuarter)).toEqual([null, null, 'objectives', 'milestones', 'milestones'])
    expect(missing(plannedQuarter().state)).toEqual([null, null, null, null, null])
  })
})

describe('The next act', () => {
  test('is the first session, then the one after the last that was held', () => {
    expect(nextAct(initialQuarter, 'facilitator', all)).toEqual({ kind: 'start', session: 0 })
    expect(nextAct(held(0, 4), 'cofacilitator', [2, 3, 4])).toEqual({ kind: 'start', session: 2 })
  })

  test('follows a session that was left out', () => {
    const alone = quarterWith(emptySession(1, start))
    expect(nextAct(alone, 'facilitator', [0, 2, 3, 4])).toEqual({ kind: 'start', session: 2 })
  })

  test('is a check-in for who may not start sessions, and for everyone after the last one', () => {
    const { state } = plannedQuarter()
    expect(nextAct(state, 'participant', [])).toEqual({ kind: 'check-in' })
    const ended = { ...held(0, 4, 8, 11, 14), plan: state.plan }
    expect(nextAct(ended, 'facilitator', [])).toEqual({ kind: 'check-in' })
    expect(nextAct(ended, 'stakeholder', [])).toEqual({ kind: 'nothing' })
    expect(nextAct(held(0, 4, 8, 11, 14), 'facilitator', [])).toEqual({ kind: 'nothing' })
  })

  test('is nothing while a session runs', () => {
    expect(nextAct({ ...held(0), live: 0 }, 'facilitator', [])).toEqual({ kind: 'nothing' })
  })

  test('is the next quarter once this one is closed', () => {
    const room = plannedQuarter()
    room.send({ type: 'CloseQuarter', learnings: '' })
    expect(nextAct(room.state, 'facilitator', [])).toEqual({ kind: 'add-quarter' })
    expect(nextAct(room.state, 'participant', [])).toEqual({ kind: 'nothing' })
  })
})

import { describe, expect, test } from 'vitest'
import type { Role } from '../../../okra/identity.ts'
import type { FollowCommand } from '../../../okra/quarter/checkIns.ts'
import { followCommands } from '../../../okra/quarter/checkIns.ts'
import { keyResultProgress, recordOf } from '../../../okra/quarter/plan/achieved.ts'
import type { ItemCommand } from '../../../okra/quarter/plan/plan.ts'
import { schemas } from '../../../okra/quarter/schemas.ts'
import type { Random } from '../../../okra/simulation/random.ts'
import { seeded } from '../../../okra/simulation/random.ts'
import { editing, everything } from '../../fixtures/activity/editing.ts'
import { idOf, Room } from '../../given.ts'
import { drawInside, drawOutside } from './drawing.ts'

const [objective, joined, rated, belief] = [idOf(1, 'b'), idOf(1, 'e'), idOf(2, 'e'), idOf(3, 'e')]
const [ranking, filters] = [idOf(1, 'c'), idOf(2, 'c')]

/** A quarter after its sessions: one objective with two key results and a hypothesis, two milestones. */
function planned(): Room {
  const room = new Room({ activities: [editing], sessions: [everything] })
  room.send({ type: 'StartSession', session: 3 })
  const add = (kind: string, ...items: readonly object[]) => room.send({ type: 'AddItems', kind, items } as ItemCommand)
  add('objectives', { id: objective, text: 'Players find a match' })
  add('keyResults', { id: joined, objective, metric: 'joined', unit: '%', baseline: 30, target: 50 })
  add('keyResults', { id: rated, objective, metric: 'rated', unit: '%', target: 60 })
  add('hypotheses', { id: belief, objective, if: 'we rank by skill' })
  add('milestones', { id: ranking, text: 'Ranking' }, { id: filters, text: 'Filters' })
  room.send({ type: 'MoveOn', from: room.run.id })
  return room
}

const value = (keyResult: string, number: number): FollowCommand => ({
  type: 'CheckInKeyResult',
  keyResult,
  value: number,
  confidence: 'medium',
  note: '',
})
const status = (milestone: string, now: 'done' | 'dropped' | 'at-risk'): FollowCommand => ({
  type: 'CheckInMilestone',
  milestone,
  status: now,
  note: ' slower  than hoped ',
})

describe('Check-ins', () => {
  test('say how a key result stands, when, and how sure the team is', () => {
    const room = planned()
    room.send({ ...value(joined, 40), note: ' after  the launch ' })
    expect(room.state.plan.checkIns.keyResults[joined]).toEqual([
      { at: room.now, value: 40, confidence: 'medium', note: 'after the launch' },
    ])
  })

  test('give a milestone its status; taking one back brings the one before', () => {
    const room = planned()
    room.send(status(ranking, 'at-risk'))
    room.send(status(ranking, 'done'))
    expect(room.state.plan.milestones[ranking]?.status).toBe('done')
    room.send({ type: 'TakeBackCheckIn', item: ranking })
    expect(room.state.plan.milestones[ranking]?.status).toBe('at-risk')
    room.send({ type: 'TakeBackCheckIn', item: ranking })
    expect(room.state.plan.milestones[ranking]?.status).toBe('not-started')
    expect(room.refusal({ type: 'TakeBackCheckIn', item: ranking })).toBe('unknown-item')
  })

  test('judge a hypothesis', () => {
    const room = planned()
    room.send({ type: 'JudgeHypothesis', hypothesis: belief, status: 'rejected' })
    expect(room.state.plan.hypotheses[belief]?.status).toBe('rejected')
  })

  test.each([
    ['a key result that is not there', value(idOf(9), 1), 'unknown-item'],
    ['a value that is no number', value(joined, Number.NaN), 'not-a-number'],
    ['a value beyond all measure', value(joined, 1e13), 'not-a-number'],
    ['a milestone that is not there', status(joined, 'done'), 'unknown-item'],
    ['a hypothesis that is not there', { type: 'JudgeHypothesis', hypothesis: joined, status: 'validated' }, 'unknown-item'],
    ['a note that is too long', { ...value(joined, 1), note: 'x'.repeat(301) }, 'text-too-long'],
    ['opening again what is open', { type: 'ReopenQuarter' }, 'not-now'],
  ] as const)('refuse %s', (_, command, code) => {
    expect(planned().refusal(command)).toBe(code)
  })

  test('are for everyone who contributes; closing and opening the quarter is for who leads', () => {
    const room = planned()
    const as = (role: Role) => ({ role })
    room.send(value(joined, 35), as('participant'))
    expect(room.refusal(value(joined, 35), as('stakeholder'))).toBe('not-allowed')
    expect(room.refusal({ type: 'CloseQuarter', learnings: '' }, as('participant'))).toBe('not-allowed')
    room.send({ type: 'CloseQuarter', learnings: ' ask  earlier \r\n\n rank by  places ' }, as('cofacilitator'))
    expect(room.state.plan.reflection).toEqual({ at: room.now, learnings: 'ask earlier\nrank by places' })
  })

  test('end when the quarter is closed, and go on when it is opened again', () => {
    const room = planned()
    room.send({ type: 'CloseQuarter', learnings: '' })
    expect(room.refusal(value(joined, 35))).toBe('quarter-closed')
    expect(room.refusal({ type: 'CloseQuarter', learnings: '' })).toBe('quarter-closed')
    room.send({ type: 'ReopenQuarter' })
    room.send(value(joined, 35))
  })

  test('leave no session to start or to open again in a closed quarter', () => {
    const room = planned()
    room.send({ type: 'CloseQuarter', learnings: '' })
    expect(room.refusal({ type: 'ReopenSession', session: 3 })).toBe('quarter-closed')
    expect(room.offers().map(({ type }) => type)).toEqual(['SimulateTeammates', 'ReopenQuarter'])
  })

  test('do not close a quarter while a session runs', () => {
    const room = planned()
    room.send({ type: 'ReopenSession', session: 3 })
    expect(room.refusal({ type: 'CloseQuarter', learnings: '' })).toBe('session-running')
  })

  /** Takes one offer, after having tried everything one step outside of it. */
  const turn = (room: Room, random: Random) => {
    const role = random.pick(['facilitator', 'participant', 'stakeholder'] as const)
    const offers = room.offers(role).filter(({ type }) => followCommands.some((one) => one === type))
    if (offers.length === 0) return
    const offer = random.pick(offers)
    for (const { drawn, expected } of drawOutside(offer, random)) {
      const parsed = schemas.commands.get(offer.type)?.safeParse(drawn.command)
      const code = parsed?.success ? room.refusal(drawn.command, { role }) : 'schema'
      expect(expected.split('|'), JSON.stringify(drawn.command)).toContain(code)
    }
    room.send(drawInside(offer, random).command, { role })
  }

  test('are offered exactly as they are taken', () => {
    for (let seed = 0; seed < 30; seed += 1) {
      const random = seeded(`follow ${seed}`)
      const room = planned()
      for (let count = 0; count < 30; count += 1) turn(room, random)
      expect(room.method.fold(room.log)).toEqual(room.state)
    }
  })
})

describe('What was achieved', () => {
  const at = (number: number) => [{ at: 1, value: number, confidence: 'low', note: '' }] as const

  test.each([
    [{ baseline: 30, target: 50 }, 40, 0.5, false],
    [{ baseline: 30, target: 50 }, 20, 0, false],
    [{ baseline: 30, target: 50 }, 60, 1, false],
    [{ baseline: 120, target: 60 }, 90, 0.5, false],
    [{ baseline: 5, target: 5 }, 5, 1, false],
    [{ baseline: 5, target: 5 }, 4, 0, false],
    [{ baseline: null, target: 60 }, 15, 0.25, true],
    [{ baseline: null, target: 0 }, 0, 1, true],
  ])('of %j at %d is a share of %d', (keyResult, now, share, withoutBaseline) => {
    expect(keyResultProgress(keyResult, at(now))).toEqual({ share, withoutBaseline })
  })

  test('is not known without a check-in or a target', () => {
    expect(keyResultProgress({ baseline: 1, target: 2 }, [])).toBeNull()
    expect(keyResultProgress({ baseline: 1, target: null }, at(2))).toBeNull()
  })

  test('of a quarter counts key results at 100 % and milestones that are done; what was dropped counts as not done', () => {
    const room = planned()
    expect(recordOf(room.state.plan)).toEqual({ keyResults: 0, milestones: 0 })
    room.send(value(joined, 50))
    room.send(value(rated, 59.9))
    room.send(status(ranking, 'done'))
    room.send(status(filters, 'dropped'))
    expect(recordOf(room.state.plan)).toEqual({ keyResults: 0.5, milestones: 0.5 })
    expect(recordOf({ ...room.state.plan, agreed: [ranking] })).toEqual({ keyResults: 0.5, milestones: 1 })
    expect(recordOf({ ...room.state.plan, keyResults: {}, milestones: {} })).toEqual({ keyResults: null, milestones: null })
  })
})

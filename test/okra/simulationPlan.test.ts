import { describe, expect, test } from 'vitest'
import { boardOf } from '../../okra/board/board.ts'
import type { AgreeBody } from '../../okra/quarter/activities/agree.ts'
import { currentMilestones } from '../../okra/quarter/plan/current.ts'
import { simulate } from './simulating.ts'

describe.each(['en', 'pt-BR'] as const)('Session #4 of simulated people in %s', (language) => {
  const played = Array.from({ length: 6 }, (_, seed) => simulate(seed, language, 4))

  test('comes to its end with every milestone on the board, slack at the end, and nothing in the wrong order', () => {
    for (const { room } of played) {
      const all = currentMilestones(room.state.plan)
      expect(all.length).toBeGreaterThanOrEqual(12)
      expect(all.filter(({ placement }) => placement === null)).toEqual([])
      const board = boardOf(room.state.plan, '2026-10-05')
      expect(board.slack).toContain(13)
      expect(board.lines.filter(({ wrongOrder }) => wrongOrder)).toEqual([])
    }
  })

  test('takes turns: everybody picks and proposes, the late one, too', () => {
    for (const { acts, personas } of played) {
      const picks = acts.filter(({ act }) => act.type === 'command' && act.command.type === 'PickItem').map(({ who }) => who)
      expect(new Set(picks)).toEqual(new Set(personas.map(({ name }) => name)))
    }
  })

  test('finds owners and marks risks', () => {
    for (const { room } of played) {
      const all = currentMilestones(room.state.plan)
      expect(new Set(all.map(({ owner }) => owner)).size).toBeGreaterThan(3)
      expect(all.some(({ markers }) => markers.includes('risk'))).toBe(true)
    }
  })

  test('talks: a remark without a name, and people in the middle', () => {
    for (const { room } of played) {
      expect(room.state.plan.remarks).toHaveLength(1)
      expect(room.log.some(({ type }) => type === 'SeatTaken')).toBe(true)
    }
  })

  test('splits a long epic in two', () => {
    for (const { room } of played) expect(room.log.filter(({ type }) => type === 'MilestoneSplit')).toHaveLength(1)
  })

  test('agrees with different answers, one of which is changed', () => {
    const answers = played.flatMap(({ acts }) =>
      acts.flatMap(({ activity, act }) => (activity === 'agree' && act.type === 'act' ? [act.body as AgreeBody] : [])),
    )
    expect(new Set(answers.map(({ answer }) => answer)).size).toBeGreaterThan(2)
    for (const { room, personas } of played) {
      const { counts } = room.state.plan.agreement ?? expect.fail('no agreement')
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(personas.length)
      expect(room.log.some(({ type }) => type === 'AgreementCounted')).toBe(true)
    }
  })
})

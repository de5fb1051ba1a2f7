import { describe, expect, test } from 'vitest'
import { currentMilestones } from '../../okra/quarter/plan/current.ts'
import { answersIn, isWide } from '../../okra/quarter/plan/spread.ts'
import { simulate } from './simulating.ts'

describe.each(['en', 'pt-BR'] as const)('Session #3 of simulated people in %s', (language) => {
  const played = Array.from({ length: 6 }, (_, seed) => simulate(seed, language, 3))

  test('comes to its end with a complete table: effort, both values and skills of every milestone', () => {
    for (const { room } of played) {
      const all = currentMilestones(room.state.plan)
      expect(all.length).toBeGreaterThanOrEqual(12)
      const done = all.filter(({ effort, businessValue, uxValue, skills }) => effort && businessValue && uxValue && skills.length > 0)
      expect(done).toHaveLength(all.length)
    }
  })

  test('has people of different views: wide spreads and close ones, and values that stand out', () => {
    for (const { room } of played) {
      const { spreads, scales } = room.state.plan
      const efforts = Object.values(spreads).flatMap(({ effort }) => (effort ? [effort] : []))
      const wide = efforts.filter((counts) => isWide(counts, scales.effort))
      expect(wide.length).toBeGreaterThan(0)
      expect(wide.length).toBeLessThan(efforts.length)
      const values = currentMilestones(room.state.plan).map(({ businessValue }) => businessValue)
      expect(new Set(values).size).toBeGreaterThan(1)
      for (const { businessValue } of Object.values(spreads)) if (businessValue) expect(answersIn(businessValue)).toBeGreaterThanOrEqual(3)
    }
  })

  test('names dependencies on milestones and parties, one with the week in which it unlocks', () => {
    for (const { room } of played) {
      const all = Object.values(room.state.plan.dependencies)
      expect(all.length).toBeGreaterThanOrEqual(4)
      expect(all.some(({ on }) => 'milestone' in on)).toBe(true)
      expect(all.some(({ on, by }) => 'party' in on && by !== null)).toBe(true)
    }
  })

  test('has a question asked, sizes defined, a note taken, and a capacity said', () => {
    for (const { room } of played) {
      expect(room.log.some(({ type }) => type === 'EntriesShown')).toBe(true)
      expect(Object.keys(room.state.plan.sizes)).toEqual(['S', 'M', 'L'])
      expect(currentMilestones(room.state.plan)[0]?.notes).toBeTruthy()
      expect(room.state.plan.capacity).toEqual({ 'data-science': 1 })
    }
  })

  test('has one of them come late to every activity', () => {
    for (const { acts, personas } of played) {
      const late = personas.find(({ lateBy }) => lateBy > 4)?.name
      const scored = acts.filter(({ activity }) => activity === 'score').map(({ who }) => who)
      expect(scored.indexOf(late ?? '')).toBeGreaterThan(20)
    }
  })
})

import { describe, expect, it } from 'vitest'
import type { AssistantMilestone, KnownDependency, PlanRisk } from '../../../okra/ports/assistant.ts'
import { localPlanRisks } from '../../../server/assistant/planRisks/local.ts'
import { card } from '../../assistant/card.ts'

const placed = (id: string, start?: number, end?: number) => card(id, { weeks: start === undefined ? null : { start, end: end ?? start } })
const waits = (from: string, milestone: string): KnownDependency => ({ from, on: { milestone } })
const risks = (milestones: readonly AssistantMilestone[], known: readonly KnownDependency[], rules: readonly PlanRisk[] = []) =>
  localPlanRisks({ language: 'en', milestones, known, rules }).findings
const PLAN = [placed('cake', 2, 4), placed('oven', 3, 5), placed('shop', 6, 7), placed('later')]

describe('risks of a plan', () => {
  it('keep what the rules say, in their order', () => {
    const rules: PlanRisk[] = [
      { kind: 'overload', milestones: ['cake', 'oven'] },
      { kind: 'spike-first', milestones: ['shop'] },
    ]
    expect(risks(PLAN, [], rules)).toEqual(rules)
    expect(risks([], [], rules)).toEqual(rules)
  })

  it('are added where something starts before what it waits for has ended', () => {
    expect(risks(PLAN, [waits('cake', 'oven')])).toEqual([{ kind: 'sequence', milestones: ['cake', 'oven'] }])
    expect(risks(PLAN, [waits('shop', 'oven')])).toEqual([])
  })

  it('count the week in which something ends as taken', () => {
    expect(risks([placed('a', 5), placed('b', 5)], [waits('a', 'b')])).toHaveLength(1)
    expect(risks([placed('a', 6), placed('b', 5)], [waits('a', 'b')])).toEqual([])
  })

  it('are not said twice', () => {
    const known = [waits('cake', 'oven'), waits('cake', 'oven')]
    expect(risks(PLAN, known)).toHaveLength(1)
    expect(risks(PLAN, known, [{ kind: 'sequence', milestones: ['cake', 'oven'] }])).toHaveLength(1)
    expect(risks(PLAN, known, [{ kind: 'sequence', milestones: ['cake'] }])).toHaveLength(1)
  })

  it('are said for each pair of a milestone that waits for two', () => {
    const known = [waits('cake', 'oven'), waits('cake', 'shop')]
    expect(risks(PLAN, known, [{ kind: 'sequence', milestones: ['cake', 'oven'] }])).toEqual([
      { kind: 'sequence', milestones: ['cake', 'oven'] },
      { kind: 'sequence', milestones: ['cake', 'shop'] },
    ])
  })

  it('invent nothing of parties, of what has no weeks, and of what is not there', () => {
    const known = [
      { from: 'cake', on: { party: 'sre' } },
      waits('later', 'oven'),
      waits('cake', 'later'),
      waits('cake', '__proto__'),
      waits('cake', 'cake'),
    ]
    expect(risks(PLAN, known)).toEqual([])
  })
})

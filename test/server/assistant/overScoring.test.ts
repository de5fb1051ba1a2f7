import { describe, expect, it } from 'vitest'
import { localOverScoring } from '../../../server/assistant/overScoring/local.ts'
import { card } from '../../assistant/card.ts'

const SCALES = { businessValue: ['$', '$$', '$$$'], uxValue: ['1', '2', '3'] }
const table = (...rows: readonly (readonly [string | null, string | null])[]) =>
  rows.map(([businessValue, uxValue], n) => card(`m${n}`, { text: '', businessValue, uxValue }))
const scalesOf = (...rows: readonly (readonly [string | null, string | null])[]) =>
  localOverScoring({ language: 'en', milestones: table(...rows), scales: SCALES }).scales

describe('scales on which the values tell nothing', () => {
  it('are those with over half of the milestones at the top', () => {
    expect(scalesOf(['$$$', '1'], ['$$$', '1'], ['$$$', '2'], ['$', '3'])).toEqual(['businessValue'])
    expect(scalesOf(['$$$', '1'], ['$$$', '1'], ['$', '2'], ['$', '3'])).toEqual([])
  })

  it('are those with a mean of 2.5 of 3, or as much of a longer scale', () => {
    expect(scalesOf(['$', '3'], ['$', '3'], ['$', '2'], ['$', '2'])).toEqual(['uxValue'])
    const long = { ...SCALES, uxValue: ['1', '2', '3', '4', '5', '6'] }
    const asked = (...labels: readonly string[]) =>
      localOverScoring({ language: 'en', milestones: table(...labels.map((label) => ['$', label] as const)), scales: long }).scales
    expect(asked('6', '5', '4', '5')).toEqual(['uxValue'])
    expect(asked('6', '5', '4', '4')).toEqual([])
  })

  it('can be both, and none below four settled milestones', () => {
    expect(scalesOf(['$$$', '3'], ['$$$', '3'], ['$$$', '3'], ['$$$', '3'])).toEqual(['businessValue', 'uxValue'])
    expect(scalesOf(['$$$', '3'], ['$$$', '3'], ['$$$', '3'], [null, null])).toEqual([])
  })

  it('leave out labels that the scale does not have, and milestones that come twice', () => {
    expect(scalesOf(['$$$', 'x'], ['$$$', '__proto__'], ['$$$', ''], ['much', ''])).toEqual([])
    const twice = [...table(['$$$', '1'], ['$$$', '1'], ['$$$', '1']), ...table(['$$$', '1'])]
    expect(localOverScoring({ language: 'pt-BR', milestones: twice, scales: SCALES }).scales).toEqual([])
  })

  it('come without claims about a single milestone, which take a model to read', () => {
    const answer = localOverScoring({ language: 'en', milestones: [], scales: { businessValue: [], uxValue: [] } })
    expect(answer).toEqual({ scales: [], findings: [], deserving: [] })
  })
})

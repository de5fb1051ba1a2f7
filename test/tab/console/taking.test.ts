import { describe, expect, it } from 'vitest'
import type { Contribution } from '../../../okra/quarter/state.ts'
import { takingOf } from '../../../tab/console/taking.ts'

const contribution = (id: string, rest: Partial<Contribution> = {}): Contribution => ({
  id,
  text: `text ${id}`,
  lens: 'customer-pains',
  theme: null,
  duplicateOf: null,
  fields: {},
  run: 1,
  ...rest,
})
const session = (...contributions: readonly Contribution[]) => ({
  contributions: Object.fromEntries(contributions.map((one) => [one.id, one])),
})
const proposed = { id: 't', title: 'Newcomers', contributions: ['a', 'b', 'c'], duplicates: { b: 'a' } }

describe('accepting a proposed theme', () => {
  it('takes all of its ideas and their copies while nobody has touched them', () => {
    const taking = takingOf(session(contribution('a'), contribution('b'), contribution('c')), proposed, 'customer-pains', undefined)
    expect(taking).toEqual({ title: 'Newcomers', contributions: ['a', 'b', 'c'], duplicates: [['b', 'a']], moved: [] })
  })

  it('leaves ideas where people have put them meanwhile, and names them', () => {
    const now = session(contribution('a', { theme: 'other' }), contribution('b'), contribution('c', { text: null }))
    const taking = takingOf(now, proposed, 'customer-pains', undefined)
    expect(taking.contributions).toEqual(['b'])
    expect(taking.moved).toEqual(['a', 'c'])
    expect(taking.duplicates).toEqual([])
  })

  it('follows what the facilitator has edited: the title, and what stays out', () => {
    const now = session(contribution('a'), contribution('b'), contribution('c'))
    const taking = takingOf(now, proposed, 'customer-pains', { title: ' New in town ', out: new Set(['a']) })
    expect(taking).toEqual({ title: 'New in town', contributions: ['b', 'c'], duplicates: [], moved: [] })
  })

  it('keeps the proposed title when the edited one is blank', () => {
    expect(takingOf(session(contribution('a')), proposed, 'customer-pains', { title: '  ', out: new Set() }).title).toBe('Newcomers')
  })
})

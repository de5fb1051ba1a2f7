import { describe, expect, test } from 'vitest'
import { changedPlaybook } from '../../../okra/playbook/changes.ts'
import { sessionOf } from '../../../okra/playbook/index.ts'
import { chosenLenses, labelsIn, withLens, withMinutes, withoutChanges, withStepMoved } from '../../../tab/playbooks/draft.ts'

describe('A step', () => {
  const sizing = sessionOf(3)

  test('moves up and down, one place at a time', () => {
    const once = withStepMoved(sizing, {}, 'effort', -1) ?? {}
    expect(changedPlaybook(sizing, once).steps.map(({ id }) => id)).toEqual(['effort', 'review', 'value', 'dependencies', 'skills'])
    expect(changedPlaybook(sizing, withStepMoved(sizing, once, 'effort', 1) ?? {})).toBe(sizing)
  })

  test('does not leave the session, nor go before what it builds on', () => {
    expect(withStepMoved(sizing, {}, 'review', -1)).toBeNull()
    expect(withStepMoved(sizing, {}, 'skills', 1)).toBeNull()
    expect(withStepMoved(sessionOf(0), {}, 'group', -1)).toBeNull()
  })

  test('takes whole minutes between one and two hours', () => {
    expect(withMinutes(sizing, {}, 'review', 45)).toEqual({ minutes: { 'sizing.review': 45 } })
    for (const minutes of [0, 121, 1.5, Number.NaN]) expect(withMinutes(sizing, {}, 'review', minutes)).toBeNull()
  })
})

describe('The lenses', () => {
  test('are all chosen at first; two always stay', () => {
    const all = chosenLenses({})
    expect(all).toHaveLength(5)
    const two = all.slice(2).reduce((changes, lens) => withLens(changes, lens, false) ?? {}, {})
    expect(chosenLenses(two)).toEqual(all.slice(0, 2))
    expect(withLens(two, 'customer-pains', false)).toBeNull()
    expect(chosenLenses(withLens(two, 'platform', true) ?? {})).toEqual([...all.slice(0, 2), 'platform'])
  })
})

describe('The sizes in a line', () => {
  test('are read in their order', () => {
    expect(labelsIn(' XS, S  M;L ')).toEqual(['XS', 'S', 'M', 'L'])
  })

  test('are refused when they are too few, too many, too long, twice, or no letters and digits', () => {
    for (const typed of ['', 'S', '1 2 3 4 5 6', 'S enormously', 'S S', 'S <b>']) expect(labelsIn(typed)).toBeNull()
  })
})

test('Back to the method takes the changes of one session, and leaves those of the others', () => {
  const changes = {
    order: { sizing: ['effort', 'review', 'value', 'dependencies', 'skills'], quarterPlan: ['positioning'] },
    minutes: { 'sizing.review': 45, 'vision.share': 20 },
    scales: { businessValue: 4 },
    slots: 4,
  }
  const without = withoutChanges(sessionOf(3), changes)
  expect(changedPlaybook(sessionOf(3), without)).toBe(sessionOf(3))
  expect(without).toEqual({ order: { quarterPlan: ['positioning'] }, minutes: { 'vision.share': 20 }, slots: 4 })
})

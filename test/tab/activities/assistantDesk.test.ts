import { describe, expect, it } from 'vitest'
import type { Desk, ProposalOf } from '../../../okra/api.ts'
import type { Dependency, KeyResult, PlanItems } from '../../../okra/quarter/plan/items.ts'
import { noItems } from '../../../okra/quarter/plan/items.ts'
import { engineOf } from '../../../tab/activities/assistant/engineOf.ts'
import { mayDo } from '../../../tab/activities/assistant/offered.ts'
import { followedAfter, isStale, isWorthAgain, proposalFor } from '../../../tab/activities/assistant/proposals.ts'
import { draftOf, linesOf, summaryText, wordsIn } from '../../../tab/activities/assistant/summaryLines.ts'
import { madeOf, stands } from '../../../tab/activities/assistant/taking.ts'

const proposal = (id: string): ProposalOf<'planRisks'> => ({
  id,
  question: 'planRisks',
  engine: 'local',
  instead: null,
  about: 'then',
  requests: 0,
  tokens: 0,
  ms: 3,
  parts: [],
})

describe('the desk', () => {
  it('shows the latest proposal of a question', () => {
    const desk: Desk = { thinking: null, failed: null, proposals: [proposal('a'), proposal('b')], unanswered: [], dismissed: [] }
    expect(proposalFor(desk, 'planRisks')?.id).toBe('b')
    expect(proposalFor(desk, 'summary')).toBeNull()
    expect(proposalFor(null, 'planRisks')).toBeNull()
  })

  it('calls a proposal stale when its content has become something else', () => {
    expect(isStale({ about: 'then' }, 'then', undefined)).toBe(false)
    expect(isStale({ about: 'then' }, 'now', undefined)).toBe(true)
  })

  it('does not call it stale for what was taken from it here, but for what others change after that', () => {
    const followed = followedAfter({ about: 'then' }, 'then', 'taken', undefined)
    expect(isStale({ about: 'then' }, 'taken', followed)).toBe(false)
    expect(isStale({ about: 'then' }, 'changed', followed)).toBe(true)
    expect(followedAfter({ about: 'then' }, 'changed', 'taken again', followed)).toBeUndefined()
  })

  it('offers another try only where it may help', () => {
    expect(isWorthAgain('timed-out')).toBe(true)
    expect(isWorthAgain('over-budget')).toBe(false)
    expect(isWorthAgain('not-allowed')).toBe(false)
  })

  it('knows what may answer: what the server has, as far as its operator and the team allow it', () => {
    expect(engineOf('gpt-5', true, undefined)).toEqual({ kind: 'model', model: 'gpt-5' })
    expect(engineOf('gpt-5', true, 'local')).toEqual({ kind: 'local' })
    expect(engineOf('local', true, 'model')).toEqual({ kind: 'local' })
    expect(engineOf('gpt-5', true, 'off')).toEqual({ kind: 'off' })
    expect(engineOf('gpt-5', false, 'model')).toEqual({ kind: 'denied' })
    expect(engineOf('gpt-5', false, 'off')).toEqual({ kind: 'off' })
    // Without a model there is nothing to deny.
    expect(engineOf('local', false, 'model')).toEqual({ kind: 'local' })
  })

  it('takes only what the step offers for that kind of item', () => {
    const offers = [{ type: 'AddItems', fields: { kind: { kind: 'one', of: ['objectives'] } } }] as const
    expect(mayDo(offers, 'AddItems', 'objectives')).toBe(true)
    expect(mayDo(offers, 'AddItems', 'keyResults')).toBe(false)
    expect(mayDo(offers, 'EditItem', 'objectives')).toBe(false)
  })
})

describe('taking back', () => {
  const need: Dependency = { id: 'd', from: 'm', on: { party: 'sre' }, what: '', by: null }
  const keyResult: KeyResult = { id: 'k', objective: 'o', metric: 'New wording', unit: '%', baseline: null, target: 5 }
  const plan = (rest: Partial<PlanItems>): PlanItems => ({ ...noItems, ...rest })
  const after = plan({ dependencies: { d: need }, keyResults: { k: keyResult } })
  const added = { back: [], made: madeOf(after, [{ type: 'AddItems', kind: 'dependencies', items: [{ id: 'd' }] }]) }
  const edited = { back: [], made: madeOf(after, [{ type: 'EditItem', kind: 'keyResults', id: 'k', changes: { metric: 'x' } }]) }

  it('is possible while everything is as it was taken', () => {
    expect(stands(after, added)).toBe(true)
    expect(stands(after, edited)).toBe(true)
    expect(stands(after, undefined)).toBe(false)
  })

  it('is not possible once somebody has changed it or taken it out', () => {
    expect(stands(plan({ dependencies: { d: { ...need, what: 'an API' } } }), added)).toBe(false)
    expect(stands(noItems, added)).toBe(false)
    expect(stands(plan({ keyResults: { k: { ...keyResult, metric: 'Better still' } } }), edited)).toBe(false)
  })

  it('does not mind changes of other fields than those that were taken', () => {
    expect(stands(plan({ keyResults: { k: { ...keyResult, target: 9 } } }), edited)).toBe(true)
  })
})

describe('a proposed summary', () => {
  const summary = { decided: ['We do A.', 'We do B.'], open: ['Who?'], next: [] }

  it('is edited as a sentence a line; blank lines are left out', () => {
    expect(linesOf(draftOf(summary))).toEqual(summary)
    expect(linesOf({ decided: ' We do A. \n\n  \nWe do B.', open: '', next: ' ' })).toEqual({
      decided: ['We do A.', 'We do B.'],
      open: [],
      next: [],
    })
  })

  it('counts its words', () => {
    expect(wordsIn(summary)).toBe(7)
  })

  it('is copied with a heading for each list that says something', () => {
    const text = summaryText(summary, { decided: 'Decided', open: 'Open', next: 'Next' })
    expect(text).toBe('Decided\n- We do A.\n- We do B.\n\nOpen\n- Who?')
  })
})

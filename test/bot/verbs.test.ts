import { describe, expect, test } from 'vitest'
import { pressOf } from '../../bot/verbs.schema.ts'
import { verbs } from '../../bot/verbs.ts'
import { quarter } from '../given.ts'

const run = `${quarter}.0.1.facts.1`
const other = `${'f'.repeat(32)}.0.1.facts.1`
const good: readonly (readonly [verb: string, data: object])[] = [
  ['start', { quarter, session: 0 }],
  ['next', { quarter, run }],
  ['more', { quarter, run }],
  ['reveal', { quarter, run }],
  ['idea', { quarter, run, idea: 'Players trust nobody' }],
  ['idea', { quarter, run, idea: 'Players trust nobody', place: 'customer-pains' }],
  ['status', { quarter }],
  ['help', { quarter: null }],
  ['continue', { quarter, session: 4 }],
  ['finish', { quarter, session: 0, run }],
  ['takeLead', { quarter }],
  ['acceptLead', { quarter }],
  ['declineLead', { quarter }],
  ['postAgain', { quarter, key: `summary.${quarter}.0` }],
]

describe('A button that was pressed', () => {
  test.each(good)('is understood: %s', (verb, data) => {
    expect(pressOf(verb, data)).toEqual({ verb, ...data })
  })

  test('has a case here for every verb', () => {
    expect([...new Set(good.map(([verb]) => verb))]).toEqual([...verbs])
  })

  test.each(['', 'Start', 'delete', 'constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'is refused when nobody knows the verb: %s',
    (verb) => {
      expect(pressOf(verb, { quarter })).toBeNull()
    },
  )

  test.each(good)('is refused with a field too many: %s', (verb, data) => {
    expect(pressOf(verb, { ...data, from: 'Ana' })).toBeNull()
    expect(pressOf(verb, { ...data, run: other })).toBeNull()
  })

  test.each(good)('is refused with a field missing: %s', (verb, data) => {
    for (const name of Object.keys(data).filter((field) => field !== 'place'))
      expect(pressOf(verb, Object.fromEntries(Object.entries(data).filter(([field]) => field !== name))), name).toBeNull()
  })

  test.each([null, undefined, 'text', 7, [], [{ quarter }], true])('is refused when nothing usable comes along: %s', (data) => {
    for (const verb of verbs) expect(pressOf(verb, data), verb).toBeNull()
  })

  test('is refused when an id is none, or a session is none', () => {
    expect(pressOf('status', { quarter: `${quarter}0` })).toBeNull()
    expect(pressOf('status', { quarter: quarter.toUpperCase() })).toBeNull()
    expect(pressOf('start', { quarter, session: 5 })).toBeNull()
    expect(pressOf('start', { quarter, session: '0' })).toBeNull()
    expect(pressOf('next', { quarter, run: `${quarter}.0.1` })).toBeNull()
    expect(pressOf('idea', { quarter, run, idea: 'x'.repeat(5_000) })).toBeNull()
    expect(pressOf('idea', { quarter, run, idea: 'x', place: '../x' })).toBeNull()
    expect(pressOf('postAgain', { quarter, key: 'a b' })).toBeNull()
    expect(pressOf('postAgain', { quarter, key: 'k'.repeat(301) })).toBeNull()
  })

  test('of another field’s client loses what is half typed in the card, except for the button of the field', () => {
    const typed = { idea: 'Half typed', place: 'customer-pains' }
    expect(pressOf('next', { quarter, run, ...typed })).toEqual({ verb: 'next', quarter, run })
    expect(pressOf('help', { quarter, ...typed })).toEqual({ verb: 'help', quarter })
    expect(pressOf('idea', { quarter, run, ...typed })).toMatchObject(typed)
  })
})

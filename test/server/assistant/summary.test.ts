import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localSummary } from '../../../server/assistant/summary/local.ts'

const words = (count: number, mark = '') => Array.from({ length: count }, (_, n) => `word${n}${mark}`).join(' ')
const ask = (decided: readonly string[], open: readonly string[] = [], next: readonly string[] = []) =>
  localSummary({ language: 'en', decided, open, next })
const countOf = (lists: ReturnType<typeof ask>) => Object.values(lists).flat().join(' ').split(/\s+/u).filter(Boolean).length

describe('a summary', () => {
  it('is all that was given when that is short', () => {
    const given = {
      decided: ['We bake less on Mondays.'],
      open: ['Who pays for the oven?'],
      next: ['Rosa owns the forecast.', 'Ben asks the mill.'],
    }
    expect(ask(given.decided, given.open, given.next)).toEqual(given)
  })

  it('keeps the first line of each list before the second of any', () => {
    const summary = ask([words(60, 'a'), words(20, 'b')], [words(30, 'c')], [words(25, 'd')])
    expect(summary).toEqual({ decided: [words(60, 'a')], open: [words(30, 'c')], next: [words(25, 'd')] })
  })

  it('has at most 120 words, the most important lines first', () => {
    const many = Array.from({ length: 50 }, (_, n) => `Line ${n} says a few words.`)
    const summary = ask(many, many, many)
    expect(countOf(summary)).toBeLessThanOrEqual(120)
    expect(summary.decided).toEqual(many.slice(0, summary.decided.length))
    expect(summary.decided.length).toBeGreaterThanOrEqual(6)
  })

  it('keeps the whole sentences of a line that is too long, and never a part of one', () => {
    expect(ask([`First sentence. Then ${words(130)}.`]).decided).toEqual(['First sentence.'])
    expect(ask([words(130), 'Short.']).decided).toEqual(['Short.'])
  })

  it('says nothing twice and leaves out lines without a word', () => {
    expect(ask(['Same.', ' Same. ', '', ' — ', '\n'])).toEqual({ decided: ['Same.'], open: [], next: [] })
  })

  it('stays within its words for any lines', () => {
    const line = fc.oneof(
      fc.string({ maxLength: 300, unit: 'binary' }),
      fc.constantFrom('取消比赛太晚了。'.repeat(40), 'a. '.repeat(200), 'x'.repeat(5000)),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), fc.array(line, { maxLength: 30 }), fc.array(line), (decided, open, next) => {
        const summary = ask(decided, open, next)
        expect(countOf(summary)).toBeLessThanOrEqual(120)
        expect(ask(decided, open, next)).toEqual(summary)
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { artifactAt } from '../../../okra/artifacts/index.ts'
import { summaryInput } from '../../../okra/assistant/summary.ts'
import { quarterJson } from '../../../okra/exchange/quarterFile.ts'
import type { SummaryLines } from '../../../okra/ports/assistant.ts'
import type { QuarterState } from '../../../okra/quarter/state.ts'
import { Refusal } from '../../../okra/refusal.ts'
import { fittedSummary, summaryWords } from '../../../okra/summary/fitted.ts'
import { readQuarter } from '../../../server/exchange/reading.ts'
import { sayIn } from '../../../server/words.ts'
import { football } from '../../fixtures/archive/football.ts'
import { draftingRoom, moveOn, Room, writingRoom } from '../../given.ts'

const words = { say: sayIn('en'), language: 'en', nameOf: () => null } as const
const kept: SummaryLines = { decided: ['We make joining effortless.'], open: ['Who asks Legal?'], next: [] }
const count = ({ decided, open, next }: SummaryLines) => [...decided, ...open, ...next].join(' ').split(/\s+/u).length

describe('The short summary of a session', () => {
  it('is made of what the session has come to, in at most 120 words', () => {
    const { state } = football()
    for (const run of Object.values(state.sessions)) {
      const short = fittedSummary(summaryInput(state, run, words))
      expect(short.decided.length).toBeGreaterThan(0)
      expect(count(short)).toBeLessThanOrEqual(summaryWords)
    }
  })

  it('that was taken stands, also after the session is closed', () => {
    const room = draftingRoom()
    room.send({ type: 'KeepSummary', ...kept })
    moveOn(room)
    const run = room.state.sessions[0]
    expect(run?.closedAt).not.toBe(null)
    expect(run?.summary).toEqual(kept)
  })

  it('that was taken stands in the archive, and is there after the quarter was read in elsewhere', () => {
    const room = draftingRoom()
    room.send({ type: 'KeepSummary', ...kept })
    moveOn(room)
    const context = { ...words, team: { name: 'Pricing' } }
    const textOf = (state: QuarterState) => artifactAt(state, context, 'okra/summary.md')?.body
    expect(textOf(room.state)).toBe(
      '# In short: Pricing, 2026-Q4\n\n## Vision\n\n### Decided\n\n- We make joining effortless.\n\n### Still open\n\n- Who asks Legal?\n',
    )
    const elsewhere = new Room()
    elsewhere.import(
      readQuarter(
        quarterJson(room.state, () => null),
        { at: 1, keyOf: () => null },
      ),
    )
    expect(textOf(elsewhere.state)).toBe(textOf(room.state))
    expect(artifactAt(draftingRoom().state, context, 'okra/summary.md')).toBe(null)
  })

  it('is taken back by one without any line', () => {
    const room = draftingRoom()
    room.send({ type: 'KeepSummary', ...kept })
    room.send({ type: 'KeepSummary', decided: [], open: [], next: [] })
    expect(room.state.sessions[0]).not.toHaveProperty('summary')
  })

  it('is refused with an empty line, a line that is too long, too many lines, or before the last activity', () => {
    const room = draftingRoom()
    const tried = (lines: Partial<SummaryLines>) => () => room.send({ type: 'KeepSummary', ...kept, ...lines })
    expect(tried({ decided: [' '] })).toThrow(new Refusal('text-empty'))
    expect(tried({ decided: ['x'.repeat(301)] })).toThrow(new Refusal('text-too-long'))
    expect(tried({ open: Array.from({ length: 11 }, () => 'One more.') })).toThrow(new Refusal('too-many-items'))
    const early = writingRoom()
    expect(() => early.send({ type: 'KeepSummary', ...kept })).toThrow(new Refusal('not-now'))
  })

  it('leaves out whole sentences where there are too many words, and keeps the first of each list', () => {
    const long = Array.from({ length: 30 }, (_, n) => `Sentence number ${n} says something that is rather long.`)
    const short = fittedSummary({ decided: long, open: long.map((one) => `${one} Open.`), next: ['Next comes the plan.'] })
    expect(count(short)).toBeLessThanOrEqual(summaryWords)
    expect(short.next).toEqual(['Next comes the plan.'])
    for (const line of short.decided) expect(long).toContain(line)
  })
})

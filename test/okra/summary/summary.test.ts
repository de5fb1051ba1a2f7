import { describe, expect, test } from 'vitest'
import { summaryMarkdown } from '../../../okra/artifacts/summary.ts'
import type { FootballEnd } from '../../../okra/example/football.ts'
import { footballLog, footballPeople } from '../../../okra/example/football.ts'
import type { SessionNumber } from '../../../okra/playbook/step.ts'
import { createMethod } from '../../../okra/quarter/method.ts'
import type { QuarterState } from '../../../okra/quarter/state.ts'
import type { SummaryContext } from '../../../okra/summary/markdown.ts'
import { sessionMarkdown } from '../../../okra/summary/markdown.ts'
import { openPoints } from '../../../okra/summary/openPoints.ts'
import { outcomeOf } from '../../../okra/summary/outcome.ts'
import { sayIn } from '../../../server/words.ts'
import { quarter } from '../../given.ts'

const method = createMethod()
const quarterAfter = (until: FootballEnd): QuarterState =>
  method.fold(footballLog(method, { quarter, label: '2026-Q4', startsOn: '2026-10-01', people: [...footballPeople], until }))
const say = sayIn('en')
const context: SummaryContext = { team: { name: 'Kick-off squad' }, say, language: 'en', nameOf: () => null, next: null }
const came = (session: SessionNumber) => outcomeOf(quarterAfter(session), session) ?? expect.fail('no outcome')
/** The football quarter after session #4, with something of its plan changed. */
const planned = (change: (plan: QuarterState['plan']) => Partial<QuarterState['plan']>): QuarterState => {
  const state = quarterAfter(4)
  return { ...state, plan: { ...state.plan, ...change(state.plan) } }
}

describe('What a session came to', () => {
  test('is nothing before it was started', () => {
    expect(outcomeOf(quarterAfter(1), 2)).toBeNull()
    expect(openPoints(quarterAfter(1), 2, say)).toEqual([])
    expect(sessionMarkdown(quarterAfter(1), 2, context)).toBe('')
  })

  test('#1: objectives with key results and hypotheses, and what waits with its dots', () => {
    const { objectives, notNow, agreement } = came(1)
    expect(objectives.map(({ keyResults, hypotheses, milestones }) => [keyResults.length, hypotheses.length, milestones.length])).toEqual([
      [2, 1, 0],
      [1, 1, 0],
      [2, 1, 0],
    ])
    expect(notNow).toMatchObject([{ text: 'Let invited friends play together', dots: 4, reason: null }])
    expect(agreement).toBeNull()
  })

  test('#2: milestones under their objectives, and what is not done with the reason', () => {
    const { objectives, loose, notNow } = came(2)
    expect(objectives.flatMap(({ milestones }) => milestones)).toHaveLength(11)
    expect(loose).toEqual([])
    expect(notNow.map(({ text, reason }) => [text, reason])).toEqual([
      ['Let invited friends play together', null],
      ['Pay the pitch fee in the app', 'Needs a payment provider first'],
      ['Rewards for organisers', 'Moves no key result this quarter'],
    ])
  })

  test('#4: the agreement, and milestones by their weeks', () => {
    const { agreement, objectives } = came(4)
    expect(agreement?.counts).toEqual([0, 1, 1, 4, 2])
    for (const { milestones } of objectives) {
      const starts = milestones.map(({ placement }) => placement?.start ?? 0)
      expect(starts).toEqual([...starts].sort((a, b) => a - b))
    }
  })

  test('A milestone of no objective of this quarter is not lost', () => {
    const state = planned(({ milestones }) => ({
      milestones: Object.fromEntries(
        Object.entries(milestones).map(([id, one], index) => [id, index === 0 ? { ...one, objective: null } : one]),
      ),
    }))
    expect(outcomeOf(state, 4)?.loose).toHaveLength(1)
  })
})

describe('What is still open', () => {
  test('is told from the plan in whole sentences', () => {
    expect(openPoints(quarterAfter(4), 4, say)).toEqual([
      '“Cache for match history” has size L and waits for nobody. Is that so?',
      '“E-mail match feedback form” rests on a hypothesis that nothing tests before it.',
      '“Match of the day, by hand in two cities” has no owner.',
    ])
  })

  test('names what has no weeks', () => {
    const state = planned(({ milestones }) => ({
      milestones: Object.fromEntries(Object.entries(milestones).map(([id, one]) => [id, { ...one, placement: null }])),
    }))
    expect(openPoints(state, 4, say).join('\n')).toMatch(/11 milestones have no weeks yet, for example “/)
  })

  test('tells of a low agreement without asking who it was', () => {
    const state = planned(() => ({ agreement: { counts: [1, 0, 0, 4, 2], concerns: [] } }))
    expect(openPoints(state, 4, say)).toContain('At least one answer was 1. What would have to change?')
  })

  test('is what was not linked or typed in #2, and what nobody has to wait for in #3', () => {
    const untyped = planned(({ milestones }) => ({
      milestones: Object.fromEntries(Object.entries(milestones).map(([id, one]) => [id, { ...one, type: null }])),
    }))
    expect(openPoints(untyped, 2, say).join('\n')).toMatch(/11 milestones have no type/)
    expect(openPoints(quarterAfter(3), 3, say)).toHaveLength(1)
    expect(openPoints(quarterAfter(0), 0, say)).toEqual([])
  })
})

describe('The summary as Markdown', () => {
  test('of #0 is the one of the vision', () => {
    expect(sessionMarkdown(quarterAfter(0), 0, context)).toBe(summaryMarkdown(quarterAfter(0), context))
  })

  test('of #4 says the agreement without an average, the plan, what is not done, what is open and what is next', () => {
    const text = sessionMarkdown(quarterAfter(4), 4, context)
    expect(text.split('\n')[0]).toBe('**Quarter draft plan, 2026-Q4: Kick-off squad**')
    expect(text).toContain('7 of 8 at 3 or more, lowest 2')
    expect(text).not.toMatch(/3\.9|average|mean/)
    expect(text).toContain('  - Smart match recommendations (Milestone, M, \\$\\$, x2, weeks 6–9)')
    expect(text).toContain('- Pay the pitch fee in the app (0 dots): Needs a payment provider first')
    expect(text).toContain('**Still open**')
    expect(text.endsWith('\n')).toBe(true)
  })

  test('of #1 tells no milestones although there are some by now, and names the next session', () => {
    const text = sessionMarkdown(quarterAfter(4), 1, { ...context, next: { session: 2, when: 'Thursday at ten' } })
    expect(text).not.toContain('Smart match recommendations')
    expect(text).toContain('Next: session 2, Milestones, proposed for Thursday at ten')
  })

  test('says that nobody has agreed as long as too few have answered', () => {
    expect(
      sessionMarkdown(
        planned(() => ({ agreement: null })),
        4,
        context,
      ),
    ).toContain('Nobody answered.')
  })

  test('keeps what people wrote as text, and leaves out what was hidden', () => {
    const concerns = [
      { id: 'a', text: '# <b>all</b> *of* it', about: null },
      { id: 'b', text: null, about: null },
    ]
    const text = sessionMarkdown(
      planned(() => ({ agreement: { counts: [0, 0, 1, 1, 1], concerns } })),
      4,
      context,
    )
    expect(text).toContain('- \\# \\<b>all\\</b> \\*of\\* it')
    expect(
      text
        .match(/^\*\*Concerns\*\*\n\n(- .*\n)+/m)?.[0]
        .trim()
        .split('\n'),
    ).toHaveLength(3)
  })

  test('reads in the words of the team', () => {
    const text = sessionMarkdown(quarterAfter(4), 4, { ...context, say: sayIn('pt-BR'), language: 'pt-BR' })
    expect(text).toContain('**Fora deste trimestre**')
  })
})

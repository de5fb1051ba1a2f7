import { describe, expect, test } from 'vitest'
import type { Card } from '../../bot/cards/card.ts'
import type { SummaryInput } from '../../bot/cards/summary.ts'
import { summaryCard } from '../../bot/cards/summary.ts'
import { visionSentence } from '../../okra/artifacts/sentence.ts'
import type { SessionNumber } from '../../okra/playbook/step.ts'
import type { QuarterState } from '../../okra/quarter/state.ts'
import { openPoints } from '../../okra/summary/openPoints.ts'
import { sayIn } from '../../server/words.ts'
import { quarter } from '../given.ts'
import { footballAt, sampleCards } from './cardSamples.ts'
import { actionsIn, readOf, runsIn } from './reading.ts'

const say = sayIn('en')
const cards = sampleCards('en')
const read = (session: SessionNumber) => readOf(cards[`summary-${session}`] as Card).replaceAll('\u00a0', ' ')

function summaryOf(state: QuarterState, session: SessionNumber, change: Partial<SummaryInput> = {}): Card | null {
  const urls = { summary: 'https://okra.example/s', archive: 'https://okra.example/a', invite: null }
  const about = { team: 'Kick-off squad', quarter: { id: quarter, label: '2026-Q4' } }
  return summaryCard({ ...about, state, session, language: 'en', next: null, boardUrl: null, urls, nameOf: () => null, ...change }, say)
}

const shown = (card: Card | null) => readOf(card ?? expect.fail('no card')).replaceAll('\u00a0', ' ')

describe('The summary card', () => {
  test('of #0 has the sentence, what weighs most with its dots and ties, the numbers, and the next session', () => {
    const { vision } = footballAt(0, null).plan
    if (!vision) expect.fail('no vision')
    expect(read(0)).toContain(visionSentence(vision, say))
    expect(read(0)).toMatch(/What weighs most\n1\. {2}\nMatches nearby\n.*13 dots\n/s)
    expect(read(0)).toContain('3 dots, same')
    expect(read(0)).toMatch(/\n14\nideas\n5\nthemes\n35\ndots\n/)
    expect(read(0)).toMatch(/Next: session 1, OKR ideation, proposed for Monday/)
  })

  test('of #1 has the objectives with their key results, and what waits', () => {
    expect(read(1)).toMatch(
      /Make it easier to discover relevant matches nearby\n.*13 dots\n• New players who join a match within 48 hours: from 31 % to 50 %/s,
    )
    expect(read(1)).toMatch(/Not this quarter\n• Let invited friends play together\n.*4 dots · waits for the next quarter/s)
  })

  test('of #2 has the milestones with most dots first, and the reasons of what is not done', () => {
    expect(read(2)).toMatch(/• First match in two days: a guided start\n.*11 dots\n• New ranking algorithm\n.*4 dots/s)
    expect(read(2)).toContain('Needs a payment provider first')
  })

  test('of #3 has the scores', () => {
    expect(read(3)).toMatch(/• Smart match recommendations\n.*Milestone · M · \$\$ · x2/)
  })

  test('of #4 has the agreement without an average, the board, the weeks, the owners, and what is open', () => {
    expect(read(4)).toContain('Can we commit to this? 7 of 8 at 3 or more, lowest 2.')
    expect(JSON.stringify(cards['summary-4'])).toMatch(
      /"type":"Image","url":"https:\/\/okra.example\/board.png","altText":"The quarter on the board/,
    )
    expect(read(4)).toMatch(/• E-mail match feedback form\n.*Epic · L · \$\$ · x3 · weeks 3–5/)
    expect(read(4)).toMatch(/Who owns what\nAna Souza: \nFirst match in two days: a guided start/)
    for (const point of openPoints(footballAt(4, null), 4, say)) expect(runsIn(cards['summary-4'] as Card)).toContain(`• ${point}`)
  })

  test('opens the summary and the documents in the tab, and the invitation if there is one', () => {
    const titles = (session: SessionNumber) => actionsIn(cards[`summary-${session}`]).map(({ title }) => title)
    expect(titles(1)).toEqual(['Open the summary', 'All documents', 'Invite (.ics)'])
    expect(titles(4).slice(-2)).toEqual(['Open the summary', 'All documents'])
  })

  test('has the board only when there is a picture, and only of #4', () => {
    const state = footballAt(4, null)
    expect(JSON.stringify(summaryOf(state, 4))).not.toContain('"Image"')
    expect(JSON.stringify(summaryOf(state, 2, { boardUrl: 'https://okra.example/b.png' }))).not.toContain('"Image"')
  })

  test('of a session that was not started is none', () => {
    expect(summaryOf(footballAt(0, null), 1)).toBeNull()
  })

  test('of a session that still runs says so', () => {
    expect(shown(summaryOf(footballAt(1, 'order'), 1))).toContain('What has come out so far')
  })

  test('says when simulated teammates took part, and when a step was not anonymous', () => {
    const state = footballAt(0, null)
    const run = state.sessions[0]
    const [facts] = run?.activities.facts ?? []
    if (!run || !facts) expect.fail('no session')
    const openly = { ...state, sessions: { 0: { ...run, activities: { ...run.activities, facts: [{ ...facts, threshold: 1 }] } } } }
    expect(shown(summaryOf({ ...state, simulated: true }, 0))).toContain(say('artifact.simulated'))
    expect(shown(summaryOf(openly, 0))).toContain('in some steps fewer than 3 people took part')
    expect(shown(summaryOf(state, 0))).not.toMatch(/anonymous/)
  })

  test('says what is missing: no sentence, no dots, no agreement, no owner', () => {
    const state = footballAt(0, null)
    const run = state.sessions[0]
    if (!run) expect.fail('no session')
    const empty = {
      ...state,
      plan: { ...state.plan, vision: null },
      sessions: { 0: { ...run, vision: null, activities: { facts: run.activities.facts ?? [] }, themes: {}, contributions: {} } },
    }
    expect(shown(summaryOf(empty, 0))).toMatch(/No vision was settled\..*The dots were not counted\./s)
    const planned = footballAt(4, null)
    const disagreed = summaryOf({ ...planned, plan: { ...planned.plan, agreement: null } }, 4)
    expect(shown(disagreed)).toContain(say('outcome.noAgreement'))
    expect(shown(disagreed)).not.toContain('Who owns what')
    const nothing = summaryOf({ ...planned, plan: { ...planned.plan, objectives: {}, milestones: {} } }, 2)
    expect(shown(nothing)).toContain('No objectives were drafted.')
  })

  test('marks what rests on something that was started again', () => {
    const state = footballAt(0, null)
    const run = state.sessions[0]
    if (!run) expect.fail('no session')
    const stale = { ...state, sessions: { 0: { ...run, stale: { sentence: 'dots' } } } }
    expect(shown(summaryOf(stale, 0))).toContain('“Define the vision” rests on “Place your dots”, which was started again.')
  })

  test('begins with the short summary that was taken', () => {
    const state = footballAt(0, null)
    const run = state.sessions[0]
    if (!run) expect.fail('no session')
    const short = {
      ...state,
      sessions: { 0: { ...run, summary: { decided: ['We begin with trust'], open: [], next: ['Ana asks Legal'] } } },
    }
    expect(shown(summaryOf(short, 0))).toMatch(/In short\nDecided\n• We begin with trust\nNext\n• Ana asks Legal/)
  })
})

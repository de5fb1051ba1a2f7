import { describe, expect, test } from 'vitest'
import { artifacts } from '../../../okra/artifacts/index.ts'
import { summaryInput } from '../../../okra/assistant/summary.ts'
import { nudges } from '../../../okra/checks/index.ts'
import { quarterJson } from '../../../okra/exchange/quarterFile.ts'
import { pathOf } from '../../../okra/overview/path.ts'
import type { Command } from '../../../okra/quarter/commands.ts'
import { createMethod } from '../../../okra/quarter/method.ts'
import type { QuarterState } from '../../../okra/quarter/state.ts'
import { currentRun, initialQuarter, liveSession, runOf } from '../../../okra/quarter/state.ts'
import { fittedSummary } from '../../../okra/summary/fitted.ts'
import { sessionMarkdown } from '../../../okra/summary/markdown.ts'
import { sayIn } from '../../../server/words.ts'
import { football } from '../../fixtures/archive/football.ts'
import { clusteringRoom, codeOf, context, frozen, given, moveOn, writingRoom } from '../../given.ts'

const words = { team: { name: 'Matchday' }, say: sayIn('en'), language: 'en', nameOf: () => null } as const
const method = frozen(createMethod())

/** Every place where the football team's quarter stands still for a moment: a session runs, and its activity is open or done. */
function places(): readonly QuarterState[] {
  const found: QuarterState[] = []
  let state: QuarterState = initialQuarter
  for (const happened of football().log) {
    state = method.evolve(state, happened)
    const session = liveSession(state)
    if (session && Object.keys(session.activities).length > 0 && session.next === null && currentRun(session).status !== 'closed')
      found.push(state)
  }
  return found
}

describe('Ending a session in the middle', () => {
  test('throws away what is sealed, and nobody can add to it', () => {
    const room = writingRoom()
    const box = room.run.id
    room.put('x', { lens: 'customer-pains', text: 'one' })
    room.send({ type: 'EndSession', from: box })
    expect(room.state.live).toBeNull()
    expect(room.state.sessions[0]).toMatchObject({ closedAt: room.now, contributions: {} })
    expect(room.filled()).toEqual([])
    expect(codeOf(() => room.put('x', { lens: 'customer-pains', text: 'late' }, box))).toBe('step-closed')
  })

  test('keeps what was decided, and leaves the rest undone', () => {
    const { room, ids } = clusteringRoom()
    room.send({ type: 'FormTheme', arrangement: room.id(), theme: room.id(), title: 'Cancelled', contributions: [ids[0], ids[1]] })
    room.send({ type: 'EndSession', from: room.run.id })
    const ended = room.state.sessions[0]
    expect(Object.values(ended?.themes ?? {}).map(({ title }) => title)).toEqual(['Cancelled'])
    expect(ended && runOf(ended, 'themes')).toMatchObject({ status: 'done', discarded: false })
    expect(ended && runOf(ended, 'dots')).toBeNull()
  })

  test('is taken back by opening it again: the room is where it was, and goes on', () => {
    const { room } = clusteringRoom()
    room.send({ type: 'EndSession', from: room.run.id })
    room.send({ type: 'ReopenSession', session: 0 })
    expect(room.run).toMatchObject({ activity: 'themes', status: 'open' })
    moveOn(room)
    expect(room.run).toMatchObject({ activity: 'dots', run: 1 })
  })

  test('goes on after a writestorm that was thrown away', () => {
    const room = writingRoom()
    room.send({ type: 'EndSession', from: room.run.id })
    room.send({ type: 'ReopenSession', session: 0 })
    expect(room.run).toMatchObject({ activity: 'facts', status: 'done', discarded: true })
    room.send({ type: 'ReopenActivity', activity: 'facts' })
    expect(room.run).toMatchObject({ activity: 'facts', run: 2, status: 'open' })
  })

  test('names the run: an end that comes late ends nothing, and so does a second one', () => {
    const room = writingRoom()
    const from = room.run.id
    room.send({ type: 'SkipActivity', from })
    expect(room.refusal({ type: 'EndSession', from })).toBe('already-moved-on')
    room.send({ type: 'EndSession', from: room.run.id })
    expect(room.refusal({ type: 'EndSession', from })).toBe('session-closed')
  })

  test('waits for a box that is being opened: what was promised to be revealed is not thrown away', () => {
    const room = writingRoom()
    const closed = { type: 'ActivityClosed', v: 1, run: room.run.id, discarded: false, next: { kind: 'close' }, at: 1_000_001 } as const
    given(...room.log, closed)
      .when({ type: 'EndSession', from: room.run.id })
      .thenRefused('already-moved-on')
  })

  test.each([0, 1, 2, 3, 4] as const)('anywhere in Session #%d leaves a quarter that can be read and gone on with', (number) => {
    const here = places().filter(({ live }) => live === number)
    expect(here.length).toBeGreaterThan(5)
    for (const state of here) {
      const { id } = currentRun(liveSession(state) ?? expect.fail('nothing runs'))
      const ended = method.fold(method.decide(state, { type: 'EndSession', from: id } as Command, context()), state)
      const session = ended.sessions[number] ?? expect.fail('no session')
      expect(ended.live).toBeNull()
      expect(method.boxes(ended).filter(({ taking, due }) => taking || due)).toEqual([])
      expect(artifacts(ended, words).length).toBeGreaterThan(0)
      expect(sessionMarkdown(ended, session.session, { ...words, next: null })).toContain('Matchday')
      expect(fittedSummary(summaryInput(ended, session, words)).next).toEqual(number === 4 ? [] : [expect.any(String)])
      expect(JSON.parse(quarterJson(ended, () => null))).toMatchObject({ format: 'okra-quarter' })
      expect(pathOf(ended)).toHaveLength(5)
      expect(nudges(ended, { now: 1_000_001, present: 5, authors: null }).filter(({ weight }) => weight === 'step')).toEqual([])
      expect(method.offers(ended, 'facilitator', 'p-1').map(({ type }) => type)).toContain('ReopenSession')
    }
  })
})

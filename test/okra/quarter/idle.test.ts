import { describe, expect, test } from 'vitest'
import { draftOf, openAsk } from '../../../okra/quarter/activities/draftData.ts'
import { expiresAt } from '../../../okra/quarter/idle.ts'
import type { Room } from '../../given.ts'
import { clusteringRoom, codeOf, draftingRoom, moveOn, sentence, votingRoom, writingRoom } from '../../given.ts'

const day = 24 * 60 * 60_000

/** A room in which three people have written and nobody has done anything since. */
function sealedRoom(): Room {
  const room = writingRoom()
  for (const author of ['x', 'y', 'z']) room.put(author, { lens: 'customer-pains', text: `sealed by ${author}` })
  return room
}

describe('After 24 hours without activity', () => {
  test('what is sealed is discarded without a reveal, and not a moment earlier', () => {
    const room = sealedRoom()
    const { id } = room.run
    room.now += day - 1
    expect(room.expire()).toEqual([])
    room.now += 1
    expect(room.expire()).toEqual([{ type: 'ActivityExpired', v: 1, run: id, at: room.now }])
    expect(room.run).toMatchObject({ id, status: 'done', discarded: true, expired: true })
    expect(room.filled()).toEqual([])
    expect(JSON.stringify([room.log, room.state])).not.toContain('sealed by')
    expect(room.expire()).toEqual([])
  })

  test('nothing can be put into the box any more, and the step can be started again', () => {
    const room = sealedRoom()
    const { id } = room.run
    room.now += day
    room.expire()
    expect(codeOf(() => room.put('x', { lens: 'customer-pains', text: 'late' }, id))).toBe('step-closed')
    room.send({ type: 'ReopenActivity', activity: 'facts' })
    expect(room.run).toMatchObject({ activity: 'facts', run: 2, status: 'open', expired: false })
  })

  test('the session can go on without the step', () => {
    const room = sealedRoom()
    room.now += day
    room.expire()
    moveOn(room)
    expect(room.run).toMatchObject({ activity: 'themes', status: 'open' })
  })

  test('a vote comes to nothing, and can be put in order by hand', () => {
    const { room, ids } = votingRoom()
    const { id } = room.run
    for (const author of ['x', 'y', 'z']) room.put(author, { dots: { [ids[0] ?? '']: 1 } })
    room.now += day
    room.expire()
    expect(room.filled()).toEqual([])
    room.send({ type: 'OrderByHand', run: id, order: [ids[2] ?? ''] })
    expect(room.run).toMatchObject({ expired: true, data: { totals: null, order: [ids[2]] } })
  })

  test('wordings that wait and the answers to a question go, and drafts on the table stay', () => {
    const room = draftingRoom()
    const draft = room.id()
    room.send({ type: 'PutDraft', draft, origin: 'facilitator', themes: [], ...sentence })
    room.send({ type: 'AskRoom', drafts: [draft] })
    room.put('x', { answers: { [draft]: 'yes' } }, draftOf(room.run).asks[0]?.id)
    room.put('x', { ...sentence, what: 'waits' })
    room.now += day
    room.expire()
    expect(room.filled()).toEqual([])
    expect(openAsk(room.run)).toBeNull()
    expect(room.session.drafts[draft]).toMatchObject({ what: sentence.what, reactions: null })
  })

  test('nothing happens where nothing is sealed: on the board, or when the session is closed', () => {
    const { room } = clusteringRoom()
    room.now += 2 * day
    expect(expiresAt(room.state)).toBeNull()
    expect(room.expire()).toEqual([])
    const closed = draftingRoom()
    moveOn(closed)
    closed.now += 2 * day
    expect(closed.expire()).toEqual([])
  })
})

describe('What counts as activity', () => {
  test.each([
    ['pausing the time', { type: 'PauseClock' }],
    ['restarting the step', { type: 'RestartActivity', activity: 'facts' }],
    ['skipping it', { type: 'SkipActivity', from: '' }],
  ])('is %s', (_, command) => {
    const room = sealedRoom()
    room.now += day - 1
    room.send('from' in command ? { ...command, from: room.run.id } : command)
    room.now += day - 1
    expect(room.expire()).toEqual([])
  })

  test('is nothing that has no time on purpose: not writing, not a draft', () => {
    const room = sealedRoom()
    room.now += day
    room.put('late', { lens: 'customer-pains', text: 'sealed by late' })
    expect(room.expire()).toHaveLength(1)
    const drafting = draftingRoom()
    drafting.now += day
    drafting.send({ type: 'PutDraft', draft: drafting.id(), origin: 'facilitator', themes: [], ...sentence })
    expect(drafting.expire()).toHaveLength(1)
  })
})

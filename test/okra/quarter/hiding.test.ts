import { describe, expect, test } from 'vitest'
import { draftOf } from '../../../okra/quarter/activities/draftData.ts'
import { eraseContribution } from '../../../okra/quarter/erase.ts'
import { entriesIn } from '../../../okra/quarter/facets/entries.ts'
import { publicTexts } from '../../../okra/quarter/hiding.ts'
import { createMethod } from '../../../okra/quarter/method.ts'
import type { Room } from '../../given.ts'
import { clusteringRoom, codeOf, draftingRoom, frozen, idOf, moveOn, sentence } from '../../given.ts'
import { typingRoom } from './milestonesRoom.ts'
import { agreeingRoom, discussingRoom } from './planningRoom.ts'
import { blockersRoom, presentingRoom } from './session1.ts'
import { enteredRoom } from './sizing.ts'

const abuse = 'something that must not stand here'

/** The log as the store has it after `hidden` was erased comes to the same state. */
function expectErased(room: Room, hidden: string): void {
  const erased = room.log.map((event) => eraseContribution(event, hidden))
  expect(JSON.stringify(erased)).not.toContain(abuse)
  expect(frozen(createMethod()).fold(erased)).toEqual(room.state)
}

function restartedRoom(): { readonly room: Room; readonly ids: readonly string[] } {
  const { room, ids } = clusteringRoom([
    ['customer-pains', abuse],
    ['customer-pains', 'Searching is slow'],
    ['customer-gains', 'Reminders work'],
  ])
  room.send({ type: 'MarkDuplicate', arrangement: room.id(), contribution: ids[1], of: ids[0] })
  room.send({ type: 'RestartActivity', activity: 'facts' })
  return { room, ids }
}

/** A room with a wording on the table that somebody proposed. */
function proposedRoom(): { readonly room: Room; readonly wording: string } {
  const room = draftingRoom()
  const wording = room.put('author-1', { ...sentence, what: abuse })
  room.tick()
  return { room, wording }
}

describe('A contribution that a restart has set aside', () => {
  test('is kept aside as it was, out of everything that works with contributions', () => {
    const { room, ids } = restartedRoom()
    expect(room.session.contributions).toEqual({})
    expect(room.session.aside.contributions[ids[0] ?? '']).toMatchObject({ text: abuse, run: 1 })
    expect(Object.keys(room.session.aside.contributions)).toHaveLength(3)
  })

  test('is added to what was set aside before', () => {
    const { room, ids } = restartedRoom()
    const more = ['x', 'y', 'z'].map((author) => room.put(author, { lens: 'customer-pains', text: author }))
    moveOn(room)
    room.send({ type: 'RestartActivity', activity: 'facts' })
    expect(Object.keys(room.session.aside.contributions).sort()).toEqual([...ids, ...more].sort())
  })

  test('can be hidden once: the text goes, a mark stays, and its duplicate stands for itself', () => {
    const { room, ids } = restartedRoom()
    const [first = '', second = ''] = ids
    room.send({ type: 'HideContribution', contribution: first })
    expect(room.session.aside.contributions[first]).toMatchObject({ text: null, theme: null })
    expect(room.session.aside.contributions[second]).toMatchObject({ text: 'Searching is slow', duplicateOf: null })
    expect(room.refusal({ type: 'HideContribution', contribution: first })).toBe('hidden')
    expect(room.refusal({ type: 'HideContribution', contribution: first }, { role: 'participant' })).toBe('not-allowed')
    expectErased(room, first)
  })

  test('keeps its id for itself: nothing else can be written under it', () => {
    const { room, ids } = restartedRoom()
    const again = () => room.put('x', { lens: 'customer-pains', text: 'other' }, room.run.id, ids[0])
    expect(codeOf(again)).toBe('already-there')
  })
})

describe('A wording from the room', () => {
  test('can be hidden on the table: its parts go, a mark stays, and nobody is asked about it', () => {
    const { room, wording } = proposedRoom()
    room.send({ type: 'HideContribution', contribution: wording })
    expect(room.session.drafts[wording]).toMatchObject({ what: '', outcome: '', audience: '', hidden: true, origin: 'room' })
    expect(room.refusal({ type: 'AskRoom', drafts: [wording] })).toBe('hidden')
    expect(room.offers().some(({ type }) => type === 'AskRoom')).toBe(false)
    expect(room.refusal({ type: 'HideContribution', contribution: wording })).toBe('hidden')
    expectErased(room, wording)
  })

  test('can be hidden while the room is asked about it, and the answers are still counted', () => {
    const { room, wording } = proposedRoom()
    room.send({ type: 'AskRoom', drafts: [wording] })
    const ask = draftOf(room.run).asks[0]?.id ?? ''
    for (const author of ['x', 'y', 'z']) room.put(author, { answers: { [wording]: 'notYet' } }, ask)
    room.send({ type: 'HideContribution', contribution: wording })
    room.send({ type: 'CloseAsk', ask })
    expect(room.session.drafts[wording]).toMatchObject({ hidden: true, reactions: { yes: 0, almost: 0, notYet: 3 } })
  })

  test.each([
    ['taken off the table', (room: Room, draft: string) => room.send({ type: 'WithdrawDraft', draft })],
    ['set aside by a restart', (room: Room) => room.send({ type: 'RestartActivity', activity: 'sentence' })],
  ])('that was %s is kept aside and can be hidden there', (_, goes) => {
    const { room, wording } = proposedRoom()
    goes(room, wording)
    expect(room.session.drafts).toEqual({})
    expect(room.session.aside.drafts[wording]).toMatchObject({ what: abuse, hidden: false })
    room.send({ type: 'HideContribution', contribution: wording })
    expect(room.session.aside.drafts[wording]).toMatchObject({ what: '', hidden: true })
    expectErased(room, wording)
  })

  test('that was taken off the table does not come back, and its id is not used again', () => {
    const { room, wording } = proposedRoom()
    room.send({ type: 'WithdrawDraft', draft: wording })
    const box = room.method.boxes(room.state)[0]
    const entry = { id: wording, kind: 'wording', body: { ...sentence, what: abuse } }
    expect(room.method.open(room.state, box?.id ?? '', [entry], [{ authors: 3, uncountedAuthors: 0, holders: 5 }])).toEqual([])
    expect(codeOf(() => room.put('author-2', sentence, room.run.id, wording))).toBe('already-there')
    expect(room.refusal({ type: 'PutDraft', draft: wording, origin: 'facilitator', themes: [], ...sentence })).toBe('already-there')
  })

  test('can be hidden in a session that is closed', () => {
    const { room, wording } = proposedRoom()
    moveOn(room)
    room.send({ type: 'HideContribution', contribution: wording })
    expect(JSON.stringify(room.state)).not.toContain(abuse)
  })
})

/** The rooms in which something is said without a name on the next tick. */
const saying: readonly (readonly [string, () => Room])[] = [
  ['A question about the company objectives', presentingRoom],
  ['A blocker', blockersRoom],
  ['A question in the review', enteredRoom],
  ['A remark on the board', discussingRoom],
]

describe.each(saying)('%s', (_, start) => {
  test('can be hidden once: its text goes, also from the plan, and a mark stays', () => {
    const room = start()
    const entry = room.put('ana', { text: abuse })
    const other = room.put('ben', { text: 'Fair enough' })
    room.tick()
    room.send({ type: 'HideContribution', contribution: entry })
    expect(entriesIn(room.run).find(({ id }) => id === entry)).toEqual({ id: entry, text: null, about: null })
    expect(entriesIn(room.run).find(({ id }) => id === other)?.text).toBe('Fair enough')
    expect(JSON.stringify(room.state)).not.toContain(abuse)
    expect(room.refusal({ type: 'HideContribution', contribution: entry })).toBe('hidden')
    expect(room.refusal({ type: 'HideContribution', contribution: other }, { role: 'participant' })).toBe('not-allowed')
    expect(codeOf(() => room.put('ana', { text: abuse }, room.run.id, entry))).toBe('already-there')
    expectErased(room, entry)
  })
})

describe('A concern', () => {
  test('can be hidden: its text goes, the counts stay, and nothing is counted anew', () => {
    const room = agreeingRoom()
    for (const [author, concern] of [
      ['ana', abuse],
      ['ben', 'Design is tight'],
      ['cleo', ''],
    ] as const)
      room.put(author, { answer: 4, concern })
    moveOn(room)
    const concern = room.state.plan.agreement?.concerns.find(({ text }) => text === abuse)?.id ?? ''
    room.send({ type: 'HideContribution', contribution: concern })
    expect(room.state.plan.agreement?.counts).toEqual([0, 0, 0, 3, 0])
    expect(room.state.plan.agreement?.concerns.map(({ text }) => text)).toEqual(expect.arrayContaining([null, 'Design is tight']))
    expect(JSON.stringify(room.state)).not.toContain(abuse)
    expectErased(room, concern)
  })
})

test('The milestone that was made of a contribution goes with it, also when a restart has set that aside', () => {
  const { room, ids } = typingRoom()
  const [first = '', , , fourth = ''] = ids
  room.send({ type: 'EditItem', kind: 'milestones', id: first, changes: { text: abuse } })
  room.send({ type: 'RestartActivity', activity: 'ideas' })
  expect(Object.keys(room.state.plan.milestones)).toEqual(expect.arrayContaining([first, fourth]))
  room.send({ type: 'HideContribution', contribution: first })
  expect(Object.keys(room.state.plan.milestones)).not.toContain(first)
  expect(Object.keys(room.state.plan.milestones)).toContain(fourth)
  expectErased(room, first)
})

test('A draft of the facilitator or the assistant is nobody’s anonymous text: it is taken off the table, not hidden, and not kept', () => {
  const room = draftingRoom()
  for (const [index, origin] of ['facilitator', 'assistant'].entries()) {
    const draft = idOf(700 + index)
    room.send({ type: 'PutDraft', draft, origin, themes: [], ...sentence })
    expect(room.refusal({ type: 'HideContribution', contribution: draft })).toBe('unknown-contribution')
    room.send({ type: 'WithdrawDraft', draft })
  }
  expect(room.session.aside.drafts).toEqual({})
})

test('What can be hidden is what came out of a box, wherever it is now', () => {
  const { room, wording } = proposedRoom()
  const contributions = Object.keys(room.session.contributions)
  room.send({ type: 'WithdrawDraft', draft: wording })
  expect(
    publicTexts(room.state)
      .map(({ id }) => id)
      .sort(),
  ).toEqual([...contributions, wording].sort())
  room.send({ type: 'HideContribution', contribution: wording })
  expect(publicTexts(room.state).filter(({ hidden }) => hidden)).toMatchObject([{ id: wording }])
})

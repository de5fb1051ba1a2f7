import { describe, expect, test } from 'vitest'
import { draftOf } from '../../../okra/quarter/activities/draftData.ts'
import type { CoreEvent } from '../../../okra/quarter/events.ts'
import type { Room, RoomOptions } from '../../given.ts'
import { codeOf, draftingRoom, idOf, moveOn, sentence } from '../../given.ts'

function table(options: RoomOptions = {}) {
  const room = draftingRoom(options)
  const put = (change: object = {}) => {
    const draft = room.id()
    room.send({ type: 'PutDraft', draft, origin: 'facilitator', themes: [], ...sentence, ...change })
    return draft
  }
  return { room, put }
}

function ask(room: Room, ...drafts: readonly string[]): string {
  room.send({ type: 'AskRoom', drafts })
  return draftOf(room.run).asks.at(-1)?.id ?? expect.fail('no ask')
}

const answer = (room: Room, box: string, author: string, answers: Readonly<Record<string, string>>, counted = true) =>
  room.put(author, { answers }, box, room.id(), counted)

describe('Drafts on the table', () => {
  test('are put by who leads, cleaned, with the themes they rest on', () => {
    const { room, put } = table()
    const [theme = ''] = Object.keys(room.session.contributions)
    const draft = put({ what: '  make   it dependable ', audience: '', themes: [theme], origin: 'assistant' })
    expect(room.session.drafts[draft]).toEqual({
      ...sentence,
      id: draft,
      what: 'make it dependable',
      audience: '',
      origin: 'assistant',
      themes: [theme],
      hidden: false,
      reactions: null,
    })
  })

  test('are refused without an action, with a part that is too long, on unknown themes, and twice', () => {
    const { room, put } = table()
    const draft = put()
    expect(codeOf(() => put({ what: ' ' }))).toBe('text-empty')
    expect(codeOf(() => put({ outcome: 'x'.repeat(201) }))).toBe('text-too-long')
    expect(codeOf(() => put({ themes: [idOf(99)] }))).toBe('unknown-theme')
    expect(codeOf(() => put({ draft }))).toBe('already-there')
    expect(codeOf(() => put({ draft: 'first' }))).toBe('wrong-id')
    expect(Object.keys(room.session.drafts)).toEqual([draft])
  })

  test('are at most forty', () => {
    const { put } = table()
    for (let count = 0; count < 40; count += 1) put()
    expect(codeOf(() => put())).toBe('too-many-drafts')
  })

  test('are withdrawn unless the room is being asked about them', () => {
    const { room, put } = table()
    const [one, two] = [put(), put()]
    ask(room, one)
    expect(room.refusal({ type: 'WithdrawDraft', draft: one })).toBe('ask-open')
    expect(room.refusal({ type: 'WithdrawDraft', draft: idOf(99) })).toBe('unknown-draft')
    room.send({ type: 'WithdrawDraft', draft: two })
    expect(Object.keys(room.session.drafts)).toEqual([one])
  })
})

describe('Wordings of the room', () => {
  test('appear on the next tick, several at once, without who proposed them', () => {
    const { room } = table()
    const ids = ['x', 'y'].map((author) => room.put(author, { ...sentence, what: `wording of ${author}` }))
    expect(room.session.drafts).toEqual({})
    room.tick()
    expect(Object.values(room.session.drafts)).toMatchObject(ids.map((id) => ({ id, origin: 'room', themes: [] })))
    expect(room.filled()).toEqual([])
    room.tick()
    expect(room.log.filter(({ type }) => type === 'DraftsPut')).toHaveLength(1)
  })

  test('wait until k people hold a pass', () => {
    const { room } = table()
    room.put('x', sentence)
    room.present = 2
    room.tick()
    expect(room.session.drafts).toEqual({})
    room.present = 3
    room.tick()
    expect(Object.values(room.session.drafts)).toHaveLength(1)
  })

  test('come from stakeholders, too, are edited before they appear, and at most ten wait per person', () => {
    const { room } = table()
    const id = room.put('x', sentence, room.run.id, room.id(), false)
    room.put('x', { ...sentence, what: 'edited' }, room.run.id, id)
    for (let count = 1; count < 10; count += 1) room.put('x', sentence)
    expect(codeOf(() => room.put('x', sentence))).toBe('too-many-drafts')
    room.act('x', room.run.id, { op: 'remove', id: room.own('x', room.run.id)[9]?.id ?? '' })
    room.tick()
    expect(room.session.drafts[id]).toMatchObject({ what: 'edited' })
  })

  test('cannot be edited once they are on the table, and a repeated put changes nothing', () => {
    const { room } = table()
    const id = room.put('x', sentence)
    room.tick()
    room.put('x', sentence, room.run.id, id)
    expect(room.filled()).toEqual([])
    expect(codeOf(() => room.put('x', { ...sentence, what: 'edited' }, room.run.id, id))).toBe('already-there')
  })

  test('are refused when empty, or when they are something else', () => {
    const { room } = table()
    expect(codeOf(() => room.put('x', { ...sentence, what: '' }))).toBe('text-empty')
    expect(codeOf(() => room.put('x', { answers: {} }))).toBe('not-understood')
  })

  test('wait while the table is full, and come as soon as there is room, one for each place', () => {
    const { room, put } = table()
    const drafts = Array.from({ length: 39 }, () => put())
    const ids = ['x', 'y', 'z'].map((author) => room.put(author, { ...sentence, what: `wording of ${author}` }))
    room.tick()
    expect(Object.keys(room.session.drafts)).toHaveLength(40)
    room.tick()
    expect(ids.filter((id) => Object.hasOwn(room.session.drafts, id))).toHaveLength(1)
    const waiting = ['x', 'y', 'z'].flatMap((author) => room.own(author, room.run.id).map(({ id }) => id))
    expect(waiting).toHaveLength(2)
    expect(room.refusal({ type: 'PutDraft', draft: room.id(), origin: 'facilitator', themes: [], ...sentence })).toBe('too-many-drafts')
    for (const draft of drafts.slice(0, 2)) room.send({ type: 'WithdrawDraft', draft })
    room.tick()
    expect(Object.keys(room.session.drafts)).toEqual(expect.arrayContaining(ids))
    expect(room.filled()).toEqual([])
  })

  test('that wait for room are taken back like any other, and count among the ten of a person', () => {
    const { room, put } = table()
    for (let count = 0; count < 40; count += 1) put()
    const ids = Array.from({ length: 10 }, () => room.put('x', sentence))
    room.tick()
    expect(codeOf(() => room.put('x', sentence))).toBe('too-many-drafts')
    room.act('x', room.run.id, { op: 'remove', id: ids[0] ?? '' })
    room.put('x', sentence)
    expect(room.own('x', room.run.id)).toHaveLength(10)
  })

  test('that wait for room come on the table when the step is closed, however many they are: none is lost', () => {
    const { room, put } = table()
    for (let count = 0; count < 40; count += 1) put()
    const ids = Array.from({ length: 25 }, (_, author) => Array.from({ length: 10 }, () => room.put(`author ${author}`, sentence))).flat()
    room.tick()
    moveOn(room)
    expect(Object.keys(room.state.sessions[0]?.drafts ?? {})).toHaveLength(40 + ids.length)
    const appended = room.log.slice(-5) as unknown as readonly {
      readonly type: string
      readonly drafts?: readonly { readonly id: string }[]
    }[]
    expect(appended.map(({ type }) => type)).toEqual(['DraftsPut', 'DraftsPut', 'DraftsPut', 'WordingsClosed', 'SessionClosed'])
    expect(appended.flatMap(({ drafts = [] }) => drafts.map(({ id }) => id))).toEqual(ids.toSorted())
  })

  test('never come back once they were withdrawn, although the server died before they left the box', () => {
    const { room } = table()
    const ids = ['x', 'y'].map((author) => room.put(author, { ...sentence, what: `wording of ${author}` }))
    room.tick({ dies: true })
    expect(room.own('x', room.run.id)).toHaveLength(1)
    for (const draft of ids) room.send({ type: 'WithdrawDraft', draft })
    room.tick()
    expect(room.session.drafts).toEqual({})
    expect(room.filled()).toEqual([])
    moveOn(room)
    expect(room.state.sessions[0]?.drafts).toEqual({})
  })

  test('that were withdrawn are not put again under the same id: neither as they were nor edited', () => {
    const { room } = table()
    const id = room.put('x', sentence)
    room.tick()
    room.send({ type: 'WithdrawDraft', draft: id })
    expect(codeOf(() => room.put('x', sentence, room.run.id, id))).toBe('already-there')
    expect(codeOf(() => room.put('x', { ...sentence, what: 'edited' }, room.run.id, id))).toBe('already-there')
    room.put('x', sentence)
    room.tick()
    expect(Object.keys(room.session.drafts)).toHaveLength(1)
  })

  test('are not released from what a tick has seen before the step was closed: the last ones would stay behind', () => {
    const { room } = table()
    const box = room.run.id
    const entries = [{ id: idOf(1), kind: 'wording', body: sentence }]
    const progress = [{ authors: 5, uncountedAuthors: 0, holders: 5 }]
    expect(room.method.open(room.state, box, entries, progress)).toEqual([])
    expect(room.method.release(room.state, box, entries, progress)).toHaveLength(1)
    const closing: CoreEvent = { type: 'ActivityClosed', v: 1, run: box, discarded: false, next: { kind: 'close' }, at: 1 }
    const closed = room.method.fold([closing], room.state)
    expect(room.method.release(closed, box, entries, progress)).toEqual([])
    expect(room.method.open(closed, box, entries, progress)).toHaveLength(2)
  })

  test('that still wait appear when the step is closed', () => {
    const { room } = table()
    const id = room.put('x', sentence)
    moveOn(room)
    expect(room.state.sessions[0]?.drafts[id]).toMatchObject(sentence)
    expect(room.log.slice(-3).map(({ type }) => type)).toEqual(['DraftsPut', 'WordingsClosed', 'SessionClosed'])
  })
})

describe('Asking the room', () => {
  test('counts the answers per draft and shows them once', () => {
    const { room, put } = table()
    const [one, two] = [put(), put()]
    const box = ask(room, one, two)
    answer(room, box, 'x', { [one]: 'yes', [two]: 'almost' })
    answer(room, box, 'y', { [one]: 'notYet' })
    answer(room, box, 'z', { [one]: 'yes' })
    answer(room, box, 'z', { [one]: 'almost' })
    room.send({ type: 'CloseAsk', ask: box })
    expect(room.session.drafts[one]?.reactions).toEqual({ yes: 1, almost: 1, notYet: 1 })
    expect(room.session.drafts[two]?.reactions).toEqual({ yes: 0, almost: 1, notYet: 0 })
    expect(room.refusal({ type: 'CloseAsk', ask: box })).toBe('no-ask-open')
    expect(codeOf(() => answer(room, box, 'late', { [one]: 'yes' }))).toBe('step-closed')
    expect(room.filled()).toEqual([])
  })

  test('refuses answers to other drafts, and wordings in the box of the answers', () => {
    const { room, put } = table()
    const [one, two] = [put(), put()]
    const box = ask(room, one)
    expect(codeOf(() => answer(room, box, 'x', { [two]: 'yes' }))).toBe('unknown-draft')
    expect(codeOf(() => room.put('x', sentence, box))).toBe('not-understood')
    const id = answer(room, box, 'x', { [one]: 'yes' })
    room.act('x', box, { op: 'remove', id })
    expect(room.own('x', box)).toEqual([])
  })

  test('needs k voices that count; below it the answers stay sealed and can be dropped', () => {
    const { room, put } = table()
    const one = put()
    const box = ask(room, one)
    for (const author of ['x', 'y']) answer(room, box, author, { [one]: 'yes' })
    answer(room, box, 'stakeholder', { [one]: 'yes' }, false)
    expect(room.refusal({ type: 'CloseAsk', ask: box })).toBe('too-few-voices')
    room.send({ type: 'DropAsk', ask: box })
    expect(room.session.drafts[one]?.reactions).toBeNull()
    expect(room.filled()).toEqual([])
    expect(room.refusal({ type: 'DropAsk', ask: box })).toBe('no-ask-open')
    expect(ask(room, one)).not.toBe(box)
  })

  test('is about one to four drafts that are there, one question at a time', () => {
    const { room, put } = table()
    const drafts = [put(), put(), put(), put(), put()]
    const [first = ''] = drafts
    expect(room.refusal({ type: 'AskRoom', drafts })).toBe('too-many-drafts')
    expect(room.refusal({ type: 'AskRoom', drafts: [] })).toBe('too-many-drafts')
    expect(room.refusal({ type: 'AskRoom', drafts: [first, first] })).toBe('too-many-drafts')
    expect(room.refusal({ type: 'AskRoom', drafts: [idOf(99)] })).toBe('unknown-draft')
    ask(room, first)
    expect(room.refusal({ type: 'AskRoom', drafts: [first] })).toBe('ask-open')
  })

  test('holds the session until it is answered or dropped, unless the step is skipped', () => {
    const { room, put } = table()
    const box = ask(room, put())
    expect(room.refusal({ type: 'MoveOn', from: room.run.id })).toBe('close-first')
    expect(room.offers().some(({ type }) => type === 'MoveOn')).toBe(false)
    room.send({ type: 'SkipActivity', from: room.run.id })
    expect(room.state.live).toBeNull()
    expect(codeOf(() => answer(room, box, 'x', {}))).toBe('step-closed')
  })

  test('loses no answers when the step is closed before they are counted', () => {
    const { room, put } = table()
    const one = put()
    const box = ask(room, one)
    const run = room.run.id
    const closing = [
      { type: 'AskClosed', v: 1, run, ask: box, dropped: false },
      { type: 'ActivityClosed', v: 1, run, discarded: false, next: { kind: 'close' }, at: 1 },
    ]
    const closed = room.method.fold(closing, room.state)
    expect(
      room.method
        .boxes(closed)
        .filter(({ due }) => due)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([run, box].sort())
    const wordings = room.method.fold(room.method.open(closed, run, [], [{ authors: 0, uncountedAuthors: 0, holders: 5 }]), closed)
    expect(room.method.followUp(wordings, 2)).toEqual([])
    const reactions = [1, 2, 3].map((number) => ({ id: idOf(number), kind: 'reaction', body: { answers: { [one]: 'yes' } } }))
    const counted = room.method.fold(
      room.method.open(wordings, box, reactions, [{ authors: 3, uncountedAuthors: 0, holders: 5 }]),
      wordings,
    )
    expect(counted.sessions[0]?.drafts[one]?.reactions).toEqual({ yes: 3, almost: 0, notYet: 0 })
    expect(room.method.followUp(counted, 2)).toEqual([{ type: 'SessionClosed', v: 1, at: 2 }])
  })
})

describe('Settling', () => {
  test('keeps the sentence, can be done again, and is handed on at the close', () => {
    const { room } = table()
    room.send({ type: 'SettleVision', ...sentence, what: 'first' })
    room.send({ type: 'SettleVision', ...sentence, outcome: ' ' })
    expect(room.session.vision).toEqual({ ...sentence, outcome: '' })
    expect(room.refusal({ type: 'SettleVision', ...sentence, what: '\u200b' })).toBe('text-empty')
    moveOn(room)
    expect(room.state.plan.vision).toEqual({ ...sentence, outcome: '' })
  })

  test('is undone by a restart, which clears the table', () => {
    const { room, put } = table()
    put()
    room.send({ type: 'SettleVision', ...sentence })
    room.send({ type: 'RestartActivity', activity: 'sentence' })
    expect(room.session).toMatchObject({ drafts: {}, vision: null })
  })

  test('stays when the step is reopened', () => {
    const { room, put } = table()
    const draft = put()
    room.send({ type: 'SettleVision', ...sentence })
    moveOn(room)
    room.send({ type: 'ReopenSession', session: 0 })
    room.send({ type: 'ReopenActivity', activity: 'sentence' })
    expect(room.session.vision).toEqual(sentence)
    expect(Object.keys(room.session.drafts)).toEqual([draft])
    expect(draftOf(room.run).asks).toEqual([])
  })
})

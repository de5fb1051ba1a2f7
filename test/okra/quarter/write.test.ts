import { describe, expect, test } from 'vitest'
import { lensIds } from '../../../okra/playbook/lenses.ts'
import type { CoreEvent } from '../../../okra/quarter/events.ts'
import { codeOf, idOf, moveOn, Room, writingRoom } from '../../given.ts'

const closing = (run: string): CoreEvent => ({ type: 'ActivityClosed', v: 1, run, discarded: false, next: { kind: 'close' }, at: 1 })
const fact = (text: string, lens = 'customer-pains') => ({ lens, text })

describe('Writing', () => {
  test('takes facts under every lens and cleans their text', () => {
    const room = writingRoom()
    for (const lens of lensIds) room.put('x', fact('  late\u202e \n matches\u0000 ', lens))
    expect(room.own('x', room.run.id).map(({ body }) => body)).toEqual(lensIds.map((lens) => fact('late matches', lens)))
  })

  test('keeps markup and formulas as the text they are', () => {
    const room = writingRoom()
    const texts = ['<script>alert(1)</script>', '**bold** [link](javascript:x)', '=cmd()']
    for (const text of texts) room.put('x', fact(text))
    expect(room.own('x', room.run.id).map(({ body }) => (body as { text: string }).text)).toEqual(texts)
  })

  test.each([
    ['nothing', '', 'text-empty'],
    ['white space', ' \n\t ', 'text-empty'],
    ['zero-width characters only', '\u200b\u200d\u2060', 'text-empty'],
    ['501 characters', 'x'.repeat(501), 'text-too-long'],
  ])('refuses %s', (_, text, code) => {
    const room = writingRoom()
    expect(codeOf(() => room.put('x', fact(text)))).toBe(code)
    expect(room.filled()).toEqual([])
  })

  test('takes 500 characters as people count them', () => {
    const room = writingRoom()
    room.put('x', fact('👍'.repeat(500)))
    room.put('x', fact('x'.repeat(500)))
    expect(room.own('x', room.run.id)).toHaveLength(2)
  })

  test('refuses another lens and an id that is none', () => {
    const room = writingRoom()
    expect(codeOf(() => room.put('x', fact('one', 'weather')))).toBe('unknown-lens')
    expect(codeOf(() => room.put('x', fact('one'), room.run.id, 'first'))).toBe('wrong-id')
  })

  test('takes 30 facts of a person, and edits beyond', () => {
    const room = writingRoom()
    const ids = Array.from({ length: 30 }, (_, index) => room.put('x', fact(`fact ${index}`)))
    expect(codeOf(() => room.put('x', fact('one more')))).toBe('too-many-contributions')
    room.put('x', fact('edited'), room.run.id, ids[0])
    room.put('y', fact('of another person'))
    expect(room.own('x', room.run.id)).toHaveLength(30)
  })

  test('edits under the same id, also to another lens, and deletes', () => {
    const room = writingRoom()
    const id = room.put('x', fact('one'))
    room.put('x', fact('two', 'customer-gains'), room.run.id, id)
    expect(room.own('x', room.run.id)).toMatchObject([{ id, body: fact('two', 'customer-gains') }])
    room.act('x', room.run.id, { op: 'remove', id: idOf(77) })
    room.act('x', room.run.id, { op: 'remove', id })
    expect(room.own('x', room.run.id)).toEqual([])
  })

  test('counts an edited fact in the group of its new lens', () => {
    const room = new Room({ present: 6 })
    room.send({ type: 'StartSession', session: 0, divided: true })
    const ids = ['a', 'b', 'c'].map((author) => room.put(author, fact(author)))
    room.put('a', fact('a', 'platform-strengths'), room.run.id, ids[0])
    expect(room.refusal({ type: 'MoveOn', from: room.run.id })).toBe('too-few-voices')
  })

  test('refuses the id of what is public already: such a fact would be lost at the reveal', () => {
    const room = writingRoom()
    const [id] = ['a', 'b', 'c'].map((author) => room.put(author, fact(author)))
    moveOn(room)
    room.send({ type: 'ReopenActivity', activity: 'facts' })
    expect(codeOf(() => room.put('a', fact('again'), room.run.id, id))).toBe('already-there')
  })

  test('refuses acts once it is closed', () => {
    const room = writingRoom()
    const box = room.run.id
    for (const author of ['a', 'b', 'c']) room.put(author, fact(author))
    moveOn(room)
    expect(codeOf(() => room.put('a', fact('late'), box))).toBe('step-closed')
    expect(codeOf(() => room.act('a', box, { op: 'remove', id: idOf(1) }))).toBe('step-closed')
    expect(codeOf(() => room.put('a', fact('x'), 'elsewhere.0.1.facts.1'))).toBe('step-closed')
  })

  test('opens a box once, however often it is asked to', () => {
    const room = writingRoom()
    const box = room.run.id
    const progress = [{ authors: 3, uncountedAuthors: 0, holders: 3 }]
    const entries = [1, 2, 3].map((number) => ({ id: idOf(number), kind: 'fact', body: fact(`fact ${number}`) }))
    const closed = room.method.fold([closing(box)], room.state)
    expect(room.method.open(room.state, box, entries, progress)).toEqual([])
    const opened = room.method.fold(room.method.open(closed, box, entries, progress), closed)
    expect(room.method.open(opened, box, entries, progress)).toEqual([])
  })

  test('withholds a reveal whose voices have left the box meanwhile, and the session goes on', () => {
    const room = writingRoom()
    const box = room.run.id
    const closed = room.method.fold([closing(box)], room.state)
    const one = [{ id: idOf(1), kind: 'fact', body: fact('secret') }]
    const events = room.method.open(closed, box, one, [{ authors: 1, uncountedAuthors: 0, holders: 5 }])
    expect(events).toEqual([{ type: 'RevealWithheld', v: 1, run: box }])
    const after = room.method.fold(events, closed)
    expect(after.sessions[0]?.contributions).toEqual({})
    expect(room.method.followUp(after, 2)).toEqual([{ type: 'SessionClosed', v: 1, at: 2 }])
  })

  test('is followed only when its box is opened', () => {
    const room = writingRoom()
    const closed = room.method.fold([closing(room.run.id)], room.state)
    expect(room.method.followUp(closed, 2)).toEqual([])
    expect(room.method.followUp(room.state, 2)).toEqual([])
  })
})

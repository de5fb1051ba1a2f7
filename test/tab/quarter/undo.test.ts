import { describe, expect, test } from 'vitest'
import { memoryShelf } from '../../../tab/quarter/memberships.ts'
import { Problem } from '../../../tab/quarter/quarter.ts'
import type { SentCommand } from '../../../tab/quarter/undo.ts'
import { createUndo, undoKept } from '../../../tab/quarter/undo.ts'

function undoOn(shelf = memoryShelf(), refuse: (command: SentCommand) => boolean = () => false) {
  const sent: SentCommand[] = []
  const gone = new Set<string>()
  let made = 0
  const undo = createUndo({
    quarter: 'q',
    shelf,
    newId: () => {
      made += 1
      return `a${made}`
    },
    stands: (id) => !gone.has(id),
    changed: () => {},
    send: async (command) => {
      if (refuse(command)) throw new Problem('changed-since')
      sent.push(command)
    },
  })
  return { undo, sent, gone }
}

const move = { type: 'MoveContributions', contributions: ['c'], theme: null }

describe('taking back what this device arranged', () => {
  test('fills in the id of an arrangement, and undoes and redoes by it', async () => {
    const { undo, sent } = undoOn()
    await undo.arrange(move)
    await undo.undoing().undo()
    await undo.undoing().redo()
    await undo.undoing().undo()
    expect(sent).toEqual([
      { ...move, arrangement: 'a1' },
      { type: 'UndoArrangement', arrangement: 'a2', undo: 'a1' },
      { type: 'UndoArrangement', arrangement: 'a3', undo: 'a2' },
      { type: 'UndoArrangement', arrangement: 'a4', undo: 'a3' },
    ])
  })

  test('waits for an arrangement that is still on its way to the room', async () => {
    const known = new Set<string>()
    const sent: SentCommand[] = []
    const { promise, resolve } = Promise.withResolvers<void>()
    const undo = createUndo({
      quarter: 'q',
      shelf: memoryShelf(),
      newId: () => `a${sent.length}`,
      stands: (id) => known.has(id),
      changed: () => {},
      send: async (command) => {
        sent.push(command)
        if (sent.length === 1) await promise
        known.add(String(command.arrangement))
      },
    })
    const arranged = undo.arrange(move)
    expect(undo.undoing().canUndo).toBe(true)
    const undone = undo.undoing().undo()
    expect(sent).toEqual([{ ...move, arrangement: 'a0' }])
    resolve()
    await Promise.all([arranged, undone])
    expect(sent[1]).toEqual({ type: 'UndoArrangement', arrangement: 'a1', undo: 'a0' })
  })

  test('can redo only until something new is arranged', async () => {
    const { undo } = undoOn()
    await undo.arrange(move)
    await undo.undoing().undo()
    expect(undo.undoing()).toMatchObject({ canUndo: false, canRedo: true })
    await undo.arrange(move)
    expect(undo.undoing()).toMatchObject({ canUndo: true, canRedo: false })
  })

  test(`remembers the last ${undoKept} arrangements`, async () => {
    const { undo, sent } = undoOn()
    for (let count = 0; count < undoKept + 5; count += 1) await undo.arrange(move)
    sent.length = 0
    while (undo.undoing().canUndo) await undo.undoing().undo()
    expect(sent).toHaveLength(undoKept)
    expect(sent[0]).toMatchObject({ undo: 'a25' })
    expect(sent.at(-1)).toMatchObject({ undo: 'a6' })
  })

  test('survives a reload of the tab', async () => {
    const shelf = memoryShelf()
    await undoOn(shelf).undo.arrange(move)
    const again = undoOn(shelf)
    await again.undo.undoing().undo()
    expect(again.sent).toMatchObject([{ undo: 'a1' }])
  })

  test('passes the refusal on and does not offer the same undo again', async () => {
    const { undo } = undoOn(memoryShelf(), ({ type }) => type === 'UndoArrangement')
    await undo.arrange(move)
    await expect(undo.undoing().undo()).rejects.toMatchObject({ code: 'changed-since' })
    expect(undo.undoing()).toMatchObject({ canUndo: false, canRedo: false })
  })

  test('forgets an arrangement that was refused', async () => {
    const { undo } = undoOn(memoryShelf(), () => true)
    await expect(undo.arrange(move)).rejects.toMatchObject({ code: 'changed-since' })
    expect(undo.undoing().canUndo).toBe(false)
  })

  test('skips arrangements that the room does not know any more', async () => {
    const { undo, sent, gone } = undoOn()
    await undo.arrange(move)
    await undo.arrange(move)
    gone.add('a2')
    await undo.undoing().undo()
    expect(sent.at(-1)).toMatchObject({ undo: 'a1' })
  })

  test('begins anew when what the tab kept can not be read', () => {
    const shelf = memoryShelf()
    shelf.setItem('okra.undo.q', '{not json')
    expect(undoOn(shelf).undo.undoing().canUndo).toBe(false)
  })
})

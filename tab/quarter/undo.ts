import type { Command } from '../../okra/quarter/commands.ts'
import type { Shelf } from './memberships.ts'
import { memoryShelf } from './memberships.ts'
import type { Undoing } from './quarter.ts'

/** How many arrangements of this device can be taken back. */
export const undoKept = 20

/** A command with its own fields. */
export type SentCommand = Command & Record<string, unknown>

/** What the stacks need: a way to send, ids, whether an arrangement is still known to the room, and where the stacks outlive a reload. */
export interface UndoContext {
  readonly quarter: string
  readonly send: (command: SentCommand) => Promise<void>
  readonly newId: () => string
  readonly stands: (arrangement: string) => boolean
  readonly shelf: Shelf
  readonly changed: () => void
}

/** Arrangements of this device, with undo and redo. */
export interface Undo {
  readonly arrange: (command: SentCommand) => Promise<void>
  readonly undoing: () => Undoing
}

interface Stacks {
  readonly done: readonly string[]
  readonly undone: readonly string[]
}

/** The stacks of a quarter. A failed undo leaves its stack: it can't work later either. */
export function createUndo({ quarter, send, newId, stands, shelf, changed }: UndoContext): Undo {
  const key = `okra.undo.${quarter}`
  let stacks = read(shelf, key)
  /** The last act, until the room has it: who takes it back at once means that one. */
  let onItsWay: Promise<unknown> = Promise.resolve()
  const sending = new Set<string>()
  const set = (next: Stacks) => {
    stacks = { done: next.done.slice(-undoKept), undone: next.undone.slice(-undoKept) }
    shelf.setItem(key, JSON.stringify(stacks))
    changed()
  }
  const without = (list: readonly string[], id: string) => list.filter((one) => one !== id)

  /** The stack changes before the act is sent, so that the answer's picture already has it; a refused act takes it back. */
  const attempt = async (command: SentCommand, id: string, next: Stacks) => {
    sending.add(id)
    set(next)
    const sent = send(command)
    onItsWay = sent.catch(() => undefined)
    try {
      await sent
    } catch (problem) {
      set({ done: without(stacks.done, id), undone: without(stacks.undone, id) })
      throw problem
    } finally {
      sending.delete(id)
    }
  }
  const takeBack = (from: 'done' | 'undone') => async () => {
    await onItsWay
    const last = stacks[from].findLast(stands)
    if (last === undefined) return
    const id = newId()
    const rest = without(stacks[from], last)
    const next = from === 'done' ? { done: rest, undone: [...stacks.undone, id] } : { done: [...stacks.done, id], undone: rest }
    await attempt({ type: 'UndoArrangement', arrangement: id, undo: last }, id, next)
  }
  const can = (list: readonly string[]) => list.some((id) => sending.has(id) || stands(id))
  const undo = takeBack('done')
  const redo = takeBack('undone')
  return {
    arrange: (command) => {
      const id = newId()
      return attempt({ ...command, arrangement: id }, id, { done: [...stacks.done, id], undone: [] })
    },
    undoing: () => ({ canUndo: can(stacks.done), canRedo: can(stacks.undone), undo, redo }),
  }
}

/** The shelf of this tab, which a reload keeps. */
export function tabShelf(): Shelf {
  try {
    sessionStorage.getItem('okra.probe')
    return sessionStorage
  } catch {
    return memoryShelf()
  }
}

function read(shelf: Shelf, key: string): Stacks {
  try {
    const kept = JSON.parse(shelf.getItem(key) ?? 'null') as Stacks | null
    if (Array.isArray(kept?.done) && Array.isArray(kept?.undone)) return kept
  } catch {
    // What can't be read is no stack.
  }
  return { done: [], undone: [] }
}

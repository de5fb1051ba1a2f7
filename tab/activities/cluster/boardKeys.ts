import type { KeyboardEvent } from 'react'
import type { SayKey } from '../../i18n/say.tsx'
import type { Arranging } from './arranging.tsx'
import type { BoardViewStore } from './boardView.tsx'
import { directionOf, nearest } from './walk.ts'

/** The keys of the board, for the list under `?`. */
export const shortcuts: readonly { readonly keys: string; readonly words: SayKey }[] = [
  { keys: '← ↑ ↓ →', words: 'cluster.key.walk' },
  { keys: 'Enter', words: 'cluster.key.open' },
  { keys: 'M', words: 'cluster.key.move' },
  { keys: 'G', words: 'cluster.key.group' },
  { keys: 'P', words: 'cluster.key.prune' },
  { keys: 'F2', words: 'cluster.key.rename' },
  { keys: 'Ctrl+Z', words: 'cluster.key.undo' },
  { keys: 'Ctrl+Y', words: 'cluster.key.redo' },
  { keys: '?', words: 'cluster.key.keys' },
]

/** What a key on the board works with. `letters`: keys of one letter are on. */
export interface BoardKeys {
  readonly view: BoardViewStore
  readonly arranging: Arranging
  readonly mayArrange: boolean
  readonly mayPrune: boolean
  readonly letters: boolean
  readonly titleOf: (theme: string) => string
}

/** Handles a key that was pressed on the board. Keys in dialogs and menus are not the board's. */
export function onBoardKey(event: KeyboardEvent<HTMLElement>, keys: BoardKeys): void {
  const target = event.target as HTMLElement
  if (!event.currentTarget.contains(target)) return
  if (undoKey(event, keys) || walk(event, target) || act(event, target, keys)) event.preventDefault()
}

/** The undo keys work while nothing has the focus, too: a card that is moved away takes it along for a moment. */
export function onUnfocusedKey(event: globalThis.KeyboardEvent, keys: BoardKeys): void {
  if (document.activeElement === document.body && undoKey(event, keys)) event.preventDefault()
}

type PressedKey = Pick<globalThis.KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>

function undoKey(event: PressedKey, { arranging, mayArrange }: BoardKeys): boolean {
  if (!mayArrange || !(event.ctrlKey || event.metaKey)) return false
  const key = event.key.toLowerCase()
  if (key === 'y' || (key === 'z' && event.shiftKey)) void arranging.redo()
  else if (key === 'z') void arranging.undo()
  else return false
  return true
}

function walk(event: KeyboardEvent<HTMLElement>, target: HTMLElement): boolean {
  const direction = directionOf(event.key)
  if (!direction || target.dataset.walk === undefined || event.ctrlKey || event.metaKey || event.altKey) return false
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-walk]')]
  const spots = stops.map((stop) => stop.getBoundingClientRect())
  const next = stops[nearest(spots, stops.indexOf(target), direction)]
  next?.focus()
  return true
}

function act(event: KeyboardEvent<HTMLElement>, target: HTMLElement, keys: BoardKeys): boolean {
  const id = target.dataset.walk
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  const letter = keys.letters ? event.key.toLowerCase() : event.key === 'F2' ? 'f2' : ''
  if (letter === '?') {
    keys.view.set({ asking: { kind: 'keys' } })
    return true
  }
  if (id === undefined || !keys.mayArrange) return false
  return 'group' in target.dataset ? actOnGroup(letter, id, target, keys) : actOnCard(letter, id, target, keys)
}

function actOnGroup(letter: string, id: string, target: HTMLElement, { view, titleOf }: BoardKeys): boolean {
  if (letter === 'm') view.set({ menu: { kind: 'group', ids: [id], target } })
  else if (letter === 'f2') view.set({ asking: { kind: 'name', cards: [], theme: id, title: titleOf(id) } })
  else return false
  return true
}

function actOnCard(letter: string, id: string, target: HTMLElement, { view, mayPrune }: BoardKeys): boolean {
  const { chosen } = view.get()
  const cards = chosen.has(id) ? [...chosen] : [id]
  if (letter === 'm') view.set({ menu: { kind: 'card', ids: cards, target } })
  else if (letter === 'g') view.set({ asking: { kind: 'name', cards, theme: null, title: '' } })
  else if (letter === 'p' && mayPrune) view.set({ asking: { kind: 'prune', cards } })
  else return false
  return true
}

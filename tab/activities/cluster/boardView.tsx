import { createContext, useContext, useSyncExternalStore } from 'react'

/** A menu that is open: for cards (one or several) or for a group, next to an element. */
export interface OpenMenu {
  readonly kind: 'card' | 'group' | 'original' | 'into'
  readonly ids: readonly string[]
  readonly target: HTMLElement
}

/** What is being asked in a dialog. */
export type Asking =
  | { readonly kind: 'name'; readonly cards: readonly string[]; readonly theme: string | null; readonly title: string }
  | { readonly kind: 'card'; readonly card: string }
  | { readonly kind: 'hide'; readonly card: string }
  | { readonly kind: 'prune'; readonly cards: readonly string[] }
  | { readonly kind: 'keys' }

/** What the board shows besides its cards. Only this screen knows it. */
export interface BoardView {
  /** The card or group that is the board's one stop for the Tab key. */
  readonly active: string | null
  readonly chosen: ReadonlySet<string>
  readonly menu: OpenMenu | null
  readonly asking: Asking | null
  /** The code of the last refusal. */
  readonly problem: string | null
}

/** Holds a board's view; components listen to the part they need, so that one focus move renders two cards and not a thousand. */
export interface BoardViewStore {
  readonly get: () => BoardView
  readonly set: (change: Partial<BoardView>) => void
  readonly subscribe: (changed: () => void) => () => void
}

/** A new store: nothing chosen, nothing open. */
export function createBoardView(): BoardViewStore {
  let view: BoardView = { active: null, chosen: new Set(), menu: null, asking: null, problem: null }
  const listeners = new Set<() => void>()
  return {
    get: () => view,
    set: (change) => {
      view = { ...view, ...change }
      for (const listener of listeners) listener()
    },
    subscribe: (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
  }
}

/** The element of the card or group that is the board's stop for the Tab key, to give the focus back to. */
export function activeStop(view: BoardViewStore): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-walk="${view.get().active}"]`)
}

const BoardViewContext = createContext<BoardViewStore>(createBoardView())
/** Gives a board's view to its parts. */
export const BoardViewProvider = BoardViewContext

/** The store of the board around. */
export function useBoardViewStore(): BoardViewStore {
  return useContext(BoardViewContext)
}

/** A part of the board's view; `select` must return something that is equal as long as nothing changed. */
export function useBoardView<T>(select: (view: BoardView) => T): T {
  const store = useBoardViewStore()
  return useSyncExternalStore(store.subscribe, () => select(store.get()))
}

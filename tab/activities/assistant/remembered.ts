import { useSyncExternalStore } from 'react'
import type { ItemKind } from '../../../okra/quarter/plan/items.ts'
import type { Fields, ItemCommand } from '../../../okra/quarter/plan/plan.ts'

/** What was taken: the commands that take it back in their order, and what it has made of the plan, field by field. */
export interface TakenPart {
  readonly back: readonly ItemCommand[]
  readonly made: readonly { readonly kind: ItemKind; readonly id: string; readonly fields: Fields }[]
}

/** What this tab remembers of the desk, over a reload: how to take back what was taken, and which content follows from it. */
export interface Remembered {
  /** By the key of what was taken. */
  readonly taken: Readonly<Record<string, TakenPart>>
  /** By proposal: the hash of its content after what was taken here. */
  readonly followed: Readonly<Record<string, string>>
}

const key = 'okra.desk'
const nothing: Remembered = { taken: {}, followed: {} }
let current: Remembered | null = null
const listeners = new Set<() => void>()

/** What is remembered now. */
export function remembered(): Remembered {
  current ??= read()
  return current
}

/** Remembers something more. Storage may fail silently: then it is forgotten with a reload. */
export function remember(change: (before: Remembered) => Remembered): void {
  current = change(remembered())
  try {
    sessionStorage.setItem(key, JSON.stringify(current))
  } catch {
    // It is kept until the page goes.
  }
  for (const listener of listeners) listener()
}

/** What is remembered, for a screen. */
export function useRemembered(): Remembered {
  return useSyncExternalStore(subscribe, remembered)
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed)
  return () => listeners.delete(changed)
}

function read(): Remembered {
  try {
    return { ...nothing, ...(JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<Remembered>) }
  } catch {
    return nothing
  }
}

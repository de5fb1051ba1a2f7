import { useKept } from '../kept.ts'

/** A walk through some items that everybody takes alone: it stays on this device. */
export interface Walking {
  readonly items: readonly string[]
  /** null: there is nothing to walk through. */
  readonly item: string | null
  /** Counted from 1. */
  readonly place: number
  readonly go: (item: string) => void
  /** One further or back; nothing at the ends. */
  readonly step: (by: 1 | -1) => void
}

/** The walk under this name; after a reload it goes on where it was. */
export function useWalking(scope: string, items: readonly string[]): Walking {
  const [kept, go] = useKept<string | null>(`okra.walk.${scope}`, null)
  const at = Math.max(0, kept === null ? 0 : items.indexOf(kept))
  return {
    items,
    item: items[at] ?? null,
    place: at + 1,
    go,
    step: (by) => {
      const next = items[at + by]
      if (next !== undefined) go(next)
    },
  }
}

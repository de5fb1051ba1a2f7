import { useEffect, useSyncExternalStore } from 'react'

let panels = 0
const listeners = new Set<() => void>()

function count(by: 1 | -1): void {
  panels += by
  for (const listener of listeners) listener()
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed)
  return () => listeners.delete(changed)
}

/** Says that the fields and buttons of who leads stand on this page, so that the stage beside them leaves them out. */
export function useLeadingHere(): void {
  useEffect(() => {
    count(1)
    return () => count(-1)
  }, [])
}

/** Whether the panel of who leads stands on this page. */
export function useIsLedHere(): boolean {
  return useSyncExternalStore(subscribe, () => panels > 0)
}

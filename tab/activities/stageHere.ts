import { useEffect, useSyncExternalStore } from 'react'

let stages = 0
const listeners = new Set<() => void>()

function count(by: 1 | -1): void {
  stages += by
  for (const listener of listeners) listener()
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed)
  return () => listeners.delete(changed)
}

/** Says that a stage stands on this page, with the buttons of who leads, so that the panel beside it doesn't repeat it. */
export function useStageHere(): void {
  useEffect(() => {
    count(1)
    return () => count(-1)
  }, [])
}

/** Whether a stage that has said so stands on this page. */
export function useIsStageHere(): boolean {
  return useSyncExternalStore(subscribe, () => stages > 0)
}

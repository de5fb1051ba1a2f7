import { useCallback, useState } from 'react'

/** A value that survives a reload of this tab under its key; a changed key starts again from what is kept under it. Storage may fail silently. */
export function useKept<T>(key: string, initial: T): readonly [T, (value: T) => void] {
  const [held, hold] = useState(() => ({ key, value: read(key, initial) }))
  const current = held.key === key ? held.value : read(key, initial)
  const set = useCallback(
    (value: T) => {
      write(key, value)
      hold({ key, value })
    },
    [key],
  )
  return [current, set]
}

function read<T>(key: string, initial: T): T {
  try {
    const text = sessionStorage.getItem(key)
    return text === null ? initial : (JSON.parse(text) as T)
  } catch {
    return initial
  }
}

// What somebody types must never be lost to a full or forbidden storage: it just is not kept over a reload then.
function write(key: string, value: unknown): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(value))
  } catch {
    return
  }
}

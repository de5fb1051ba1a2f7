import { useCallback, useState } from 'react'
import type { Problem } from '../quarter/quarter.ts'
import { asProblem } from '../ui/problem.tsx'

/** One act at a time, and why the last one was not taken. */
export interface Attempt {
  readonly problem: Problem | null
  readonly busy: boolean
  /** Tries; answers whether it was taken. */
  readonly attempt: (act: () => Promise<void>) => Promise<boolean>
  readonly clear: () => void
}

/** Tries acts and remembers the refusal of the last one, for a sentence next to the control. */
export function useAttempt(): Attempt {
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const attempt = useCallback(async (act: () => Promise<void>) => {
    setBusy(true)
    setProblem(null)
    try {
      await act()
      return true
    } catch (reason) {
      setProblem(asProblem(reason))
      return false
    } finally {
      setBusy(false)
    }
  }, [])
  const clear = useCallback(() => setProblem(null), [])
  return { problem, busy, attempt, clear }
}

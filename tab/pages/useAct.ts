import { useState } from 'react'
import type { Problem } from '../quarter/quarter.ts'
import { asProblem } from '../ui/problem.tsx'

/** One act of a form or button: whether it is on its way, and why it was refused. */
export interface Act {
  readonly act: (what: () => Promise<void>) => void
  readonly busy: boolean
  readonly problem: Problem | null
  readonly clear: () => void
}

/** Keeps track of one act at a time. */
export function useAct(): Act {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  return {
    busy,
    problem,
    clear: () => setProblem(null),
    act: (what) => {
      setBusy(true)
      setProblem(null)
      what()
        .catch((thrown: unknown) => setProblem(asProblem(thrown)))
        .finally(() => setBusy(false))
    },
  }
}

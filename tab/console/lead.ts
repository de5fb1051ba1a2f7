import { useState } from 'react'
import type { Command } from '../../okra/quarter/commands.ts'
import { useQuarter } from '../quarter/hooks.tsx'
import type { Problem } from '../quarter/quarter.ts'
import { asProblem } from '../ui/problem.tsx'

/** A command as it is sent. */
export type Act = Command & Record<string, unknown>

/** Leading: one act at a time, and the act that was refused last, so that it can be repeated in another way. */
export interface Leading {
  readonly busy: boolean
  readonly refused: { readonly act: Act; readonly problem: Problem } | null
  readonly send: (act: Act) => Promise<boolean>
  readonly clear: () => void
}

/** The acts of who leads. */
export function useLeading(): Leading {
  const quarter = useQuarter()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Leading['refused']>(null)
  return {
    busy,
    refused,
    clear: () => setRefused(null),
    send: async (act) => {
      setBusy(true)
      setRefused(null)
      try {
        await quarter.send(act)
        return true
      } catch (thrown) {
        const problem = asProblem(thrown)
        // Two people pressed at once: the room is where both wanted it.
        if (problem.code !== 'already-moved-on') setRefused({ act, problem })
        return false
      } finally {
        setBusy(false)
      }
    },
  }
}

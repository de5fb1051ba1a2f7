import type { ReactNode } from 'react'
import { createContext, useContext, useEffect, useRef, useState } from 'react'

const OpenContext = createContext(true)
const leaveMs = 600

/** Whether the dialog below `Closing` is to be open. */
export function useIsOpen(): boolean {
  return useContext(OpenContext)
}

/**
 * Keeps a dialog for a moment after `open` has become false, so that it can close before it goes: Fluent leaves the page hidden from assistive
 * technology when an open dialog is taken away (microsoft/fluentui#35139). What it shows stays as it was last.
 */
export function Closing({ open, children }: { open: boolean; children: ReactNode }) {
  const shown = useRef(children)
  if (open) shown.current = children
  const [there, setThere] = useState(open)
  useEffect(() => {
    if (open) return setThere(true)
    const timer = setTimeout(() => setThere(false), leaveMs)
    return () => clearTimeout(timer)
  }, [open])
  return open || there ? <OpenContext value={open}>{shown.current}</OpenContext> : null
}

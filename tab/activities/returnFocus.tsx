import { useEffect, useRef, useState } from 'react'

const afterDialogMs = 50

/**
 * Stands beside a dialog that has no trigger of its own: when the dialog goes, the focus returns to what had it before,
 * or to what `orTo` finds when that is gone (an item of a menu, a button that has done its work).
 */
export function ReturnFocus({ orTo }: { orTo?: () => HTMLElement | null }) {
  const [opener] = useState(() => document.activeElement)
  const fallback = useRef(orTo)
  fallback.current = orTo
  useEffect(() => {
    const giveBack = () => {
      if (document.activeElement !== null && document.activeElement !== document.body) return
      const usable = opener instanceof HTMLElement && opener !== document.body && opener.isConnected
      const target = usable ? opener : fallback.current?.()
      target?.focus()
    }
    return () => {
      giveBack()
      // Some dialogs give their focus up a moment later.
      setTimeout(giveBack, afterDialogMs)
    }
  }, [opener])
  return null
}

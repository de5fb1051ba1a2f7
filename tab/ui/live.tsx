import type { ReactNode } from 'react'
import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react'
import { useShared } from './styles.ts'

/** Says something to people who listen: politely, the latest message at most every two seconds. */
export type Announce = (message: string) => void

const AnnounceContext = createContext<Announce>(() => {})
const pauseMs = 2_000

/** The one live region of the tab. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const shared = useShared()
  const [message, setMessage] = useState('')
  const next = useRef<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)

  const speak = useCallback(() => {
    timer.current = null
    if (next.current === null) return
    setMessage(next.current)
    next.current = null
    timer.current = setTimeout(speak, pauseMs)
  }, [])
  const announce = useCallback(
    (text: string) => {
      next.current = text
      // A moment later, so that a region that has just been put on screen is heard, too.
      timer.current ??= setTimeout(speak, 100)
    },
    [speak],
  )
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current)
      timer.current = null
    },
    [],
  )
  return (
    <AnnounceContext value={announce}>
      {children}
      <div aria-live="polite" className={shared.spoken}>
        {message}
      </div>
    </AnnounceContext>
  )
}

/** How to say something in the live region. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext)
}

import { useEffect, useRef } from 'react'
import { usePicture } from '../quarter/hooks.tsx'

/** Tells when the session that was running on this screen has been closed. */
export function useCloseWatch(closed: (session: number) => void): void {
  const live = usePicture(({ state }) => state.live)
  const before = useRef(live)
  const tell = useRef(closed)
  tell.current = closed
  useEffect(() => {
    const last = before.current
    before.current = live
    if (last !== null && live === null) tell.current(last)
  }, [live])
}

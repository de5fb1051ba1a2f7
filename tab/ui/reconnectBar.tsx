import { mergeClasses } from '@griffel/react'
import { useEffect, useRef, useState } from 'react'
import { useSay } from '../i18n/say.tsx'
import { usePicture } from '../quarter/hooks.tsx'
import { useBar } from './bar.ts'

const quietMs = 2_000
const shownMs = 4_000

/** A slim bar while the line is down for more than two seconds, and for a moment when it is back. Inputs stay usable. */
export function ReconnectBar() {
  const say = useSay()
  const styles = useBar()
  const down = useDown()
  const waiting = usePicture(
    ({ mine }) =>
      Object.values(mine)
        .flat()
        .filter(({ status }) => status === 'waiting').length,
  )
  const most = useRef(0)
  const [back, setBack] = useState<{ readonly sent: number } | null>(null)
  const wasDown = useRef(false)
  useEffect(() => {
    if (down) {
      wasDown.current = true
      most.current = Math.max(most.current, waiting)
      return
    }
    if (!wasDown.current) return
    wasDown.current = false
    setBack({ sent: most.current })
    most.current = 0
  }, [down, waiting])
  useEffect(() => {
    if (!back) return
    const timer = setTimeout(() => setBack(null), shownMs)
    return () => clearTimeout(timer)
  }, [back])
  const sent = back && Math.max(0, back.sent - waiting)
  if (!down && !back) return null
  return (
    <div role="status" className={mergeClasses(styles.bar, styles.sticky)}>
      {down ? say('line.off') : say('line.back', { n: sent ?? 0 })}
    </div>
  )
}

/** Whether the line has been down for longer than a moment. */
function useDown(): boolean {
  const off = usePicture(({ line }) => line.status !== 'on')
  const [down, setDown] = useState(false)
  useEffect(() => {
    if (!off) return setDown(false)
    const timer = setTimeout(() => setDown(true), quietMs)
    return () => clearTimeout(timer)
  }, [off])
  return down
}

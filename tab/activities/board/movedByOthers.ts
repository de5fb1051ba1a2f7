import { useEffect, useRef, useState } from 'react'
import type { Milestone } from '../../../okra/quarter/plan/items.ts'
import { isSame } from '../../../okra/quarter/plan/same.ts'

/** How long a card that somebody else has moved keeps its outline, in milliseconds. */
const outlineMs = 1_000
const none: ReadonlySet<string> = new Set()

/** The cards that somebody else has moved a moment ago. */
export function useMovedByOthers(milestones: Readonly<Record<string, Milestone>>, isMine: (id: string) => boolean): ReadonlySet<string> {
  const before = useRef(milestones)
  const [outlined, setOutlined] = useState(none)
  useEffect(() => {
    const last = before.current
    before.current = milestones
    if (last === milestones) return
    const moved = Object.values(milestones).filter(({ id, placement }) => last[id] && !isSame(last[id].placement, placement) && !isMine(id))
    if (moved.length === 0) return
    setOutlined(new Set(moved.map(({ id }) => id)))
    const timer = setTimeout(() => setOutlined(none), outlineMs)
    return () => clearTimeout(timer)
  }, [milestones, isMine])
  return outlined
}

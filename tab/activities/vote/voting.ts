import { useEffect, useRef, useState } from 'react'
import type { BallotBody, VoteData } from '../../../okra/quarter/activities/vote.ts'
import { usePicture, useQuarter } from '../../quarter/hooks.tsx'
import type { OwnItem } from '../../quarter/quarter.ts'
import type { Dots, NoDot } from './ballot.ts'
import { placed, whyNot, withDot } from './ballot.ts'

/** Where the own ballot is: nothing placed, on its way, just stored, stored, or refused. */
export type Stored = 'nothing' | 'waiting' | 'just-saved' | 'saved' | 'refused'

/** The own ballot of a run. */
export interface Voting {
  readonly dots: Dots
  readonly left: number
  readonly stored: Stored
  /** Why it was refused. */
  readonly code: string | null
  readonly whyNot: (option: string, by: 1 | -1) => NoDot | null
  /** Gives or takes a dot and stores the ballot; answers why not, or null. */
  readonly press: (option: string, by: 1 | -1) => NoDot | null
}

const none: readonly OwnItem[] = []
const savedShownMs = 2_000

/** Voting in the box of a run: every press replaces the one ballot of this person. */
export function useVoting(box: string, { budget, most }: Pick<VoteData, 'budget' | 'most'>): Voting {
  const quarter = useQuarter()
  const items = usePicture((picture) => picture.mine[box]) ?? none
  const item = items.at(-1)
  const dots = dotsOf(item)
  return {
    dots,
    left: budget - placed(dots),
    stored: useStored(item),
    code: item?.status === 'refused' ? (item.code ?? 'broken') : null,
    whyNot: (option, by) => whyNot(dots, option, by, budget, most),
    press: (option, by) => {
      // Two presses may come between two renders, so the ballot is read where it is kept.
      const current = quarter.get().mine[box]?.at(-1)
      const reason = whyNot(dotsOf(current), option, by, budget, most)
      if (reason) return reason
      const next = withDot(dotsOf(current), option, by)
      if (current && placed(next) === 0) quarter.remove(box, current.id)
      else if (current) quarter.put(box, { dots: next }, current.id)
      else quarter.put(box, { dots: next })
      return null
    },
  }
}

function dotsOf(item: OwnItem | undefined): Dots {
  return item ? (item.body as BallotBody).dots : {}
}

/** "Saved" is shown for two seconds after each storing, not on arrival. */
function useStored(item: OwnItem | undefined): Stored {
  const [fresh, setFresh] = useState(false)
  const last = useRef(item?.status)
  const status = item?.status
  useEffect(() => {
    const was = last.current
    last.current = status
    if (was !== 'waiting' || status !== 'sent') return
    setFresh(true)
    const timer = setTimeout(() => setFresh(false), savedShownMs)
    return () => clearTimeout(timer)
  }, [status])
  if (!item) return 'nothing'
  if (item.status !== 'sent') return item.status === 'refused' ? 'refused' : 'waiting'
  return fresh ? 'just-saved' : 'saved'
}

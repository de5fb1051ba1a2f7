import type { KeyboardEvent } from 'react'
import { dataOf } from '../../../okra/quarter/facets/facet.ts'
import type { SpotlightData } from '../../../okra/quarter/facets/spotlight.ts'
import { shownItem } from '../../../okra/quarter/facets/spotlight.ts'
import { isOffered } from '../../../okra/quarter/offers.ts'
import { walk } from '../../../okra/quarter/plan/fromContributions.ts'
import type { Milestone } from '../../../okra/quarter/plan/items.ts'
import { usePicture, useQuarter } from '../../quarter/hooks.tsx'
import type { Attempt } from '../attempt.ts'
import { useAttempt } from '../attempt.ts'
import { usePlan } from '../plan/usePlan.ts'
import type { Scene } from '../scene.ts'

/** The walk over the milestones: where the room is, and the way to the next card for those who lead it. */
export interface Walking extends Pick<Attempt, 'problem'> {
  readonly cards: readonly Milestone[]
  /** The card that the room looks at; null: there is none. */
  readonly shown: Milestone | null
  readonly typed: number
  readonly mayShow: boolean
  readonly show: (id: string) => void
  /** Goes so many cards on from the one that the room looks at. */
  readonly step: (by: 1 | -1) => void
  readonly hasNext: boolean
}

/** The walk of a scene. */
export function useWalking({ session, run }: Scene): Walking {
  const quarter = useQuarter()
  const plan = usePlan()
  const offers = usePicture((picture) => picture.offers)
  const { problem, attempt } = useAttempt()
  const ids = walk(plan, session)
  const cards = ids.flatMap((id) => plan.milestones[id] ?? [])
  const at = shownItem(dataOf<SpotlightData>(run, { name: 'spotlight' }), ids)
  const place = cards.findIndex(({ id }) => id === at)
  const show = (item: string) => void attempt(() => quarter.send({ type: 'ShowItem', item }))
  return {
    cards,
    shown: cards[place] ?? null,
    typed: cards.filter(({ type }) => type !== null).length,
    mayShow: isOffered(offers, 'ShowItem'),
    show,
    step: (by) => {
      const next = cards[place + by]
      if (next) show(next.id)
    },
    hasNext: place < cards.length - 1,
    problem,
  }
}

/** Whether a key was pressed where letters and digits mean something else: in a text field or a list. */
export function isTyping({ target }: KeyboardEvent): boolean {
  return (target as HTMLElement).closest('input:not([type=radio], [type=checkbox]), textarea, select, [role=combobox]') !== null
}

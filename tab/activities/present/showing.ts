import { useCallback } from 'react'
import { presentedItem, presentedItems, spotlightOf } from '../../../okra/quarter/activities/present.ts'
import { isOffered } from '../../../okra/quarter/offers.ts'
import { usePicture, useQuarter } from '../../quarter/hooks.tsx'
import type { Attempt } from '../attempt.ts'
import { useAttempt } from '../attempt.ts'
import { usePlan } from '../plan/usePlan.ts'
import type { Scene } from '../scene.ts'

/** What stands in the spotlight on this screen, and the way from one item to the next. */
export interface Showing extends Pick<Attempt, 'problem' | 'busy'> {
  readonly items: readonly string[]
  readonly item: string | null
  /** Counted from 1; 0 when there is nothing to show. */
  readonly place: number
  readonly mayShow: boolean
  /** Who presents, by the key of the person; null: nobody in particular. */
  readonly presenter: string | null
  readonly show: (item: string) => void
  /** One further (1) or back (-1); nothing at the ends. */
  readonly step: (by: 1 | -1) => void
}

/** The spotlight of a present activity. */
export function useShowing({ run }: Pick<Scene, 'run'>): Showing {
  const quarter = useQuarter()
  const plan = usePlan()
  const mayShow = usePicture(({ offers }) => isOffered(offers, 'ShowItem'))
  const { problem, busy, attempt } = useAttempt()
  const items = presentedItems({ plan, run })
  const item = presentedItem({ plan, run })
  const at = item === null ? -1 : items.indexOf(item)
  const show = useCallback((id: string) => void attempt(() => quarter.send({ type: 'ShowItem', item: id })), [attempt, quarter])
  return {
    problem,
    busy,
    items,
    item,
    place: at + 1,
    mayShow,
    presenter: spotlightOf(run).presenter,
    show,
    step: (by) => {
      const next = items[at + by]
      if (next !== undefined && mayShow) show(next)
    },
  }
}

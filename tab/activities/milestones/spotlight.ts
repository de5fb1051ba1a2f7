import { useCallback } from 'react'
import { dataOf } from '../../../okra/quarter/facets/facet.ts'
import type { SpotlightData } from '../../../okra/quarter/facets/spotlight.ts'
import { shownItem } from '../../../okra/quarter/facets/spotlight.ts'
import { isOffered } from '../../../okra/quarter/offers.ts'
import { usePicture, useQuarter } from '../../quarter/hooks.tsx'
import type { Attempt } from '../attempt.ts'
import { useAttempt } from '../attempt.ts'
import type { Scene } from '../scene.ts'
import type { Walking } from './walking.ts'

/** The walk of the whole room: everybody sees the same item, and who may goes on. */
export interface Spotlight extends Walking, Pick<Attempt, 'problem' | 'busy'> {
  readonly data: SpotlightData
  readonly may: boolean
}

/** The spotlight of a run over these items. */
export function useSpotlight({ run }: Pick<Scene, 'run'>, items: readonly string[]): Spotlight {
  const quarter = useQuarter()
  const may = usePicture(({ offers }) => isOffered(offers, 'ShowItem'))
  const { problem, busy, attempt } = useAttempt()
  const data = dataOf<SpotlightData>(run, { name: 'spotlight' })
  const item = shownItem(data, items)
  const at = item === null ? -1 : items.indexOf(item)
  const go = useCallback((id: string) => void attempt(() => quarter.send({ type: 'ShowItem', item: id })), [attempt, quarter])
  const step = (by: 1 | -1) => {
    const next = items[at + by]
    if (next !== undefined && may) go(next)
  }
  return { problem, busy, data, may, items, item, place: at + 1, go, step }
}

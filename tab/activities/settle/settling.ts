import { useState } from 'react'
import { isOffered } from '../../../okra/quarter/offers.ts'
import type { ScaleId } from '../../../okra/quarter/plan/results.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePicture } from '../../quarter/hooks.tsx'
import { useAnnounce } from '../../ui/live.tsx'
import type { Spotlight } from '../milestones/spotlight.ts'
import { useSpotlight } from '../milestones/spotlight.ts'
import type { Items } from '../plan/items.ts'
import { useItems } from '../plan/items.ts'
import { usePlan } from '../plan/usePlan.ts'
import type { Scene } from '../scene.ts'
import type { MilestoneSpread } from './spreads.ts'
import { spreadsOf } from './spreads.ts'

/** Talking about the spreads one by one, and settling a value for each. */
export interface Settling {
  readonly spreads: readonly MilestoneSpread[]
  readonly spotlight: Spotlight
  /** The milestone in the spotlight. */
  readonly now: MilestoneSpread | null
  /** What would be settled on each scale: chosen here, else what is settled, else the middle. */
  readonly choice: Readonly<Partial<Record<ScaleId, string>>>
  readonly choose: (scale: ScaleId, label: string) => void
  readonly maySettle: boolean
  readonly settle: () => Promise<void>
  /** Goes on to the next one that is open. */
  readonly skip: () => void
  readonly items: Items
}

/** The settling of a run. */
export function useSettling(scene: Scene): Settling {
  const say = useSay()
  const announce = useAnnounce()
  const plan = usePlan()
  const items = useItems(scene.run.id)
  const maySettle = usePicture(({ offers }) => isOffered(offers, 'EditItem')) && scene.leading
  const spreads = spreadsOf(scene, plan)
  const spotlight = useSpotlight(
    scene,
    spreads.map(({ milestone }) => milestone.id),
  )
  const now = spreads.find(({ milestone }) => milestone.id === spotlight.item) ?? null
  const [chosen, setChosen] = useState<{ readonly of: string | null; readonly labels: Settling['choice'] }>({ of: null, labels: {} })
  const own = chosen.of === spotlight.item ? chosen.labels : {}
  const choice = Object.fromEntries(
    (now?.scales ?? []).flatMap(({ scale, settled, median }) => {
      const label = own[scale] ?? settled ?? median
      return label === null ? [] : [[scale, label] as const]
    }),
  )
  const skip = () => {
    const at = spreads.findIndex(({ milestone }) => milestone.id === spotlight.item)
    const further = [...spreads.slice(at + 1), ...spreads.slice(0, Math.max(0, at))]
    const next = further.find(({ isSettled }) => !isSettled)
    if (next) spotlight.go(next.milestone.id)
  }
  const settle = async () => {
    if (!now || !(await items.edit('milestones', now.milestone.id, choice))) return
    announce(say('settle.done'))
    skip()
  }
  return {
    spreads,
    spotlight,
    now,
    choice,
    choose: (scale, label) => setChosen({ of: spotlight.item, labels: { ...own, [scale]: label } }),
    maySettle,
    settle,
    skip,
    items,
  }
}

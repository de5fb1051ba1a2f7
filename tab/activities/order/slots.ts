import { slotsOf, weightOf } from '../../../okra/quarter/activities/order.ts'
import { isOffered } from '../../../okra/quarter/offers.ts'
import type { Objective } from '../../../okra/quarter/plan/items.ts'
import { orderedObjectives } from '../../../okra/quarter/plan/objectives.ts'
import { usePicture, useQuarter } from '../../quarter/hooks.tsx'
import type { Attempt } from '../attempt.ts'
import { useAttempt } from '../attempt.ts'
import { usePlan } from '../plan/usePlan.ts'
import type { Scene } from '../scene.ts'

/** The objectives in their slots, what waits for the next quarter, and what who leads may do about it. */
export interface Slots extends Pick<Attempt, 'problem' | 'busy'> {
  readonly slots: number
  readonly chosen: readonly Objective[]
  readonly waiting: readonly Objective[]
  readonly dotsOf: (objective: Objective) => number
  readonly mayOrder: boolean
  /** Moves a chosen objective one slot up (-1) or down (1). */
  readonly move: (id: string, by: 1 | -1) => void
  readonly putOff: (id: string) => void
  /** Gives an objective the last free slot; without one it takes the place of the last, which waits then. */
  readonly takeIn: (id: string) => void
}

/** The slots of a run. */
export function useSlots({ session, run }: Scene): Slots {
  const quarter = useQuarter()
  const plan = usePlan()
  const offers = usePicture((picture) => picture.offers)
  const { problem, busy, attempt } = useAttempt()
  const slots = slotsOf(run)
  const ordered = orderedObjectives(plan)
  const chosen = ordered.filter(({ slot }) => typeof slot === 'number')
  const ids = chosen.map(({ id }) => id)
  const fill = (objectives: readonly string[]) => void attempt(() => quarter.send({ type: 'FillSlots', objectives }))
  return {
    slots,
    chosen,
    waiting: ordered.filter(({ slot }) => typeof slot !== 'number'),
    dotsOf: (objective) => weightOf(plan, session, run, objective),
    mayOrder: isOffered(offers, 'FillSlots'),
    move: (id, by) => fill(moved(ids, id, by)),
    putOff: (id) => fill(ids.filter((one) => one !== id)),
    takeIn: (id) => fill([...ids.slice(0, slots - 1), id]),
    problem,
    busy,
  }
}

/** The list with one of its members one place on or back; at the ends it stays. */
export function moved(ids: readonly string[], id: string, by: 1 | -1): readonly string[] {
  const from = ids.indexOf(id)
  const other = ids[from + by]
  if (other === undefined) return ids
  return ids.map((one) => (one === id ? other : one === other ? id : one))
}

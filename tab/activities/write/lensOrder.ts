import type { Lens } from '../../../okra/playbook/lenses.ts'
import { lenses as allLenses } from '../../../okra/playbook/lenses.ts'
import type { ActivityRun } from '../../../okra/quarter/state.ts'
import { deviceSeed, shuffled } from '../deviceOrder.ts'

/** The lenses as a device shows them. `first`: how many at the beginning are this device's own part, a hint and no fence; 0 if all are alike. */
export interface LensOrder {
  readonly lenses: readonly Lens[]
  readonly first: number
}

/**
 * The order of the lenses: the playbook's; in divide and conquer the part of this device's group first, or an order of its own
 * when the room is too small to be divided. `seed` is this device's number, which nobody else ever sees.
 */
export function lensOrder(known: readonly string[], run: Pick<ActivityRun, 'mode' | 'groups'>, seed: number): LensOrder {
  const here = allLenses.filter(({ halves }) => halves.some((half) => known.includes(half)))
  if (run.mode !== 'divide-and-conquer') return { lenses: here, first: 0 }
  const group = run.groups[seed % Math.max(1, run.groups.length)]
  if (!group) return { lenses: shuffled(here, seed), first: 0 }
  const mine = here.filter(({ halves }) => halves.some((half) => group.includes(half)))
  return { lenses: [...mine, ...here.filter((lens) => !mine.includes(lens))], first: mine.length }
}

/** The order of the lenses in a run on this device. */
export function lensOrderOf(run: ActivityRun): LensOrder {
  return lensOrder(lensesOf(run), run, deviceSeed(run.id))
}

/** The lens ids that can be written under in this run. */
export function lensesOf(run: ActivityRun): readonly string[] {
  return (run.plan.settings as { readonly lenses?: readonly string[] }).lenses ?? []
}

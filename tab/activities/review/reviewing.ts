import type { EntriesData } from '../../../okra/quarter/facets/entries.ts'
import { dataOf } from '../../../okra/quarter/facets/facet.ts'
import { currentMilestoneIds } from '../../../okra/quarter/plan/current.ts'
import type { Entry } from '../../../okra/quarter/plan/results.ts'
import type { Spotlight } from '../milestones/spotlight.ts'
import { useSpotlight } from '../milestones/spotlight.ts'
import { usePlan } from '../plan/usePlan.ts'
import type { Scene } from '../scene.ts'

/** The review of milestones: the walk of the room, and what was asked. */
export interface Reviewing {
  readonly spotlight: Spotlight
  /** The questions about the card in the spotlight, and those about nothing in particular. */
  readonly questions: readonly Entry[]
  readonly all: readonly Entry[]
}

/** The review of a run. */
export function useReviewing(scene: Scene): Reviewing {
  const spotlight = useSpotlight(scene, currentMilestoneIds(usePlan()))
  const { entries } = dataOf<EntriesData>(scene.run, { name: 'entries' })
  return { spotlight, all: entries, questions: entries.filter(({ about }) => about === null || about === spotlight.item) }
}

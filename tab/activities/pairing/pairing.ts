import type { Person } from '../../../okra/api.ts'
import { contributes } from '../../../okra/identity.ts'
import type { Pair, PairsData } from '../../../okra/quarter/facets/pairs.ts'
import { pairOf } from '../../../okra/quarter/facets/pairs.ts'
import type { ActivityRun } from '../../../okra/quarter/state.ts'
import { usePicture } from '../../quarter/hooks.tsx'
import type { Picture } from '../../quarter/quarter.ts'

/** The pairs of a run, whichever activity has them. */
export function pairsOf(run: Pick<ActivityRun, 'data'>): PairsData {
  return (run.data as { readonly pairs: PairsData }).pairs
}

/** The own pair of this person, or null. */
export function useOwnPair(run: Pick<ActivityRun, 'data'>): Pair | null {
  const me = usePicture((picture) => picture.me.person)
  return pairOf(pairsOf(run), me)
}

/** The people who can be paired: those who contribute and are here. */
export function pairable({ people, present }: Pick<Picture, 'people' | 'present'>): readonly Person[] {
  return people.filter(({ key, role, admitted, simulated }) => contributes(role) && (simulated || (admitted && present.has(key))))
}

/** Names people by their keys; who has left the team is left out. */
export function useNames(): (keys: readonly string[]) => readonly string[] {
  const people = usePicture((picture) => picture.people)
  return (keys) => keys.flatMap((key) => people.find((one) => one.key === key)?.name ?? [])
}

/** People in an order of chance, by the randomness of the browser. */
export function mixed(keys: readonly string[]): readonly string[] {
  const drawn = crypto.getRandomValues(new Uint32Array(keys.length))
  return keys
    .map((key, index) => ({ key, by: drawn[index] ?? 0 }))
    .sort((a, b) => a.by - b.by)
    .map(({ key }) => key)
}

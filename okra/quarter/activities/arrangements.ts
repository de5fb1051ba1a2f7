import type { Arrangement } from '../state.ts'
import { arrangementsKept } from '../state.ts'

type Arrangements = readonly Arrangement[]

/** The ids of a list, as long as the list is in use: a room that moves fifty notes a second must not look through hundreds for each. */
const idsOfLists = new WeakMap<Arrangements, Set<string>>()

function idsOf(list: Arrangements): Set<string> {
  const ids = idsOfLists.get(list) ?? new Set(list.map(({ id }) => id))
  idsOfLists.set(list, ids)
  return ids
}

/** Whether an arrangement of this id is in the list. */
export function isArranged(list: Arrangements, id: string): boolean {
  return idsOf(list).has(id)
}

/** The list with one more arrangement; the oldest ones go when there are too many. */
export function withArrangement(list: Arrangements, arrangement: Arrangement): Arrangements {
  const all = [...list, arrangement]
  const kept = all.slice(-arrangementsKept)
  const ids = idsOf(list).add(arrangement.id)
  for (const { id } of all.slice(0, -arrangementsKept)) ids.delete(id)
  // The new list takes the ids along; whoever still asks the old one gets them made anew.
  idsOfLists.delete(list)
  idsOfLists.set(kept, ids)
  return kept
}

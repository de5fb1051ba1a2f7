import { useMemo } from 'react'
import type { SessionRun } from '../../../okra/quarter/state.ts'
import { usePlaces } from '../place.ts'
import type { BoardLens } from './board.ts'
import { boardOf } from './board.ts'

/** The board of a session with its lenses, or objectives, in their order. */
export function useBoard({ contributions, themes }: SessionRun): readonly BoardLens[] {
  const order = usePlaces().join(' ')
  return useMemo(() => boardOf({ contributions, themes }, order.split(' ')), [contributions, themes, order])
}

import type { Plan } from '../../../okra/quarter/state.ts'
import { usePicture } from '../../quarter/hooks.tsx'

/** The plan of the quarter. */
export function usePlan(): Plan {
  return usePicture(({ state }) => state.plan)
}

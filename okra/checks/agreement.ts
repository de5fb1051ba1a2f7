import { medianOf } from '../quarter/activities/agree.ts'
import type { Plan } from '../quarter/state.ts'
import type { Nudge } from './nudge.ts'
import { raise } from './raise.ts'

/** agreement.low: the median is below 3, or somebody answered 1. */
export function agreementLow({ agreement }: Plan): readonly Nudge[] {
  if (!agreement) return []
  const [cannot] = agreement.counts
  const facts = { answers: agreement.counts.join(' ') }
  if (medianOf(agreement) < 3) return [raise({ check: 'agreement.low', variant: 'median', weight: 'step', facts })]
  return cannot > 0 ? [raise({ check: 'agreement.low', variant: 'one', weight: 'step', facts })] : []
}

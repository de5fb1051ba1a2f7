import type { Questions } from '../../../okra/ports/assistant.ts'
import { fittedSummary } from '../../../okra/summary/fitted.ts'

/** The lines of the state as far as 120 words go: the template that stands wherever no other summary was taken. */
export function localSummary({ decided, open, next }: Questions['summary']['input']): Questions['summary']['answer'] {
  return fittedSummary({ decided, open, next })
}

import type { Hypothesis } from '../../../okra/quarter/plan/items.ts'
import type { Say } from '../../i18n/say.tsx'

/** A hypothesis as one sentence. */
export function hypothesisWords(say: Say, { if: ifWe, then }: Pick<Hypothesis, 'if' | 'then'>): string {
  return then === '' ? say('hypothesis.if', { ifWe }) : say('hypothesis.both', { ifWe, then })
}
